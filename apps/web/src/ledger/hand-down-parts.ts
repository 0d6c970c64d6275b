// SPDX-License-Identifier: Apache-2.0
import type { LedgerTaskDetail } from '@sanyi/contract';

/** What a task becomes in a region, as it is typed. */
export interface DraftPart {
  readonly lead: string;
  readonly due: string;
  readonly reason: string;
}

/** Each region that was ticked with its part. */
export type DraftParts = Readonly<Record<string, DraftPart>>;

const EMPTY: DraftPart = { lead: '', due: '', reason: '' };

/** The part of a region that was just ticked: the unit there that is of the kind that leads above, if there is one. */
export function firstPart(
  { seats }: Pick<LedgerTaskDetail, 'seats'>,
  units: readonly { readonly id: string }[],
): DraftPart {
  const leading = seats.find(({ role }) => role === 'lead')?.unit ?? null;
  const lead = units.find(({ id }) => leading !== null && kindOf(id) === kindOf(leading));
  return { ...EMPTY, lead: lead?.id ?? '' };
}

/** The parts with one region's changed; null takes it out. */
export const withPart = (parts: DraftParts, region: string, part: DraftPart | null): DraftParts => {
  const others = Object.entries(parts).filter(([code]) => code !== region);
  return Object.fromEntries([...others, ...(part === null ? [] : [[region, part] as const])]);
};

/** `990100.health-insurance` → `health-insurance`. */
const kindOf = (unit: string): string => unit.replace(/^\d+\./, '');

/** The latest day above: what a lower task may not pass without a reason; null where no deadline is a day. */
export const lastDayOf = ({ times }: Pick<LedgerTaskDetail, 'times'>): string | null =>
  times.reduce<string | null>(
    (last, { kind, due }) =>
      kind !== 'on' || due === null || (last !== null && last >= due) ? last : due,
    null,
  );

/** Regions whose own day lies after the day above and that give no reason: the server would refuse them. */
export const lateWithoutReason = (parts: DraftParts, due: string | null): readonly string[] =>
  Object.entries(parts)
    .filter(([, part]) => isLate(part, due) && part.reason.trim() === '')
    .map(([region]) => region);

/** Whether a part ends later than the task above. */
export const isLate = ({ due }: Pick<DraftPart, 'due'>, above: string | null): boolean =>
  above !== null && due > above;

/** As the server takes them: what is empty is none. */
export const partsToSend = (parts: DraftParts) =>
  Object.entries(parts).map(([region, { lead, due, reason }]) => ({
    ...{ region, reason: reason.trim() },
    lead: lead === '' ? null : lead,
    due: due === '' ? null : due,
  }));

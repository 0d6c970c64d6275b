// SPDX-License-Identifier: Apache-2.0
import { isWorkingDay, type PlainDate, type WorkCalendar, workingDaysBetween } from '@sanyi/kernel';
import { type Digest, digestsOn, type ReminderLine, type ReminderRule } from '@sanyi/returns';
import type { OpenPacket } from './open-packets.js';

/** Whose figures count where something was sent from. */
export type RuleFrom = (region: string) => ReminderRule;

/** 当天的催报摘要: one digest for each unit, whoever sent what to it; each return by the days of the region it was sent from. */
export function dayDigests(
  open: readonly OpenPacket[],
  on: PlainDate,
  { ruleFrom, calendar }: { readonly ruleFrom: RuleFrom; readonly calendar: WorkCalendar },
): readonly Digest[] {
  const regions = [...new Set(open.map(({ sentFrom }) => sentFrom))].sort();
  const digests = regions.flatMap((region) =>
    digestsOn(
      on,
      open
        .filter(({ sentFrom }) => sentFrom === region)
        .map(({ sending, packet }) => ({ sending, packets: [packet] })),
      ruleFrom(region),
      (day) => isWorkingDay(calendar, day),
    ),
  );
  const units = [...new Set(digests.map(({ recipient }) => recipient))].sort();
  return units.map((unit) => joined(digests.filter(({ recipient }) => recipient === unit)));
}

function joined(digests: readonly Digest[]): Digest {
  const [first, ...others] = digests;
  if (first === undefined) throw new Error('a unit without a digest');
  return others.reduce(
    (all, one) => ({
      ...all,
      toSign: pressing([...all.toSign, ...one.toSign]),
      dueSoon: pressing([...all.dueSoon, ...one.dueSoon]),
      overdue: pressing([...all.overdue, ...one.overdue]),
    }),
    first,
  );
}

const pressing = (lines: readonly ReminderLine[]): readonly ReminderLine[] =>
  [...lines].sort((a, b) => a.daysLeft - b.daysLeft || (a.packet < b.packet ? -1 : 1));

/** 人工催报的摘要: every return that has not been answered, whatever the day. */
export function digestsNow(
  open: readonly OpenPacket[],
  on: PlainDate,
  calendar: WorkCalendar,
): readonly Digest[] {
  const units = [...new Set(open.map(({ packet }) => packet.unit))].sort();
  return units.map((recipient) => {
    const own = open.filter(({ packet }) => packet.unit === recipient);
    const lines = (kind: Kind) =>
      pressing(
        own.filter((one) => kindOf(one, on) === kind).map((one) => lineOf(one, on, calendar)),
      );
    return {
      ...{ recipient, on, toSign: lines('toSign') },
      ...{ dueSoon: lines('dueSoon'), overdue: lines('overdue') },
    };
  });
}

type Kind = 'toSign' | 'dueSoon' | 'overdue';

function kindOf({ sending, packet }: OpenPacket, on: PlainDate): Kind {
  if (on > sending.dueOn) return 'overdue';
  return packet.signedOn === null ? 'toSign' : 'dueSoon';
}

const lineOf = (
  { sending, packet }: OpenPacket,
  on: PlainDate,
  calendar: WorkCalendar,
): ReminderLine => ({
  ...{ packet: packet.id, declaration: sending.declaration, period: sending.period },
  ...{ dueOn: sending.dueOn, daysLeft: workingDaysBetween(calendar, on, sending.dueOn) },
});

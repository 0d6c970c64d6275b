// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, type WorkCalendar, workingDaysBetween } from '@sanyi/kernel';
import type { NoticeColour, SupervisionRule } from './supervision-rule.js';

/** 督办依据的情况: what stands about one subject of a unit on a day. */
export type SupervisionFact = {
  /** A task, an indicator at a place, a scheme, a return. */
  readonly subject: string;
  readonly unit: string;
} & (
  | { readonly kind: 'lamp'; readonly redSince: PlainDate | null }
  | { readonly kind: 'target'; readonly met: boolean }
  /** Of the full score, in whole per cent, rounded down. */
  | { readonly kind: 'score'; readonly percent: number }
  | { readonly kind: 'return'; readonly due: PlainDate; readonly filedOn: PlainDate | null }
);

/** 应督办的事项: a rule that applies to a subject, with the figure that says why. */
export interface DueMatter {
  /** `<rule>/<subject>/<unit>`: the same while it lasts. */
  readonly id: string;
  readonly rule: string;
  readonly subject: string;
  readonly unit: string;
  readonly notice: NoticeColour;
  /** Working days, or per cent; null for a target. */
  readonly figure: number | null;
}

/** 应督办的事项 on a day: every rule against every fact, in the order of the facts. */
export const dueMatters = (
  rules: readonly SupervisionRule[],
  facts: readonly SupervisionFact[],
  on: PlainDate,
  calendar: WorkCalendar,
): readonly DueMatter[] =>
  facts.flatMap((fact) =>
    rules.flatMap((rule) => {
      const found = applies(rule, fact, on, calendar);
      const { subject, unit } = fact;
      return found === undefined
        ? []
        : [
            {
              id: matterId(rule.id, fact),
              ...{ rule: rule.id, subject, unit, notice: rule.notice, figure: found },
            },
          ];
    }),
  );

/** The id of the matter that a rule opens about a subject. */
export const matterId = (
  rule: string,
  { subject, unit }: Pick<SupervisionFact, 'subject' | 'unit'>,
): string => `${rule}/${subject}/${unit}`;

/** The figure that a rule stands on; undefined where it does not apply. */
function applies(
  { when }: SupervisionRule,
  fact: SupervisionFact,
  on: PlainDate,
  calendar: WorkCalendar,
): number | null | undefined {
  if (when.kind === 'target-missed') return isMissed(fact) ? null : undefined;
  if (when.kind === 'score-below') return percentBelow(fact, when.percent);
  const since = when.kind === 'lamp-red' ? redSince(fact) : silentSince(fact, on);
  return since === null
    ? undefined
    : reached(workingDaysBetween(calendar, since, on), when.workingDays);
}

const isMissed = (fact: SupervisionFact): boolean => fact.kind === 'target' && !fact.met;

const percentBelow = (fact: SupervisionFact, bound: number): number | undefined =>
  fact.kind === 'score' && fact.percent < bound ? fact.percent : undefined;

const redSince = (fact: SupervisionFact): PlainDate | null =>
  fact.kind === 'lamp' ? fact.redSince : null;

const silentSince = (fact: SupervisionFact, on: PlainDate): PlainDate | null =>
  fact.kind === 'return' && fact.filedOn === null && fact.due < on ? fact.due : null;

const reached = (days: number, wanted: number): number | undefined =>
  days >= wanted ? days : undefined;

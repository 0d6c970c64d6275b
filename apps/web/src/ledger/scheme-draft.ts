// SPDX-License-Identifier: Apache-2.0
import type { LampScheme } from '@sanyi/contract';

type Condition = LampScheme['rules'][number]['when'];

/** From how much on a condition holds, and what it is counted in; null where it has no figure. */
export function thresholdOf(when: Condition): number | null {
  switch (when.kind) {
    case 'closed':
      return null;
    case 'overdue':
      return when.days;
    case 'near':
    case 'unsigned':
    case 'unanswered':
      return when.workingDays;
    case 'lagging':
      return when.points;
    case 'target-missed':
      return when.targets;
  }
}

/** The same condition from another figure on. */
export function withThreshold(when: Condition, figure: number): Condition {
  switch (when.kind) {
    case 'closed':
      return when;
    case 'overdue':
      return { ...when, days: figure };
    case 'near':
    case 'unsigned':
    case 'unanswered':
      return { ...when, workingDays: figure };
    case 'lagging':
      return { ...when, points: figure };
    case 'target-missed':
      return { ...when, targets: figure };
  }
}

/** A scheme with one rule from another figure on. */
export const withRule = (scheme: LampScheme, id: string, figure: number): LampScheme => ({
  ...scheme,
  rules: scheme.rules.map((rule) =>
    rule.id === id ? { ...rule, when: withThreshold(rule.when, figure) } : rule,
  ),
});

/** A scheme with another word or colour for one lamp. */
export const withFace = (
  scheme: LampScheme,
  key: string,
  face: Partial<LampScheme['lamps'][number]>,
): LampScheme => ({
  ...scheme,
  lamps: scheme.lamps.map((lamp) => (lamp.key === key ? { ...lamp, ...face } : lamp)),
});

/** Whether two schemes say the same. */
export const isSameScheme = (one: LampScheme, other: LampScheme): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

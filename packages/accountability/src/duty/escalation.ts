// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, plusWorkingDays, type Result, type WorkCalendar } from '@sanyi/kernel';
import type { LampChange } from '../lamp/lamp.js';
import {
  checked,
  type DataFault,
  fault,
  listOf,
  oneOf,
  record,
  text,
  whole,
} from '../data/read-data.js';

/** 升级规则: red for so many working days, and the matter goes to the next level. */
export interface EscalationRule {
  readonly id: string;
  readonly label: string;
  /** By rising number of working days. */
  readonly steps: readonly EscalationStep[];
  readonly source: string;
  readonly status: 'read' | 'reported' | 'assumed';
}

export interface EscalationStep {
  readonly level: EscalationLevel;
  /** 0: on the day the lamp turns red. */
  readonly workingDays: number;
  /** 提醒责任单位, 报分管领导 … */
  readonly words: string;
}

/** 升级层级: the unit, who is in charge of it, the principal, the office above. */
export type EscalationLevel = 'unit' | 'in-charge' | 'principal' | 'upper';

/** 已到的升级: a step that was reached, and on which day. */
export interface Escalation extends EscalationStep {
  readonly item: string;
  readonly redSince: PlainDate;
  readonly reachedOn: PlainDate;
}

const escalation = checked(
  record({
    id: text,
    label: text,
    steps: listOf(
      record({
        level: oneOf<EscalationLevel>(['unit', 'in-charge', 'principal', 'upper']),
        workingDays: whole(0, 250),
        words: text,
      }),
    ),
    source: text,
    status: oneOf(['read', 'reported', 'assumed'] as const),
  }),
  ({ steps }) =>
    steps.flatMap(({ workingDays }, index) => {
      const before = steps[index - 1]?.workingDays ?? -1;
      return workingDays > before
        ? []
        : [fault('contradiction', `steps[${index}].workingDays`, workingDays, `大于 ${before}`)];
    }),
);

/** Reads an escalation rule; steps must rise. */
export const readEscalation = (value: unknown): Result<EscalationRule, readonly DataFault[]> =>
  escalation(value, '');

/**
 * 升级: the steps an item has reached on a day, from the changes of its lamp (oldest first). A lamp that is no longer red has reached
 * none; one that turned red again counts from then.
 */
export function escalationsOn(
  changes: readonly LampChange[],
  on: PlainDate,
  { steps }: EscalationRule,
  calendar: WorkCalendar,
): readonly Escalation[] {
  const last = changes.filter((change) => change.on <= on).at(-1);
  if (last?.to !== 'red') return [];
  return steps
    .map((step) => ({
      ...step,
      item: last.item,
      redSince: last.on,
      reachedOn: plusWorkingDays(calendar, last.on, step.workingDays),
    }))
    .filter(({ reachedOn }) => reachedOn <= on);
}

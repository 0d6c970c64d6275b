// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, settledDay } from '@sanyi/kernel';
import type { Duty, Occurrence, Recurrence } from './deadline-rule.js';
import { dayInPeriod, type DutyPeriod, periodAfter, periodAt } from './period.js';
import type { TermRule } from './time-span.js';

/** 查询范围, both days included. */
export interface DayRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * 期次 of duties that fall due in a range: in the order of due day, duty, unit and nth. The same duty and range give the same
 * occurrences with the same ids; a wider range gives the same ones and more.
 */
export function occurrencesIn(
  duties: readonly Duty[],
  range: DayRange,
  terms: TermRule,
): readonly Occurrence[] {
  return duties.flatMap((duty) => occurrencesOf(duty, range, terms)).sort(byDueThenId);
}

const byDueThenId = (a: Occurrence, b: Occurrence): number =>
  compare(a.due, b.due) || compare(a.duty, b.duty) || compare(a.id, b.id);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function occurrencesOf(duty: Duty, range: DayRange, terms: TermRule): readonly Occurrence[] {
  return duePeriods(duty, range, terms).flatMap(({ told, due }) =>
    duty.units.flatMap((unit) =>
      Array.from({ length: duty.recurrence.times }, (_, index): Occurrence => {
        const nth = index + 1;
        return {
          id: `${duty.id}/${unit}/${told.key}${duty.recurrence.times > 1 ? `#${nth}` : ''}`,
          duty: duty.id,
          unit,
          period: told.label,
          from: told.from,
          to: told.to,
          nth,
          of: duty.recurrence.times,
          due,
        };
      }),
    ),
  );
}

interface DuePeriod {
  /** The period it tells of, which is the one before where the rule says so. */
  readonly told: DutyPeriod;
  readonly due: PlainDate;
}

function duePeriods(
  { recurrence, since }: Duty,
  range: DayRange,
  { calendar, offDay }: TermRule,
): readonly DuePeriod[] {
  const begin = recurrence.from ?? since;
  const end = recurrence.until ?? range.to;
  const found: DuePeriod[] = [];
  let told = periodAt(begin, recurrence.every, begin);
  while (told.from <= end) {
    const due = dueOf(told, recurrence, begin);
    const settled = settledDay(calendar, due, offDay);
    if (settled > range.to && due > range.to) break;
    if (due >= begin && isIn(settled, range)) found.push({ told, due: settled });
    told = periodAfter(told, recurrence.every, begin);
  }
  return found;
}

const isIn = (day: PlainDate, { from, to }: DayRange): boolean => day >= from && day <= to;

/** The day by which a period's thing is due: in the period itself, or in the one after it that tells of it. */
function dueOf(told: DutyPeriod, recurrence: Recurrence, anchor: PlainDate): PlainDate {
  const { dueAt, tells, every } = recurrence;
  const period = tells === 'this-period' ? told : periodAfter(told, every, anchor);
  return dueAt === null ? period.to : dayInPeriod(period, dueAt.month, dueAt.day);
}

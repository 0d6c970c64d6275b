// SPDX-License-Identifier: Apache-2.0
import {
  dayFromNumber,
  dayNumber,
  dayOf,
  monthEnd,
  plusDays,
  type PlainDate,
  plusMonths,
  weekday,
  yearOf,
} from '@sanyi/kernel';
import type { Recurrence } from './deadline-rule.js';

/** 期间: one period of a recurrence. */
export interface DutyPeriod {
  /** 2026-H1, 2026-Q3, 2026-07, 2026, 2026-2028, 2026-07-06+7d. */
  readonly key: string;
  /** 2026年上半年. */
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The period that a day lies in. Months, quarters, half-years and years follow the calendar; longer ones (每3年) begin with the year
 * of `anchor`, weeks on Monday, so many days on `anchor`.
 */
export function periodAt(
  day: PlainDate,
  { count, unit }: Recurrence['every'],
  anchor: PlainDate,
): DutyPeriod {
  if (unit !== 'month')
    return daysAt(
      day,
      unit === 'week' ? count * 7 : count,
      unit === 'week' ? mondayOf(anchor) : anchor,
    );
  const start = dayOf(yearOf(12 % count === 0 ? day : anchor), 1, 1) ?? day;
  const months = monthsBetween(start, day);
  const from = plusMonths(start, Math.floor(months / count) * count);
  return monthsFrom(from, count);
}

/** The period after one. */
export const periodAfter = (
  { to }: DutyPeriod,
  every: Recurrence['every'],
  anchor: PlainDate,
): DutyPeriod => periodAt(plusDays(to, 1), every, anchor);

const mondayOf = (day: PlainDate): PlainDate => plusDays(day, 1 - weekday(day));

const monthsBetween = (from: PlainDate, to: PlainDate): number =>
  (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

function daysAt(day: PlainDate, length: number, anchor: PlainDate): DutyPeriod {
  const since = dayNumber(day) - dayNumber(anchor);
  const from = dayFromNumber(dayNumber(anchor) + Math.floor(since / length) * length);
  const to = plusDays(from, length - 1);
  return {
    key: length === 1 ? from : `${from}+${length}d`,
    label: length === 1 ? from : `${from}至${to}`,
    ...{ from, to },
  };
}

function monthsFrom(from: PlainDate, count: number): DutyPeriod {
  const to = plusDays(plusMonths(from, count), -1);
  const [year, month] = [yearOf(from), Number(from.slice(5, 7))];
  const nth = Math.floor((month - 1) / count) + 1;
  const named = NAMED[count]?.(year, nth);
  const many = { key: `${year}-${yearOf(to)}`, label: `${year}—${yearOf(to)}年` };
  const odd = {
    key: `${from.slice(0, 7)}+${count}m`,
    label: `${from.slice(0, 7)}至${to.slice(0, 7)}`,
  };
  return { ...(named ?? (count % 12 === 0 ? many : odd)), from, to };
}

type Name = Pick<DutyPeriod, 'key' | 'label'>;

const NAMED: Readonly<Record<number, (year: number, nth: number) => Name>> = {
  1: (year, nth) => ({
    key: `${year}-${String(nth).padStart(2, '0')}`,
    label: `${year}年${nth}月`,
  }),
  3: (year, nth) => ({ key: `${year}-Q${nth}`, label: `${year}年第${nth}季度` }),
  6: (year, nth) => ({ key: `${year}-H${nth}`, label: `${year}年${nth === 1 ? '上' : '下'}半年` }),
  12: (year) => ({ key: String(year), label: `${year}年` }),
};

/** The nth month of a period and a day of it, cut to that month's last day. */
export function dayInPeriod({ from }: DutyPeriod, month: number, day: number): PlainDate {
  const first = plusMonths(from, month - 1);
  const last = monthEnd(yearOf(first), Number(first.slice(5, 7))) ?? first;
  return dayOf(yearOf(first), Number(first.slice(5, 7)), day) ?? last;
}

// SPDX-License-Identifier: Apache-2.0
import { dayOf, monthEnd, type PlainDate, yearOf } from '@sanyi/kernel';

/** 前一天; the first day of all has none and stays. */
export function dayBefore(day: PlainDate): PlainDate {
  const [year, month, date] = partsOf(day);
  if (date > 1) return dayOf(year, month, date - 1) ?? day;
  return (month > 1 ? monthEnd(year, month - 1) : dayOf(year - 1, 12, 31)) ?? day;
}

/** 后一天; the last day that can be written has none and stays. */
export function dayAfter(day: PlainDate): PlainDate {
  const [year, month, date] = partsOf(day);
  const next = dayOf(year, month, date + 1) ?? dayOf(year, month + 1, 1);
  return next ?? dayOf(year + 1, 1, 1) ?? day;
}

const partsOf = (day: PlainDate): readonly [year: number, month: number, date: number] => [
  yearOf(day),
  Number(day.slice(5, 7)),
  Number(day.slice(8)),
];

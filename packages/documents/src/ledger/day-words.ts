// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** How a day is written. */
export type DayStyle = (day: PlainDate) => string;

/** 2026-06-30: for tables, where days are compared. */
export const isoDay: DayStyle = (day) => day;

/** 2026年6月30日: for running text. GB/T 9704-2012 §7.3.5.4 writes the year in full and no leading zero. */
export const chineseDay: DayStyle = (day) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${date ?? ''}日`;
};

// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from './plain-date.js';

/** 2026年6月30日: for running text. GB/T 9704-2012 §7.3.5.4 writes the year in full and no leading zero. */
export function chineseDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${date ?? ''}日`;
}

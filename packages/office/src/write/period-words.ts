// SPDX-License-Identifier: Apache-2.0
import { parsePeriod } from '@sanyi/kernel';

const HALVES = ['上半年', '下半年'];
const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];

/** 报告期 as people say it: 2026年, 2026年上半年, 2026年第三季度, 2026年9月; what is none stays as it is. */
export function periodInWords(text: string): string {
  const period = parsePeriod(text);
  if (period === undefined || period.kind === 'none') return text;
  const { kind, year, part } = period;
  const parts = { year: [''], 'half-year': HALVES, quarter: QUARTERS, month: [] }[kind];
  return `${year}年${parts[part - 1] ?? `${part}月`}`;
}

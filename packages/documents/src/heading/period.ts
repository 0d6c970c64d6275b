// SPDX-License-Identifier: Apache-2.0
import { dayOf, monthEnd, yearEnd } from '@sanyi/kernel';
import type { Period } from '../reading.js';

const SPAN = /(?<from>20\d{2})年?(?:(?<half>[上下])半年)?(?:—{1,2}|-|至|到|~)(?<to>20\d{2})年?/;
const HALF = /(?<year>20\d{2})年度?(?<half>[上下])半年/;
const QUARTER = /(?<year>20\d{2})年第?(?<quarter>[一二三四])季度/;
const YEAR = /(?<year>20\d{2})年/;

/** The time a document plans for, as words say it: 2018年下半年, 2023—2025年, 2025年下半年至2026年, 2026年. */
export function periodOf(title: string): Period | null {
  if (SPAN.test(title)) return spanPeriod(title);
  return halfPeriod(title) ?? quarterPeriod(title) ?? yearPeriod(title);
}

function spanPeriod(title: string): Period | null {
  const { from, half, to } = SPAN.exec(title)?.groups ?? {};
  return from === undefined || to === undefined
    ? null
    : period([Number(from), half === '下' ? 7 : 1], [Number(to), 12]);
}

function halfPeriod(title: string): Period | null {
  const { year, half } = HALF.exec(title)?.groups ?? {};
  if (year === undefined) return null;
  return half === '上'
    ? period([Number(year), 1], [Number(year), 6])
    : period([Number(year), 7], [Number(year), 12]);
}

function quarterPeriod(title: string): Period | null {
  const { year, quarter } = QUARTER.exec(title)?.groups ?? {};
  if (year === undefined) return null;
  const last = ('一二三四'.indexOf(quarter ?? '一') + 1) * 3;
  return period([Number(year), last - 2], [Number(year), last]);
}

function yearPeriod(title: string): Period | null {
  const { year } = YEAR.exec(title)?.groups ?? {};
  return year === undefined ? null : period([Number(year), 1], [Number(year), 12]);
}

function period(
  [fromYear, fromMonth]: readonly [number, number],
  [toYear, toMonth]: readonly [number, number],
): Period | null {
  const from = dayOf(fromYear, fromMonth, 1);
  const to = toMonth === 12 ? yearEnd(toYear) : monthEnd(toYear, toMonth);
  return from === undefined || to === undefined || from > to ? null : { from, to };
}

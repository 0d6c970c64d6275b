// SPDX-License-Identifier: Apache-2.0
import {
  chineseNumber,
  type OffDayRule,
  plusDays,
  type PlainDate,
  plusMonths,
  plusWorkingDays,
  settledDay,
  type WorkCalendar,
} from '@sanyi/kernel';
import type { TimeSpan } from './deadline-rule.js';

/** 计期规则: the calendar, and what happens to a term whose last day is off (a parameter; 民法典 第二百零三条 moves it on). */
export interface TermRule {
  readonly calendar: WorkCalendar;
  readonly offDay: OffDayRule;
}

const UNITS: Readonly<Record<string, TimeSpan['unit']>> = {
  工作日: 'working-day',
  日: 'day',
  天: 'day',
  月: 'month',
  年: 'year',
};

const PATTERN =
  /(?<count>(?<!\d)\d{1,3}|[一二两三四五六七八九十]{1,3})\s*个?(?<unit>工作日|日|天|月|年)(?:之|以)?内/u;

/** Reads 30个工作日内, 三个月内, 30日内 out of a sentence; undefined where none is said (及时). */
export function parseTimeSpan(words: string): TimeSpan | undefined {
  const { count = '', unit = '' } = PATTERN.exec(words)?.groups ?? {};
  const [number, known] = [chineseCount(count), UNITS[unit]];
  return number === undefined || number < 1 || known === undefined
    ? undefined
    : { count: number, unit: known };
}

const COUNTS: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 99 }, (_, index) => [chineseNumber(index + 1), index + 1] as const),
  ['两', 2],
]);

/** 2, 两, 十二, 三十: a count as documents write it, in characters below 100. */
export const chineseCount = (words: string): number | undefined =>
  /^\d+$/.test(words) ? Number(words) : COUNTS.get(words);

/** The last day of a span that an event starts. The day of the event does not count. */
export function endOfSpan(
  from: PlainDate,
  span: TimeSpan,
  { calendar, offDay }: TermRule,
): PlainDate {
  switch (span.unit) {
    case 'working-day':
      return plusWorkingDays(calendar, from, span.count);
    case 'day':
      return settledDay(calendar, plusDays(from, span.count), offDay);
    case 'month':
      return settledDay(calendar, plusMonths(from, span.count), offDay);
    case 'year':
      return settledDay(calendar, plusMonths(from, span.count * 12), offDay);
  }
}

const UNIT_WORDS: Readonly<Record<TimeSpan['unit'], string>> = {
  'working-day': '个工作日',
  day: '日',
  month: '个月',
  year: '年',
};

/** 30个工作日. */
export const spanInWords = ({ count, unit }: TimeSpan): string => `${count}${UNIT_WORDS[unit]}`;

// SPDX-License-Identifier: Apache-2.0
import { plusDays, workCalendar } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import { theDay } from '@sanyi/testkit';
import { chineseCount, endOfSpan, parseTimeSpan, spanInWords } from './time-span.js';

describe('a span in words', () => {
  test.each([
    ['待省文件出台后30个工作日内', { count: 30, unit: 'working-day' }],
    ['自文件下发之日起30日内', { count: 30, unit: 'day' }],
    ['省级方案印发后3个月内', { count: 3, unit: 'month' }],
    ['收到后十个工作日之内', { count: 10, unit: 'working-day' }],
    ['印发后一年内', { count: 1, unit: 'year' }],
    ['公布后两个月以内', { count: 2, unit: 'month' }],
    ['出台后，及时制定', undefined],
    ['2026年内', undefined],
  ])('%s', (words, span) => {
    expect(parseTimeSpan(words)).toEqual(span);
  });
});

test.each([
  ['1', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十五', 35],
  ['两', 2],
  ['零', undefined],
  ['二三', undefined],
  ['', undefined],
])('%s counts %s', (words, count) => {
  expect(chineseCount(words)).toBe(count);
});

describe('the end of a span', () => {
  const week = {
    year: 2026,
    off: new Map(
      Array.from({ length: 7 }, (_, at) => [plusDays(theDay('2026-10-01'), at), '国庆节']),
    ),
    worked: new Set([theDay('2026-10-10')]),
    status: 'reported' as const,
  };
  const calendar = workCalendar([week]);

  test.each([
    [{ count: 3, unit: 'working-day' }, '2026-09-30', '2026-10-10'],
    [{ count: 3, unit: 'day' }, '2026-09-30', '2026-10-08'],
    [{ count: 1, unit: 'month' }, '2026-08-31', '2026-09-30'],
    [{ count: 1, unit: 'year' }, '2025-10-03', '2026-10-08'],
  ] as const)('%j from %s is %s', (span, from, to) => {
    expect(endOfSpan(theDay(from), span, { calendar, offDay: 'next' })).toBe(to);
  });

  test('a term that ends on a day off stays or moves back where the parameter says so', () => {
    const end = (offDay: 'keep' | 'previous') =>
      endOfSpan(theDay('2026-09-30'), { count: 3, unit: 'day' }, { calendar, offDay });
    expect(end('keep')).toBe('2026-10-03');
    expect(end('previous')).toBe('2026-09-30');
  });

  test('in words', () => {
    expect(spanInWords({ count: 30, unit: 'working-day' })).toBe('30个工作日');
    expect(spanInWords({ count: 3, unit: 'month' })).toBe('3个月');
  });
});

// SPDX-License-Identifier: Apache-2.0
import type { PeriodKind, PlainDate } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { isBefore, isPeriod, lastDay, periodBefore, recentPeriods } from './periods.js';

test.each<[PeriodKind, string, string | null]>([
  ['month', '2026-03', '2026-02'],
  ['month', '2026-01', '2025-12'],
  ['quarter', '2026-Q1', '2025-Q4'],
  ['half-year', '2026-H2', '2026-H1'],
  ['half-year', '2026-H1', '2025-H2'],
  ['year', '2026', '2025'],
  ['none', '', null],
])('before a %s %s stands %s', (kind, period, before) => {
  expect(periodBefore(kind, period)).toBe(before);
  expect(isPeriod(kind, period)).toBe(true);
});

test.each<[PeriodKind, string]>([
  ['month', '2026-13'],
  ['month', '2026-3'],
  ['quarter', '2026-Q5'],
  ['year', '2026-01'],
  ['none', '2026'],
])('%s is not %s', (kind, text) => {
  expect(isPeriod(kind, text)).toBe(false);
});

test('the running period comes first, those before it after', () => {
  const on = '2026-11-22' as PlainDate;
  expect(recentPeriods('month', on).slice(0, 3)).toEqual(['2026-11', '2026-10', '2026-09']);
  expect(recentPeriods('quarter', on)[0]).toBe('2026-Q4');
  expect(recentPeriods('half-year', on)[0]).toBe('2026-H2');
  expect(recentPeriods('year', on)).toEqual(['2026', '2025', '2024']);
  expect(recentPeriods('none', on)).toEqual(['']);
  for (const kind of ['month', 'quarter', 'half-year', 'year'] as const)
    for (const period of recentPeriods(kind, on)) expect(isPeriod(kind, period)).toBe(true);
});

test.each<[PeriodKind, string, string]>([
  ['month', '2024-02', '2024-02-29'],
  ['month', '2026-12', '2026-12-31'],
  ['quarter', '2026-Q2', '2026-06-30'],
  ['half-year', '2026-H1', '2026-06-30'],
  ['year', '2026', '2026-12-31'],
  ['none', '', '2026-11-22'],
])('the last day of the %s %s is %s', (kind, period, day) => {
  expect(lastDay(kind, period, '2026-11-22' as PlainDate)).toBe(day);
});

test.each<[PeriodKind, string, boolean]>([
  ['quarter', '2025-Q4', true],
  ['quarter', '2026-Q1', false],
  ['month', '2025-12', true],
  ['year', '2025', true],
  ['year', '2026', false],
  ['none', '', false],
])('a %s %s ends before what begins on 2026-01-01: %s', (kind, period, before) => {
  expect(isBefore(kind, period, '2026-01-01' as PlainDate)).toBe(before);
});

// SPDX-License-Identifier: Apache-2.0
import { dayFromNumber, plusDays } from '@sanyi/kernel';
import { theDay } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInPeriod, periodAfter, periodAt } from './period.js';

const months = (count: number) => ({ count, unit: 'month' }) as const;

describe('the period of 2026-11-22', () => {
  test.each([
    [months(1), '2026-11', '2026年11月', '2026-11-01', '2026-11-30'],
    [months(3), '2026-Q4', '2026年第4季度', '2026-10-01', '2026-12-31'],
    [months(6), '2026-H2', '2026年下半年', '2026-07-01', '2026-12-31'],
    [months(12), '2026', '2026年', '2026-01-01', '2026-12-31'],
    [months(36), '2025-2027', '2025—2027年', '2025-01-01', '2027-12-31'],
    [months(2), '2026-11+2m', '2026-11至2026-12', '2026-11-01', '2026-12-31'],
    [
      { count: 1, unit: 'week' },
      '2026-11-16+7d',
      '2026-11-16至2026-11-22',
      '2026-11-16',
      '2026-11-22',
    ],
    [{ count: 1, unit: 'day' }, '2026-11-22', '2026-11-22', '2026-11-22', '2026-11-22'],
  ] as const)('%j is %s', (...row) => {
    const [every, key, label, from, to] = row;
    expect(periodAt(theDay('2026-11-22'), every, theDay('2025-03-05'))).toEqual({
      ...{ key, label, from, to },
    });
  });
});

test('periods touch without gap or overlap, and each day lies in its own', () => {
  const every = fc.oneof(
    fc.record({
      count: fc.constantFrom(1, 2, 3, 4, 5, 6, 12, 24, 36),
      unit: fc.constant('month' as const),
    }),
    fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('week', 'day') }),
  );
  const some = fc.integer({ min: 15_000, max: 25_000 }).map(dayFromNumber);
  fc.assert(
    fc.property(every, some, some, (length, day, anchor) => {
      const period = periodAt(day, length, anchor);
      expect(period.from <= day && day <= period.to).toBe(true);
      const next = periodAfter(period, length, anchor);
      expect(next.from).toBe(plusDays(period.to, 1));
      expect(periodAt(period.from, length, anchor)).toEqual(period);
      expect(periodAt(period.to, length, anchor)).toEqual(period);
    }),
  );
});

test.each([
  [1, 10, '2026-10-10'],
  [2, 31, '2026-11-30'],
  [3, 31, '2026-12-31'],
])('month %i, day %i of the last quarter is %s', (month, day, on) => {
  const quarter = periodAt(theDay('2026-11-22'), months(3), theDay('2026-01-01'));
  expect(dayInPeriod(quarter, month, day)).toBe(on);
});

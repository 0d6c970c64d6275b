// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from './day-number.js';

const day = (text: string) => text as PlainDate;

test.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['1900-02-28', '1900-03-01', 1],
  ['2000-02-28', '2000-03-01', 2],
  ['2026-12-31', '2027-01-01', 1],
  ['2026-11-22', '2026-11-22', 0],
  ['2026-03-01', '2026-02-28', -1],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(day(from), day(to))).toBe(days);
  expect(addDays(day(from), days)).toBe(to);
});

test('there is no day after the year 9999', () => {
  expect(addDays(day('9999-12-31'), 1)).toBeUndefined();
});

describe('for every day and distance', () => {
  test('the count agrees with the calendar of the machine', () => {
    const any = fc.tuple(
      fc.integer({ min: 1, max: 3000 }),
      fc.nat({ max: 365 }),
      fc.integer({ min: -99_999, max: 99_999 }),
    );
    fc.assert(
      fc.property(any, ([year, offset, distance]) => {
        const from = addDays(day(`${String(year).padStart(4, '0')}-01-01`), offset) ?? day('');
        const to = addDays(from, distance);
        fc.pre(to !== undefined && to > '0001');
        const machine = (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000;
        expect(machine).toBe(distance);
        expect(daysBetween(from, to)).toBe(distance);
      }),
      { numRuns: runs(300) },
    );
  });
});

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayFromNumber,
  dayNumber,
  daysBetween,
  plusDays,
  plusMonths,
  weekday,
} from './day-number.js';
import { dayOf, plainDate, type PlainDate } from './plain-date.js';

const day = (text: string): PlainDate => {
  const read = plainDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

const milliseconds = (text: string): number => Date.parse(`${text}T00:00:00Z`);

test('the first of January 1970 is day 0, a Thursday', () => {
  expect(dayNumber(day('1970-01-01'))).toBe(0);
  expect(weekday(day('1970-01-01'))).toBe(4);
});

describe('over all days from 1600 to 2400', () => {
  const number = fc.integer({ min: -135_140, max: 157_000 });

  test('counts as the clock of the machine does', () => {
    fc.assert(
      fc.property(number, (n) => {
        const found = dayFromNumber(n);
        expect(milliseconds(found) / 86_400_000).toBe(n);
        expect(dayNumber(found)).toBe(n);
        expect(weekday(found) % 7).toBe(new Date(milliseconds(found)).getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  test('adds days and takes them away', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -9999, max: 9999 }), (n, count) => {
        const from = dayFromNumber(n);
        const to = plusDays(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(plusDays(to, -count)).toBe(from);
      }),
    );
  });
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
  ['2026-12-31', 0, '2026-12-31'],
])('%s and %i months are %s', (from, count, to) => {
  expect(plusMonths(day(from), count)).toBe(to);
});

test('the ends of the calendar hold, and nothing is made up beyond them', () => {
  for (const text of ['0000-01-01', '0000-02-29', '0000-03-01', '9999-12-31']) {
    expect(dayFromNumber(dayNumber(day(text)))).toBe(text);
  }
  expect(() => plusDays(dayOf(9999, 12, 31) ?? day('2026-01-01'), 1)).toThrow(RangeError);
  expect(() => plusMonths(day('9999-12-31'), 1)).toThrow(RangeError);
});

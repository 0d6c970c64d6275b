// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, daysBetween, plusDays } from './day-number.js';
import { plainDate, type PlainDate } from './plain-date.js';
import {
  calendarStatus,
  dayKind,
  type HolidayYear,
  isWorkingDay,
  plusWorkingDays,
  settledDay,
  workCalendar,
  workingDaysBetween,
} from './working-days.js';

const day = (text: string): PlainDate => {
  const read = plainDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

/** The week around 国庆节 2026: off from Thursday to Wednesday, made up for on two days of a weekend. */
const AUTUMN: HolidayYear = {
  year: 2026,
  off: new Map(
    Array.from({ length: 7 }, (_, index) => [plusDays(day('2026-10-01'), index), '国庆节']),
  ),
  worked: new Set([day('2026-09-20'), day('2026-10-10')]),
  status: 'reported',
};
const calendar = workCalendar([AUTUMN]);

describe('what a day is', () => {
  test.each([
    ['2026-09-20', true, 'made-up', null],
    ['2026-09-21', true, 'weekday', null],
    ['2026-10-01', false, 'holiday', '国庆节'],
    ['2026-10-03', false, 'holiday', '国庆节'],
    ['2026-10-10', true, 'made-up', null],
    ['2026-10-11', false, 'weekend', null],
  ])('%s', (text, working, why, holiday) => {
    expect(dayKind(calendar, day(text))).toEqual({ working, why, holiday, status: 'reported' });
  });

  test('a year that nobody holds has weekends only, and says so', () => {
    expect(dayKind(calendar, day('2030-10-01'))).toEqual({
      working: true,
      why: 'weekday',
      holiday: null,
      status: 'weekends-only',
    });
  });

  test('a library answers for the years it knows', () => {
    const beyond = (on: PlainDate): boolean | null =>
      on.startsWith('2025') ? on === '2025-09-28' : null;
    const both = workCalendar([AUTUMN], beyond);
    expect(dayKind(both, day('2025-09-28'))).toMatchObject({ working: true, why: 'made-up' });
    expect(dayKind(both, day('2025-10-01'))).toMatchObject({ working: false, why: 'holiday' });
    expect(dayKind(both, day('2025-10-01')).status).toBe('library');
    expect(dayKind(both, day('2031-10-01')).status).toBe('weekends-only');
    expect(dayKind(both, day('2026-10-01')).status).toBe('reported');
  });
});

describe('counting', () => {
  test.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-03', 0, '2026-10-03'],
    ['2026-09-18', 1, '2026-09-20'],
  ])('%s and %i working days are %s', (from, count, to) => {
    expect(plusWorkingDays(calendar, day(from), count)).toBe(to);
  });

  test.each([
    ['2026-09-30', '2026-10-12', 4],
    ['2026-10-12', '2026-09-30', -4],
    ['2026-10-01', '2026-10-07', 0],
    ['2026-09-30', '2026-09-30', 0],
  ])('from %s to %s: %i', (from, to, count) => {
    expect(workingDaysBetween(calendar, day(from), day(to))).toBe(count);
  });

  const some = fc.integer({ min: 20_000, max: 21_500 }).map(dayFromNumber);

  test('what is added is what lies between, and the day found is worked', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 80 }), (from, count) => {
        const to = plusWorkingDays(calendar, from, count);
        expect(workingDaysBetween(calendar, from, to)).toBe(count);
        expect(isWorkingDay(calendar, to)).toBe(true);
      }),
    );
  });

  test('two stretches add up, and never exceed the calendar days', () => {
    fc.assert(
      fc.property(some, some, some, (...three) => {
        const [a, b, c] = three.sort();
        const whole = workingDaysBetween(calendar, a, c);
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c)).toBe(whole);
        expect(whole).toBeLessThanOrEqual(daysBetween(a, c));
      }),
    );
  });
});

test.each([
  ['2026-10-03', 'keep', '2026-10-03'],
  ['2026-10-03', 'next', '2026-10-08'],
  ['2026-10-03', 'previous', '2026-09-30'],
  ['2026-10-10', 'next', '2026-10-10'],
] as const)('a term that ends on %s, by the rule %s, ends on %s', (on, rule, settled) => {
  expect(settledDay(calendar, day(on), rule)).toBe(settled);
});

test('a count is known no better than the worst year it crosses', () => {
  const next: HolidayYear = { ...AUTUMN, year: 2027, off: new Map(), status: 'assumed' };
  const both = workCalendar([AUTUMN, next]);
  expect(calendarStatus(both, day('2026-11-02'), day('2026-12-31'))).toBe('reported');
  expect(calendarStatus(both, day('2027-01-04'), day('2026-12-31'))).toBe('assumed');
  expect(calendarStatus(both, day('2026-12-31'), day('2029-01-01'))).toBe('weekends-only');
});

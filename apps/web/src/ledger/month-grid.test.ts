// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { dayAfter, lastDayOf, monthAfter, monthNamed, weeksOf } from './month-grid.js';

test('a month stands in whole weeks from Monday to Sunday', () => {
  const weeks = weeksOf('2026-11');
  expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual(['2026-10-26', '2026-12-06', 6]);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test('a month that begins on Monday and ends on Sunday has no day of another', () => {
  expect([weeksOf('2027-02').length, weeksOf('2027-02')[0]?.[0]]).toEqual([4, '2027-02-01']);
  expect(weeksOf('2027-02').at(-1)?.[6]).toBe('2027-02-28');
});

test('months and days go on over the end of a year and through a leap day', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  expect([lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual(['2028-02-29', '2026-12-31']);
  expect(dayAfter('2026-12-20', 30)).toBe('2027-01-19');
});

test.each([
  ['2026-13', '2026-11'],
  [undefined, '2026-11'],
  ['2027-02', '2027-02'],
])('the address %s shows %s', (named, shown) => {
  expect(monthNamed(named, '2026-11-22')).toBe(shown);
});

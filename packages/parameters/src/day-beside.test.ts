// SPDX-License-Identifier: Apache-2.0
import { plainDate, type PlainDate } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { dayAfter, dayBefore } from './day-beside.js';

const day = (text: string): PlainDate => {
  const read = plainDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

test.each([
  ['2026-02-10', '2026-02-11'],
  ['2026-02-28', '2026-03-01'],
  ['2024-02-28', '2024-02-29'],
  ['2024-02-29', '2024-03-01'],
  ['2026-04-30', '2026-05-01'],
  ['2026-12-31', '2027-01-01'],
])('%s and %s stand side by side', (earlier, later) => {
  expect(dayAfter(day(earlier))).toBe(later);
  expect(dayBefore(day(later))).toBe(earlier);
});

test('the calendar’s own ends have no day beyond them', () => {
  expect(dayAfter(day('9999-12-31'))).toBe('9999-12-31');
  expect(dayBefore(day('0000-01-01'))).toBe('0000-01-01');
});

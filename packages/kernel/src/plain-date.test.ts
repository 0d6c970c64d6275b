// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { dayOf, monthEnd, plainDate, yearEnd, yearOf } from './index.js';

describe('plainDate', () => {
  test.each([['2024-02-29'], ['2026-12-31']])('accepts %s', (text) => {
    expect(plainDate(text)).toEqual({ ok: true, value: text });
  });

  test.each([['2023-02-29'], ['2026-13-01'], ['2026-00-10'], ['2026-1-1'], ['2026-01-01T00:00']])(
    'refuses %s',
    (text) => {
      expect(plainDate(text)).toEqual({ ok: false, error: { code: 'not-a-date', text } });
    },
  );
});

describe('dayOf', () => {
  test.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, undefined],
    [2026, 0, 1, undefined],
    [2026, 4, 31, undefined],
    [12026, 1, 1, undefined],
    [2026, 1, 1.5, undefined],
  ])('%i-%i-%f is %s', (year, month, day, expected) => {
    expect(dayOf(year, month, day)).toBe(expected);
  });
});

test.each([
  [2024, 2, '2024-02-29'],
  [2100, 2, '2100-02-28'],
  [2026, 9, '2026-09-30'],
  [2026, 13, undefined],
])('the last day of %i-%i is %s', (year, month, expected) => {
  expect(monthEnd(year, month)).toBe(expected);
});

test('a yearly plan is due on 31 December of its year', () => {
  expect(yearEnd(2026)).toBe('2026-12-31');
  expect(yearOf(yearEnd(2026))).toBe(2026);
});

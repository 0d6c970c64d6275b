// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { rangesOf, within } from './measure.js';

const range = { of: 'los', min: 2, above: 1, max: 9, below: 10 } as const;

test.each([
  [2, true],
  [9, true],
  [1.5, false],
  [9.5, false],
  [NaN, false],
])('%s within 2 to 9: %s', (value, expected) => {
  expect(within(value, range)).toBe(expected);
});

test.each([
  [{ los_above: 60 }, 60, false],
  [{ los_above: 60 }, 60.5, true],
  [{ los_min: 60 }, 60, true],
  [{ los_below: 7 }, 7, false],
  [{ los_max: 7 }, 7, true],
])('%j admits %s: %s', (fields, value, expected) => {
  expect(rangesOf(fields).every((one) => within(value, one))).toBe(expected);
});

test('a row sets one range for each measure it names, and a weight range asks for a weight', () => {
  expect(rangesOf({})).toEqual([]);
  expect(rangesOf({ age_days_max: 28, weight_below: 1500 })).toEqual([
    { of: 'age_days', min: -Infinity, above: -Infinity, max: 28, below: Infinity },
    { of: 'weight', min: -Infinity, above: 0, max: Infinity, below: 1500 },
  ]);
});

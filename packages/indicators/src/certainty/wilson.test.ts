// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { isSmall, wilson, withinNoise } from './wilson.js';

test.each([
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies within %f and %f', (count, all, low, high) => {
  const interval = wilson(count, all);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test.each([
  [1, 0],
  [5, 4],
  [-1, 4],
  [1, Number.NaN],
])('%i of %i is no share', (count, all) => {
  expect(wilson(count, all)).toBeUndefined();
  expect(withinNoise({ count, all }, { count: 1, all: 2 })).toBeUndefined();
});

test('a difference of few is noise, the same one of many is not', () => {
  expect(withinNoise({ count: 9, all: 10 }, { count: 8, all: 10 })).toBe(true);
  expect(withinNoise({ count: 9000, all: 10_000 }, { count: 8000, all: 10_000 })).toBe(false);
  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II: 56/70 and 48/80 differ by 0.0524 to 0.3339.
  expect(withinNoise({ count: 56, all: 70 }, { count: 48, all: 80 })).toBe(false);
});

test.each([
  [4, 100, true],
  [96, 100, true],
  [5, 29, true],
  [5, 30, false],
])('%i of %i is small: %s', (count, all, small) => {
  expect(isSmall({ count, all })).toBe(small);
});

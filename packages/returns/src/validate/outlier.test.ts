// SPDX-License-Identifier: Apache-2.0
import { addRatios, multiplyRatios, wholeRatio, ZERO } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { isOutlier } from './outlier.js';

const sumsOf = (history: readonly number[]) => {
  const values = history.map(wholeRatio);
  return {
    count: values.length,
    sum: values.reduce(addRatios, ZERO),
    squares: values.map((one) => multiplyRatios(one, one)).reduce(addRatios, ZERO),
  };
};

const far = (value: number, history: readonly number[], limit = 2) =>
  isOutlier(wholeRatio(value), sumsOf(history), wholeRatio(limit)) !== undefined;

// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard deviation of the population exactly 2.
const HISTORY = [2, 4, 4, 4, 5, 5, 7, 9];

test.each([
  [9, false],
  [10, true],
  [1, false],
  [0, true],
])('%i: %s', (value, expected) => {
  expect(far(value, HISTORY)).toBe(expected);
});

test('where nothing ever changed, any change is far', () => {
  expect([far(5, [5, 5, 5]), far(6, [5, 5, 5])]).toEqual([false, true]);
});

test('the mean is told', () => {
  expect(isOutlier(wholeRatio(99), sumsOf(HISTORY), wholeRatio(2))).toEqual({
    mean: wholeRatio(5),
  });
});

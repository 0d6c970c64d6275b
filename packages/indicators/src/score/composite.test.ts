// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { entropyWeights, rankSumRatio, topsis } from './composite.js';

const matrix = [
  [1, 5],
  [2, 5],
  [3, 5],
];

test('a figure in which all are alike weighs nothing', () => {
  expect(entropyWeights(matrix)).toEqual([1, 0]);
  expect(entropyWeights([[5], [5]])).toEqual([1]);
});

test('TOPSIS: the best row is 1, the worst 0', () => {
  const [low, middle, high] = topsis(matrix, [0.5, 0.5]);
  expect([low, high]).toEqual([0, 1]);
  expect(middle).toBeCloseTo(0.5, 10);
  expect(topsis([[5], [5]], [1])).toEqual([0.5, 0.5]);
});

test('rank sums share the ranks of ties', () => {
  const [low, , high] = rankSumRatio(matrix, [0.5, 0.5]);
  expect([low, high].map((one) => Number((one ?? 0).toFixed(4)))).toEqual([0.5, 0.8333]);
});

test('worked by hand: entropy of 0, 1, 3 over their sum', () => {
  // shares 0, 1/4, 3/4: −(¼ ln ¼ + ¾ ln ¾) / ln 3 = 0.5119; the other column 0, 1, 1 gives ln 2 / ln 3 = 0.6309.
  const [a = 0, b = 0] = entropyWeights([
    [0, 0],
    [1, 1],
    [3, 1],
  ]);
  expect(a).toBeCloseTo(0.4881 / (0.4881 + 0.3691), 3);
  expect(a + b).toBeCloseTo(1, 12);
});

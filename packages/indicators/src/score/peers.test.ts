// SPDX-License-Identifier: Apache-2.0
import { formatRatio, wholeRatio } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { guardOutliers, type OutlierGuard, quantile } from './peers.js';

const values = [10, 11, 12, 13, 14, 100].map(wholeRatio);

test.each<[OutlierGuard, string]>([
  ['none', '100'],
  ['tukey', '17.5'],
  ['winsorize', '78.5'],
  ['three-sigma', '100'],
])('%s draws 100 in to %s and keeps the raw value', (guard, used) => {
  const last = guardOutliers(values, guard).at(-1);
  expect(formatRatio(last?.used ?? wholeRatio(0), 2)).toBe(used);
  expect(last?.raw).toEqual(wholeRatio(100));
});

test('three deviations catch one among many, and four values show no outlier', () => {
  const many = [...Array.from({ length: 30 }, () => wholeRatio(10)), wholeRatio(100)];
  const last = guardOutliers(many, 'three-sigma').at(-1);
  expect(Number(formatRatio(last?.used ?? wholeRatio(0), 2))).toBeLessThan(62);
  expect(guardOutliers(values.slice(2), 'tukey').at(-1)?.used).toEqual(wholeRatio(100));
});

test('a quantile lies on a straight line between neighbours', () => {
  expect(formatRatio(quantile([1, 2, 3, 4].map(wholeRatio), 25n), 2)).toBe('1.75');
});

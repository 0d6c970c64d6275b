// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { linePieces, shareOf, spanOf } from './line-points.js';

test('a line stops where there is no figure', () => {
  const points = [3, null, 4, 5, null].map((value, at) => ({ at, value }));
  expect(linePieces(points)).toEqual([
    [{ at: 0, value: 3 }],
    [
      { at: 2, value: 4 },
      { at: 3, value: 5 },
    ],
  ]);
});

test('what is drawn stays inside, also where all is one value or nothing is there', () => {
  for (const values of [[1, 2, 3], [5, 5], [0], []]) {
    const span = spanOf(values);
    expect(span[0]).toBeLessThan(span[1]);
    for (const value of values) {
      expect(shareOf(value, span)).toBeGreaterThan(0);
      expect(shareOf(value, span)).toBeLessThan(1);
    }
  }
});

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, without } from './code-order.js';

test.each([
  [2, 0, ['c', 'a', 'b']],
  [0, 2, ['b', 'c', 'a']],
  [1, 1, ['a', 'b', 'c']],
  [5, 0, ['a', 'b', 'c']],
])('from place %i to place %i', (from, to, expected) => {
  expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected);
});

test('one is taken out, its like stays', () => {
  expect(without(['a', 'b', 'a'], 2)).toEqual(['a', 'b']);
});

test('for every move, nothing is lost and the way back leads back', () => {
  const place = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 6, maxLength: 6 }),
      place,
      place,
      (codes, from, to) => {
        const after = moved(codes, from, to);
        expect(after[to]).toBe(codes[from]);
        expect(moved(after, to, from)).toEqual(codes);
      },
    ),
  );
});

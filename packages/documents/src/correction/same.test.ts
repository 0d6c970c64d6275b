// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame } from './same.js';

test.each([
  [
    { a: 1, b: [2, null] },
    { b: [2, null], a: 1 },
  ],
  [null, null],
  ['甲', '甲'],
])('%j says the same as %j', (a, b) => {
  expect(isSame(a, b)).toBe(true);
});

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: 1 }],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], { 0: 1 }],
  [null, {}],
  [0, null],
])('%j does not say the same as %j', (a, b) => {
  expect(isSame(a, b)).toBe(false);
});

test('a copy says the same as its original', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isSame(value, structuredClone(value))).toBe(true);
    }),
  );
});

// SPDX-License-Identifier: Apache-2.0
import { yearEnd } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { endedBefore, holdsOn } from './validity.js';

const [a, b, c] = [yearEnd(2017), yearEnd(2018), yearEnd(2019)];

test.each([
  [{ from: null, to: null }, b, true],
  [{ from: b, to: null }, b, true],
  [{ from: null, to: b }, b, true],
  [{ from: c, to: null }, b, false],
  [{ from: null, to: a }, b, false],
  [{ from: c, to: c }, null, true],
])('%j holds on %s: %s', (validity, on, holds) => {
  expect(holdsOn(validity, on)).toBe(holds);
});

test('the last day is not yet past', () => {
  expect([endedBefore({ from: null, to: b }, b), endedBefore({ from: null, to: b }, c)]).toEqual([
    false,
    true,
  ]);
});

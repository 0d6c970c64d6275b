// SPDX-License-Identifier: Apache-2.0
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRatios,
  compareRatios,
  divideRatios,
  fixedRatio,
  formatRatio,
  multiplyRatios,
  negated,
  ratioOf,
  wholeRatio,
  ZERO,
} from './ratio.js';

test.each([
  [1, 3, 4, '0.3333'],
  [2, 3, 0, '1'],
  [1, 2, 0, '1'],
  [-1, 2, 0, '-1'],
  [10, 4, 2, '2.5'],
  [0, 7, 2, '0'],
])('%i/%i to %i decimals is %s', (above, below, decimals, text) => {
  const ratio = divideRatios(wholeRatio(above), wholeRatio(below));
  expect(ratio && formatRatio(ratio, decimals)).toBe(text);
});

test.each([
  [63, 1, 1, '63.0'],
  [381, 5, 2, '76.20'],
  [1, 8, 2, '0.13'],
  [-1, 8, 2, '-0.13'],
  [2, 3, 0, '1'],
])('%i/%i with %i decimals is printed %s', (above, below, decimals, text) => {
  expect(fixedRatio({ above: BigInt(above), below: BigInt(below) }, decimals)).toBe(text);
});

test('nothing is divided by zero', () => {
  expect(divideRatios(wholeRatio(1), ZERO)).toBeUndefined();
});

describe('for every three ratios', () => {
  const one = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat({ max: 6 }))
    .map(([units, scale]) => ratioOf({ units, scale }));

  test('the rules of arithmetic hold exactly', () => {
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        expect(addRatios(addRatios(a, b), negated(b))).toEqual(addRatios(a, ZERO));
        expect(multiplyRatios(a, addRatios(b, c))).toEqual(
          addRatios(multiplyRatios(a, b), multiplyRatios(a, c)),
        );
        expect(Math.sign(compareRatios(a, b))).toBe(-Math.sign(compareRatios(b, a)) + 0);
        const quotient = divideRatios(a, b);
        if (quotient !== undefined) expect(multiplyRatios(quotient, b)).toEqual(addRatios(a, ZERO));
      }),
      { numRuns: runs(200) },
    );
  });
});

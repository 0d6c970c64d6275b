// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareDecimals,
  type Decimal,
  decimal,
  divideHalfUp,
  formatDecimal,
  roundHalfUp,
} from './index.js';

const exact = (text: string): Decimal => {
  const read = decimal(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 12 }))
  .map(([units, scale]) => exact(formatDecimal({ units, scale })));

describe('decimal', () => {
  test.each([
    ['0.85', 85n, 2],
    ['-0.10', -1n, 1],
    ['12035.00', 12035n, 0],
    ['007', 7n, 0],
  ])('reads %s', (text, units, scale) => {
    expect(decimal(text)).toEqual({ ok: true, value: { units, scale } });
  });

  test.each(['', '.5', '5.', '1e3', '1,000', '+1', '85%', ' 1', 'Infinity', `1${'0'.repeat(30)}`])(
    'refuses %j',
    (text) => {
      expect(decimal(text)).toEqual({ ok: false, error: { code: 'not-a-decimal', text } });
    },
  );
});

test.each([
  ['40.705', 2, '40.71'],
  ['27.125', 2, '27.13'],
  ['38.1255', 2, '38.13'],
  ['-0.005', 2, '-0.01'],
  ['0.004', 2, '0'],
  ['9.995', 2, '10'],
  ['1.5', 4, '1.5'],
])('%s to %i decimals is %s', (text, places, expected) => {
  expect(formatDecimal(roundHalfUp(exact(text), places))).toBe(expected);
});

test.each([
  [5n, 10n, 1n],
  [-5n, 10n, -1n],
  [5n, -10n, -1n],
  [-5n, -10n, 1n],
  [4n, 10n, 0n],
  [0n, -3n, 0n],
  [25n, 10n, 3n],
])('%i / %i rounds to %i', (numerator, denominator, expected) => {
  expect(divideHalfUp(numerator, denominator)).toBe(expected);
});

test('a division by zero is a bug and stops', () => {
  expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError);
});

describe('for every decimal', () => {
  test('what is written reads back the same', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(decimal(formatDecimal(value))).toEqual({ ok: true, value });
      }),
    );
  });

  test('comparing is an order, and zero means the same data', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) + 0);
        if (compareDecimals(a, b) === 0) expect(a).toEqual(b);
        expect(compareDecimals(a, a)).toBe(0);
      }),
    );
  });

  test('rounding moves it by half a unit of the last place at most, and twice is the same as once', () => {
    fc.assert(
      fc.property(decimals, fc.nat({ max: 6 }), (value, places) => {
        const rounded = roundHalfUp(value, places);
        const scale = BigInt(Math.max(value.scale, rounded.scale, places));
        const at = ({ units, scale: own }: Decimal): bigint => units * 10n ** (scale - BigInt(own));
        const moved = at(rounded) - at(value);
        expect(2n * (moved < 0n ? -moved : moved)).toBeLessThanOrEqual(
          10n ** (scale - BigInt(places)),
        );
        expect(roundHalfUp(rounded, places)).toEqual(rounded);
      }),
    );
  });
});

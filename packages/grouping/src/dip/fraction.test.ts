// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, formatDecimal, fraction, over, parseDecimal, plus, times } from './fraction.js';

test.each([
  ['0.5', 0, '1'],
  ['0.4999', 0, '0'],
  ['1.00005', 4, '1.0001'],
  ['1.00004', 4, '1.0000'],
  ['0', 2, '0.00'],
  ['0.005', 2, '0.01'],
  ['12800', 4, '12800.0000'],
])('%s to %s places is %s', (text, places, expected) => {
  expect(formatDecimal(parseDecimal(text) ?? fraction(-1n), places)).toBe(expected);
});

test.each(['', '-1', '1.', '.5', '1e3', 'x', '1,000'])('%j is no decimal', (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});

test('spaces around a decimal do not matter', () => {
  expect(parseDecimal(' 1.50 ')).toEqual({ numerator: 150n, denominator: 100n });
});

test('fractions add, multiply, divide and compare exactly', () => {
  const whole = fc.bigInt({ min: 1n, max: 10n ** 9n });
  fc.assert(
    fc.property(whole, whole, whole, (a, b, c) => {
      const [x, y, z] = [fraction(a, b), fraction(b, c), fraction(c, a)];
      expect(compare(times(times(x, y), z), fraction(1n))).toBe(0);
      expect(compare(over(times(x, y), y), x)).toBe(0);
      expect(compare(plus(x, y), x)).toBe(1);
      expect(compare(x, plus(x, y))).toBe(-1);
    }),
  );
});

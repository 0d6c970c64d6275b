// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decimal, decimal, fen, minus, plus, sum, times, toYuan, yuan } from './index.js';

const exact = (text: string): Decimal => {
  const read = decimal(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

const amounts = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }).map(fen);

describe('yuan', () => {
  test.each([
    ['12035.00', 1203500n],
    ['0.5', 50n],
    ['-3', -300n],
    ['1.100', 110n],
  ])('reads %s', (text, expected) => {
    expect(yuan(text)).toEqual({ ok: true, value: expected });
  });

  test.each(['1.005', '1e3', '1,000.00', '', '3元'])('refuses %j rather than guess', (text) => {
    expect(yuan(text)).toEqual({ ok: false, error: { code: 'not-an-amount', text } });
  });
});

describe('times', () => {
  test.each([
    ['1.00', ['1.005'], '1.01'],
    ['-1.00', ['1.005'], '-1.01'],
    ['350000.00', ['1.163'], '407050.00'],
    ['0.01', ['0.4', '2'], '0.01'],
    ['0.01', ['0.4'], '0.00'],
    ['12035.00', ['1.2345', '0.95'], '14114.35'],
    ['7.77', [], '7.77'],
  ])('%s times %j is %s, rounded once', (amount, factors, expected) => {
    const read = yuan(amount);
    expect(read.ok && toYuan(times(read.value, ...factors.map(exact)))).toBe(expected);
  });
});

describe('for every amount', () => {
  test('what is written reads back the same', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(yuan(toYuan(amount))).toEqual({ ok: true, value: amount });
      }),
    );
  });

  test('a part and its remainder make the whole: no fen appears or vanishes', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (whole, parts) => {
        const part = times(whole, { units: BigInt(parts), scale: 4 });
        expect(plus(part, minus(whole, part))).toBe(whole);
        expect(sum([part, minus(whole, part)])).toBe(whole);
      }),
    );
  });

  test('the order of factors does not matter, and a sign comes through', () => {
    const factors = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.nat({ max: 5 }));
    fc.assert(
      fc.property(amounts, factors, factors, (amount, [a, s], [b, t]) => {
        const [one, two] = [
          { units: BigInt(a), scale: s },
          { units: BigInt(b), scale: t },
        ];
        expect(times(amount, one, two)).toBe(times(amount, two, one));
        expect(times(minus(fen(0n), amount), one)).toBe(minus(fen(0n), times(amount, one)));
      }),
    );
  });
});

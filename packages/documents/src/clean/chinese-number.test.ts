// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHINESE_NUMERAL, chineseNumber } from './chinese-number.js';

describe('a number in Chinese numerals', () => {
  test.each([
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['三百', 300],
    ['两百', 200],
    ['一百零五', 105],
    ['一百一十二', 112],
    ['三千零六', 3006],
    ['一千二百三十四', 1234],
  ])('%s is %i', (text, expected) => {
    expect(chineseNumber(text)).toBe(expected);
  });
});

test.each([
  ['二〇二六', 2026],
  ['二零二六', 2026],
  ['二○二六', 2026],
  ['二O二六', 2026],
  ['〇', 0],
])('%s is read digit by digit: %i', (text, expected) => {
  expect(chineseNumber(text)).toBe(expected);
});

test.each([[''], ['12'], ['三个'], ['个三十'], ['百分之十'], ['constructor']])(
  '%j is no number',
  (text) => {
    expect(chineseNumber(text)).toBeUndefined();
  },
);

test('each character of the class is read as part of a number', () => {
  for (const numeral of CHINESE_NUMERAL) expect(chineseNumber(`一${numeral}`)).toBeDefined();
});

/** As people write it: one zero where places are skipped, 十二 rather than 一十二. */
function written(value: number): string {
  const digits = Array.from(String(value), Number);
  const words = digits.map((digit, i) =>
    digit === 0
      ? '零'
      : `${'零一二三四五六七八九'.charAt(digit)}${['', '十', '百', '千'][digits.length - 1 - i] ?? ''}`,
  );
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

describe('for every', () => {
  test('number below ten thousand, what is written is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(chineseNumber(written(value))).toBe(value);
      }),
    );
  });

  test('string, a whole number or nothing is the answer', () => {
    const numeral = fc.constantFrom(...Array.from(CHINESE_NUMERAL), '个', 'O', '9');
    fc.assert(
      fc.property(fc.string({ unit: numeral, maxLength: 12 }), (text) => {
        const value = chineseNumber(text) ?? 0;
        expect(Number.isInteger(value) && value >= 0).toBe(true);
      }),
    );
  });
});

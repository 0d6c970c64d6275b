// SPDX-License-Identifier: Apache-2.0

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The class of characters a number is written with, for use inside a pattern. */
export const CHINESE_NUMERAL = '〇零一二三四五六七八九十百千两';

/**
 * Reads a whole number written with Chinese numerals: 二十三 → 23, 一百零五 → 105, 二〇二六 → 2026, 两 → 2.
 *
 * @returns undefined where a character is no numeral or nothing is written.
 */
export function chineseNumber(text: string): number | undefined {
  const plain = text
    .replaceAll('〇', '零')
    .replaceAll('O', '零')
    .replaceAll('○', '零')
    .replaceAll('两', '二');
  if (plain === '') return undefined;
  return /[十百千]/.test(plain) ? withUnits(plain) : digitByDigit(plain);
}

function digitByDigit(text: string): number | undefined {
  const digits = Array.from(text, (c) => DIGITS.indexOf(c));
  return digits.includes(-1) ? undefined : Number(digits.join(''));
}

function withUnits(text: string): number | undefined {
  let total = 0;
  let pending = 0;
  for (const c of text) {
    const unit = UNITS[c];
    const digit = DIGITS.indexOf(c);
    if (unit === undefined && digit < 0) return undefined;
    total += unit === undefined ? 0 : (pending === 0 && unit === 10 ? 1 : pending) * unit;
    pending = unit === undefined ? digit : 0;
  }
  return total + pending;
}

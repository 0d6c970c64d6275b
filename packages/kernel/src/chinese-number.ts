// SPDX-License-Identifier: Apache-2.0
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一, 十, 十二, 一百零三: a whole number from 1 to 9999 as a heading counts. */
export function chineseNumber(value: number): string {
  const digits = Array.from(String(value), Number);
  const words = digits
    .map((digit, at) => wordOf(digit, PLACES[digits.length - 1 - at] ?? ''))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return words.replace(/^一十/, '十');
}

const PLACES = ['', '十', '百', '千'];

const wordOf = (digit: number, place: string): string =>
  digit === 0 ? '零' : (DIGITS[digit] ?? '') + place;

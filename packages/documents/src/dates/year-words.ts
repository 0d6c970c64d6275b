// SPDX-License-Identifier: Apache-2.0
import { chineseNumber } from '../clean/chinese-number.js';
import type { Calendar } from './date-mention.js';

/** A year in digits, in Chinese numerals, or relative to the document. */
export const YEAR = '(?:[12]\\d{3}|二[〇零O○][一二三四五六七八九〇零]{2})年|今年|本年度?|明年';

/** The calendar year a word means; null where the document gives no year to count from. */
export function yearOfWords(words: string | undefined, calendar: Calendar): number | null {
  if (words === undefined || words === '') return calendar.year;
  const digits = /^[12]\d{3}/.exec(words)?.[0];
  if (digits !== undefined) return Number(digits);
  if (/^二/.test(words)) return chineseNumber(words.slice(0, 4)) ?? calendar.year;
  if (calendar.year === null) return null;
  return /明年/.test(words) ? calendar.year + 1 : calendar.year;
}

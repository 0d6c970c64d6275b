// SPDX-License-Identifier: Apache-2.0
import { chineseNumber } from '../clean/chinese-number.js';
import type { Calendar } from './date-mention.js';

/** A year in digits, in Chinese numerals, or relative to the document; for use inside a pattern. */
export const YEAR = '(?:[12]\\d{3}|二[〇零O○][一二三四五六七八九〇零O○]{2})年|今年|本年度?|明年';

/** The calendar year a word means (年份); without a word, the document's own. null where the document has none. */
export function yearOfWords(words: string | undefined, { year }: Calendar): number | null {
  if (words === undefined || /^[今本]年/.test(words)) return year;
  if (words === '明年') return year === null ? null : year + 1;
  const written = words.slice(0, 4);
  return /^\d/.test(written) ? Number(written) : (chineseNumber(written) ?? year);
}

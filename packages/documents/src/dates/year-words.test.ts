// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { YEAR, yearOfWords } from './year-words.js';

const of2026 = { year: 2026, periodEnd: null };
const withoutYear = { year: null, periodEnd: null };

describe('the year a word means', () => {
  test.each([
    ['2027年', 2027],
    ['1998年', 1998],
    ['二〇二七年', 2027],
    ['二零三〇年', 2030],
    ['二○三五年', 2035],
    ['二O二八年', 2028],
    ['今年', 2026],
    ['本年', 2026],
    ['本年度', 2026],
    ['明年', 2027],
  ])('%s is %i in a document of 2026', (words, year) => {
    expect(yearOfWords(words, of2026)).toBe(year);
  });

  test('no word means the document’s own year', () => {
    expect(yearOfWords(undefined, of2026)).toBe(2026);
  });

  test.each([['今年'], ['本年度'], ['明年'], [undefined]])(
    '%s has no year where the document has none',
    (words) => {
      expect(yearOfWords(words, withoutYear)).toBeNull();
    },
  );

  test.each([
    ['2027年', 2027],
    ['二〇二七年', 2027],
  ])('%s needs no document', (words, year) => {
    expect(yearOfWords(words, withoutYear)).toBe(year);
  });
});

describe('what is written like a year', () => {
  const whole = new RegExp(`^(?:${YEAR})$`);

  test.each([
    ['1999年'],
    ['2026年'],
    ['二〇二六年'],
    ['二零零九年'],
    ['二〇二〇年'],
    ['二○一○年'],
    ['二O二O年'],
  ])('%s is', (words) => {
    expect(whole.test(words)).toBe(true);
  });

  test.each([['3026年'], ['26年'], ['2026'], ['二十六年'], ['二〇二年'], ['去年']])(
    '%s is not',
    (words) => {
      expect(whole.test(words)).toBe(false);
    },
  );

  test.each(['1999年', '二〇二六年', '二零一〇年', '二○一○年', '二O二O年'])(
    '%s is read as the number it writes',
    (words) => {
      expect(yearOfWords(words, withoutYear)).toBeGreaterThan(1900);
    },
  );
});

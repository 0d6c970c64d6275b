// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { DATE_FORMS } from './date-forms.js';

/** The longest match of any form, with the days it means in 2026. */
function longest(text: string) {
  const found = DATE_FORMS.flatMap((form) =>
    [...text.matchAll(form.pattern)].map((match) => ({ form, match, words: match[0] })),
  ).sort((a, b) => b.words.length - a.words.length)[0];
  if (found === undefined) return undefined;
  const written = found.match.groups?.['year'];
  const year = /^\d/.test(written ?? '') ? Number(written?.slice(0, 4)) : 2026;
  return { words: found.words, days: found.form.days(found.match.groups ?? {}, year) };
}

describe('a date means its first to its last day', () => {
  test.each([
    ['2027年3月5日', '2027-03-05', '2027-03-05'],
    ['9月30号', '2026-09-30', '2026-09-30'],
    ['十二月31日', '2026-12-31', '2026-12-31'],
    ['2024年2月', '2024-02-01', '2024-02-29'],
    ['10月份', '2026-10-01', '2026-10-31'],
    ['十月', '2026-10-01', '2026-10-31'],
    ['十一月', '2026-11-01', '2026-11-30'],
    ['三月末', '2026-03-01', '2026-03-31'],
    ['6月底', '2026-06-01', '2026-06-30'],
    ['6月上旬', '2026-06-01', '2026-06-10'],
    ['6月初', '2026-06-01', '2026-06-10'],
    ['6月中旬', '2026-06-01', '2026-06-20'],
    ['6月中', '2026-06-01', '2026-06-20'],
    ['6月下旬', '2026-06-01', '2026-06-30'],
    ['第一季度', '2026-01-01', '2026-03-31'],
    ['二季度末', '2026-04-01', '2026-06-30'],
    ['第3季度底', '2026-07-01', '2026-09-30'],
    ['2027年第四季度', '2027-10-01', '2027-12-31'],
    ['上半年', '2026-01-01', '2026-06-30'],
    ['2027年下半年底', '2027-07-01', '2027-12-31'],
    ['年底', '2026-01-01', '2026-12-31'],
    ['年末', '2026-01-01', '2026-12-31'],
    ['年终', '2026-01-01', '2026-12-31'],
    ['年内', '2026-01-01', '2026-12-31'],
    ['2027年底', '2027-01-01', '2027-12-31'],
    ['2027年年底', '2027-01-01', '2027-12-31'],
    ['2027年年末', '2027-01-01', '2027-12-31'],
    ['2027年年终', '2027-01-01', '2027-12-31'],
    ['本年底', '2026-01-01', '2026-12-31'],
    ['今年末', '2026-01-01', '2026-12-31'],
    ['本年度内', '2026-01-01', '2026-12-31'],
    ['2027年内', '2027-01-01', '2027-12-31'],
    ['“十四五”末', '2021-01-01', '2025-12-31'],
    ['十五五规划期末', '2026-01-01', '2030-12-31'],
    ['“十五五”时期末', '2026-01-01', '2030-12-31'],
    ['“十六五”期间', '2031-01-01', '2035-12-31'],
    ['“十五五”收官', '2026-01-01', '2030-12-31'],
    ['春季学期', '2026-03-01', '2026-02-28'],
    ['2027年秋季学期开学前', '2027-09-01', '2027-08-31'],
    ['2028年', '2028-01-01', '2028-12-31'],
    ['2028年前', '2028-01-01', '2027-12-31'],
    ['2028年以前', '2028-01-01', '2027-12-31'],
    ['到2028年止', '2028-01-01', '2028-12-31'],
  ])('%s: %s to %s', (text, first, last) => {
    expect(longest(text)).toEqual({ words: text, days: [first, last] });
  });

  test.each([['2026年2月30日'], ['4月31日']])('%s is a day no calendar has', (text) => {
    expect(longest(text)?.days).toEqual([undefined, undefined]);
  });

  test('全年 counts only where a number follows in its clause', () => {
    expect(longest('全年培训不少于30人')?.words).toBe('全年');
    expect(longest('全年坚持，培训30人')).toBeUndefined();
  });
});

describe('words that say by when without 前 or 起', () => {
  const saysWhen = (text: string, form: number) => {
    const { pattern, saysWhen: says } = DATE_FORMS[form] ?? {};
    const found = [...text.matchAll(pattern ?? / /g)][0];
    return found === undefined
      ? undefined
      : says?.(found[0], text.slice(found.index + found[0].length));
  };

  test.each([
    ['10月1日完成', 0, false],
    ['6月底报送', 1, true],
    ['6月末报送', 1, true],
    ['6月上旬报送', 1, true],
    ['6月完成', 1, true],
    ['6月份的会议完成', 1, false],
    ['6月中报送', 1, false],
    ['第三季度报送', 2, true],
    ['上半年报送', 3, true],
    ['年底报送', 4, true],
    ['“十五五”末达标', 5, true],
    ['“十五五”收官达标', 5, true],
    ['“十五五”期间达标', 5, false],
    ['秋季学期开学前报送', 6, true],
    ['秋季学期开学报送', 6, false],
    ['2027年报送', 7, false],
  ])('%s', (text, form, expected) => {
    expect(saysWhen(text, form)).toBe(expected);
  });
});

describe('a form takes the words that say to, by and from', () => {
  test.each([
    ['从2027年1月1日起'],
    ['自2027年10月1日开始'],
    ['到2027年底前'],
    ['在6月底之前'],
    ['于9月份以前'],
    ['至2028年'],
    ['截至2025年底'],
    ['力争2027年'],
    ['争取年底前'],
    ['确保年内'],
    ['赶在10月1日前'],
    ['2024年3月以来'],
    ['2027年6月后'],
    ['6月底止'],
    ['第三季度之内'],
    ['上半年以内'],
    ['2027年，6月底前'],
  ])('%s', (text) => {
    expect(longest(text)?.words).toBe(text);
  });
});

test.each([
  ['3年内'],
  ['三年内'],
  ['十年内'],
  ['两年内'],
  ['半年内'],
  ['每年底'],
  ['半年'],
  ['2026年度'],
  ['2026年—'],
  ['2021年以来'],
  ['2021年印发的方案'],
  ['2021年全国会议'],
  ['十四五个'],
  ['十四五规划'],
])('%s is no date', (text) => {
  expect(longest(text)).toBeUndefined();
});

test.each([
  ['2027年90%的县达标'],
  ['2027年3个县达标'],
  ['2027年全面建成'],
  ['2027年一体推进'],
  ['2027年第一批县达标'],
  ['2027年四级联动'],
])('the words behind the year do not hide it: %s', (text) => {
  expect(longest(text)?.words).toBe('2027年');
});

test('the year of 2026年1—6月 is no date of its own', () => {
  expect(longest('2026年1—6月')?.words).toBe('6月');
});

test('本年度 says which work, 本年度内 says when', () => {
  expect(longest('完成本年度调价工作')).toBeUndefined();
  expect(longest('本年度内完成调价')?.words).toBe('本年度内');
});

test('全年 behind a year is the date of both', () => {
  expect(longest('2026年全年培训30人')?.words).toBe('全年');
});

test('every form has a sign that each of its matches contains', () => {
  const all =
    '2027年3月5日，6月底，第三季度，上半年，年底，“十五五”末，秋季学期，2028年，从今年起，明年';
  for (const { sign, pattern } of DATE_FORMS) {
    const matches = [...all.matchAll(pattern)];
    expect(matches.length).toBeGreaterThan(0);
    for (const [words] of matches) expect(words).toContain(sign);
  }
});

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { findDates } from '../dates/find-dates.js';
import { clauseAround } from './clause.js';
import { dueOf } from './due.js';

const calendar = { year: 2026, periodEnd: null };

/** The day by which each of some values of a sentence is due. */
function due(text: string, ...values: readonly string[]) {
  const sentence = [0, text.length] as const;
  const list = values.map(
    (value) => [text.indexOf(value), text.indexOf(value) + value.length] as const,
  );
  const mentions = findDates(text, sentence, calendar, []);
  return list.map((value) =>
    dueOf(text, { value, clause: clauseAround(text, sentence, value), sentence, list }, mentions),
  );
}

describe('the day by which a value is due', () => {
  test.each([
    ['between commas', '健全制度，到2027年底，覆盖率达到90%', '90%', '2027-12-31'],
    ['right before it', '到2027年90%的县达标', '90%', '2027-12-31'],
    ['at the end of its clause', '覆盖率达标于2027年底前', '覆盖率', '2027-12-31'],
    ['behind three characters', '各地要到2027年健全制度，覆盖率达到90%', '90%', '2027-12-31'],
    ['in its clause before it', '到2027年覆盖率达到90%', '90%', '2027-12-31'],
    ['the last one before it', '到2026年底启动、2028年底覆盖率达到90%', '90%', '2028-12-31'],
    ['before a comma', '到2027年，健全制度，覆盖率达到90%', '90%', '2027-12-31'],
    ['before a colon', '到2027年底：健全制度，覆盖率达到90%', '90%', '2027-12-31'],
    ['at the beginning of the sentence', '到2027年健全制度，覆盖率达到90%', '90%', '2027-12-31'],
    [
      'with up to three characters before',
      '力争到2027年健全制度，覆盖率达到90%',
      '90%',
      '2027-12-31',
    ],
    ['behind it in its clause', '覆盖率在2027年底前达标', '覆盖率', '2027-12-31'],
    [
      'of the sentence, where the clause begins with 其中',
      '健全制度并于2027年底前达标，其中县级达到90%',
      '90%',
      '2027-12-31',
    ],
  ])('%s', (_, text, value, date) => {
    expect(due(text, value)).toEqual([date]);
  });

  test('its own clause comes first, then what leads the sentence, then what follows', () => {
    expect(due('到2027年，2026年底前达到60%', '60%')).toEqual(['2026-12-31']);
    expect(due('到2027年，60%的县2026年底前达标', '60%')).toEqual(['2027-12-31']);
  });
});

describe('no day', () => {
  test.each([
    ['a date behind the clause', '覆盖率达到90%，2027年底前总结', '90%'],
    ['a date behind four characters', '各地要求到2027年健全制度，覆盖率达到90%', '90%'],
    ['a paper far on', `6月底前${'甲'.repeat(30)}出台，覆盖率达到90%`, '90%'],
    ['a date of another clause', '健全制度并于2027年底前评估，覆盖率达到90%', '90%'],
    ['the day of a paper', '6月底前出台实施办法，覆盖率达到90%', '90%'],
    ['the beginning of a term', '自2026年10月1日起，补助300元', '300元'],
    ['a rhythm', '每半年报告，覆盖率达到90%', '90%'],
    ['nothing dated', '覆盖率达到90%', '90%'],
  ])('%s', (_, text, value) => {
    expect(due(text, value)).toEqual([null]);
  });

  test.each('出台 制定 制订 印发 发布 公布 编制 起草'.split(' ').filter((word) => word !== '公布'))(
    'a date for what is %s holds for its own clause only',
    (done) => {
      expect(due(`6月底前${done}实施办法，覆盖率达到90%`, '90%')).toEqual([null]);
    },
  );
});

test('a date whose year is not known does not hide the one before it', () => {
  const text = '到2027年底、年底前覆盖率达到90%';
  const sentence = [0, text.length] as const;
  const value = [text.indexOf('90%'), text.length] as const;
  const mentions = findDates(text, sentence, { year: null, periodEnd: null }, []);
  expect(mentions).toHaveLength(2);
  expect(dueOf(text, { value, clause: sentence, sentence, list: [value] }, mentions)).toBe(
    '2027-12-31',
  );
});

describe('several values in one list', () => {
  test('are paired with as many dates', () => {
    expect(due('2026年、2027年分别达到60%、80%', '60%', '80%')).toEqual([
      '2026-12-31',
      '2027-12-31',
    ]);
  });

  test('share one date', () => {
    expect(due('到2027年分别达到60%、80%', '60%', '80%')).toEqual(['2027-12-31', '2027-12-31']);
  });

  test('a value alone takes the last of several dates', () => {
    expect(due('2026年、2027年均达到60%', '60%')).toEqual(['2027-12-31']);
  });
});

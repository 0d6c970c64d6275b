// SPDX-License-Identifier: Apache-2.0
import { yearEnd } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import { cleanText, matchIn } from '../clean/clean-text.js';
import type { Calendar } from '../dates/date-mention.js';
import { readSentence } from './sentence-facts.js';

const CALENDAR: Calendar = { year: 2026, periodEnd: yearEnd(2026) };

function read(text: string, calendar: Calendar = CALENDAR) {
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const context = {
    clean,
    calendar,
    firstListedLeads: false,
    defaultDeadline: null,
    warnings: [],
  };
  const sentence = readSentence(context, [0, text.length]);
  return {
    sentence,
    dates: sentence.mentions.map(({ range }) => matchIn(clean, range)),
    values: sentence.targets.map(({ value, by }) => [value, by]),
    titles: sentence.references.map(({ reference }) => reference.title),
  };
}

test('a sentence gives its dates, targets, references and deliverables', () => {
  const text = '按照《示例省助餐规划》要求，2026年9月底前制定送餐方案，到2027年覆盖率达到90%。';
  const { sentence, dates, values, titles } = read(text);
  expect(sentence.range).toEqual([0, text.length]);
  expect(dates).toEqual(['2026年9月底前', '到2027年']);
  expect(values).toEqual([[90, '2027-12-31']]);
  expect(titles).toEqual(['示例省助餐规划']);
  expect(sentence.deliverables).toMatchObject([{ kind: 'document' }]);
});

test('only the given range is read', () => {
  const clean = cleanText(
    { text: '新建食堂3个。新建食堂5个。新建食堂7个。', tables: [] },
    (same) => same,
  );
  const context = {
    clean,
    calendar: CALENDAR,
    firstListedLeads: false,
    defaultDeadline: null,
    warnings: [],
  };
  expect(readSentence(context, [7, 14])).toMatchObject({
    range: [7, 14],
    targets: [{ value: 5, span: [7, 13] }],
  });
});

describe('a name holds neither dates nor targets', () => {
  test.each([
    ['a document', '落实《示例省2027年底前新建食堂30个行动计划》，新建食堂5个。'],
    ['a document with its number', '落实《示例县助餐规划》（示政发〔2027〕30号），新建食堂5个。'],
    ['a number behind a level', '补贴不低于示政发〔2027〕30号规定，新建食堂5个。'],
    ['a number in brackets behind a level', '补贴不低于文件（示政发[2027]30号），新建食堂5个。'],
    ['a number by itself', '落实示政发〔2027〕30号要求，新建食堂5个。'],
    ['a number in square brackets', '落实示政发[2027]30号要求，新建食堂5个。'],
    ['a number in round brackets', '落实示政发（2027）30号要求，新建食堂5个。'],
    ['a number with a space', '落实示政发〔2027〕 30号要求，新建食堂5个。'],
    ['a number with its issuer in brackets', '落实文件（示政发〔2027〕30号）要求，新建食堂5个。'],
  ])('%s', (_, text) => {
    const { dates, values } = read(text);
    expect(dates).toEqual([]);
    expect(values).toEqual([[5, null]]);
  });
});

describe('a target is due by', () => {
  test.each<[string, string, (number | string | null)[][]]>([
    ['a deadline', '2026年9月底前新建食堂5个。', [[5, '2026-09-30']]],
    ['a bare year ahead', '2027年新建食堂5个。', [[5, '2027-12-31']]],
    ['no bare year of the document itself', '2026年新建食堂5个。', [[5, null]]],
  ])('%s', (_, text, expected) => {
    expect(read(text).values).toEqual(expected);
  });

  test('a bare year of the document itself, where its period ends later', () => {
    const calendar: Calendar = { year: 2026, periodEnd: yearEnd(2028) };
    expect(read('2026年新建食堂5个。', calendar).values).toEqual([[5, '2026-12-31']]);
  });
});

describe('what was reached in a past year', () => {
  test.each<[string, string, (number | string | null)[][]]>([
    ['is no target', '2025年配餐率为38%。', []],
    [
      'does not hide what a later date asks for',
      '2025年配餐率为38%，到2027年达到90%。',
      [[90, '2027-12-31']],
    ],
    ['is one where somebody set it as a deadline', '2025年底前新建食堂5个。', [[5, '2025-12-31']]],
  ])('%s', (_, text, expected) => {
    expect(read(text).values).toEqual(expected);
  });

  test('is not known of a document without a year', () => {
    const calendar: Calendar = { year: null, periodEnd: null };
    expect(read('2025年新建食堂5个。', calendar).values).toEqual([[5, '2025-12-31']]);
  });
});

test('a sentence that says nothing of these gives empty lists', () => {
  expect(read('加强领导，压实责任。').sentence).toEqual({
    range: [0, 10],
    mentions: [],
    targets: [],
    references: [],
    deliverables: [],
  });
});

// SPDX-License-Identifier: Apache-2.0
import { yearEnd } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import type { Calendar } from './date-mention.js';
import { deadlinesOf, isDeadline, labelledTimes } from './deadlines.js';
import { findDates } from './find-dates.js';

const calendar: Calendar = { year: 2026, periodEnd: yearEnd(2026) };
const cleaned = (text: string) => cleanText({ text, tables: [] }, (same) => same);

function deadlines(text: string, years: Calendar = calendar) {
  const clean = cleaned(text);
  return deadlinesOf(clean, findDates(clean.match, [0, clean.match.length], years, []), years);
}

describe('deadlines of a task', () => {
  test('stand as written, with their place in the original', () => {
    expect(deadlines('各地于２０２６年 6 月底前报送方案')).toEqual([
      {
        quote: '于２０２６年6月底前',
        span: [2, 14],
        date: '2026-06-30',
        kind: 'by',
        every: null,
        event: null,
      },
    ]);
  });

  test.each([
    ['待省方案出台后3个月', [{ kind: 'after', event: '省方案出台', date: null }]],
    ['每半年报告', [{ kind: 'every', every: 'P6M', date: null }]],
    ['自10月1日起执行', [{ kind: 'from', date: '2026-10-01' }]],
    ['6月底前初稿，9月底前定稿', [{ date: '2026-06-30' }, { date: '2026-09-30' }]],
  ])('%s', (text, expected) => {
    expect(deadlines(text)).toMatchObject(expected);
  });

  test('全年 is the document’s own period; 年底前 behind it is a deadline all the same', () => {
    expect(deadlines('全年新增6个县，年底前覆盖全部县')).toMatchObject([
      { quote: '年底前', date: '2026-12-31' },
    ]);
  });

  test('one for each day and kind, in the order of the text', () => {
    const text =
      '9月底前办结，6月底前印发，2026年9月底前评估，自9月30日起公示，每月通报，每年通报，每月晾晒';
    expect(deadlines(text).map(({ kind, date, every }) => [kind, date ?? every])).toEqual([
      ['by', '2026-09-30'],
      ['by', '2026-06-30'],
      ['from', '2026-09-30'],
      ['every', 'P1M'],
      ['every', 'P1Y'],
    ]);
  });

  test('two events are two deadlines', () => {
    expect(deadlines('待省规划印发后编制，待市规划印发后实施')).toHaveLength(2);
  });
});

describe('a bare year', () => {
  test.each([
    ['2027年建成', 1],
    ['2025年建成', 0],
    ['2026年建成', 0],
    ['2026年底前建成', 1],
  ])('%s gives %i in a plan for 2026', (text, count) => {
    expect(deadlines(text)).toHaveLength(count);
  });

  test.each([
    ['2027年、2029年分别建成', 2],
    ['2027年至2029年建成', 1],
    ['2027年至2029年每年改造', 0],
    ['2027年市级财政每年安排', 0],
  ])('%s gives %i', (text, count) => {
    expect(deadlines(text).filter(({ kind }) => kind === 'by')).toHaveLength(count);
  });

  test('of the document’s own year is one where the period ends later', () => {
    expect(deadlines('2026年建成', { year: 2026, periodEnd: yearEnd(2028) })).toHaveLength(1);
  });

  test('is one where the document names no year', () => {
    expect(deadlines('2019年建成', { year: null, periodEnd: null })).toHaveLength(1);
  });

  test('whose year is not known is none', () => {
    const mention = findDates('今年建成', [0, 4], { year: null, periodEnd: null }, [])[0];
    expect(mention?.weight).toBe('bare');
    expect(mention === undefined || isDeadline(mention, calendar)).toBe(false);
  });
});

describe('what stands behind 完成时限', () => {
  const times = (text: string) => {
    const clean = cleaned(text);
    return labelledTimes(clean, [0, text.length], calendar);
  };

  test.each([
    ['2026年6月', ['2026-06-30']],
    ['10月31日', ['2026-10-31']],
    ['2026年3月—10月', ['2026-10-31']],
    ['2026年3月至2026年10月', ['2026-10-31']],
    ['3月-10月', ['2026-10-31']],
    ['2026年3月到10月', ['2026-10-31']],
    ['6月底前、12月底前', ['2026-06-30', '2026-12-31']],
  ])('%s', (text, dates) => {
    expect(times(text).map(({ date }) => date)).toEqual(dates);
  });

  test('a rhythm counts only where no day stands beside it', () => {
    expect(times('每季度')).toMatchObject([{ every: 'P3M' }]);
    expect(times('每季度末，12月底前完成')).toMatchObject([{ kind: 'by', date: '2026-12-31' }]);
  });

  test.each(['长期坚持', '持续推进', '常态化', '常年', '贯穿全过程', '全年'])(
    '%s has no day',
    (text) => {
      expect(times(text)).toMatchObject([
        { range: [0, text.length], kind: 'by', date: null, weight: 'sure' },
      ]);
    },
  );

  test('only the words of the cell count', () => {
    const clean = cleaned('市财政局\n长期坚持');
    expect(labelledTimes(clean, [0, 4], calendar)).toEqual([]);
  });

  test.each(['市财政局', '/', ''])('%j names no time', (text) => {
    expect(times(text)).toEqual([]);
  });
});

describe('a span of years in running text', () => {
  test.each(['2027年至2028年建成站点', '2027年到2028年建成站点'])('%s ends once', (text) => {
    expect(deadlines(text).map(({ date }) => date)).toEqual(['2028-12-31']);
  });

  test('a rhythm with a least number is no span', () => {
    expect(deadlines('每半年至少检查一次')).toHaveLength(1);
  });

  test('two years apart are two', () => {
    expect(deadlines('2027年建成，2028年达标')).toHaveLength(2);
  });
});

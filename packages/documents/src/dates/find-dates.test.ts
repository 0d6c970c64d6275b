// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, findDatesInProse } from './find-dates.js';

const calendar = { year: 2026, periodEnd: null };
const find = (text: string, holes: readonly (readonly [number, number])[] = []) =>
  findDates(text, [0, text.length], calendar, holes);
const quotes = (text: string) => find(text).map(({ range }) => text.slice(...range));

describe('the times of a sentence, in order', () => {
  test.each([
    ['2026年6月底前印发，2027年建成', ['2026年6月底前', '2027年']],
    ['年底前完成，此后每半年报告', ['年底前', '每半年']],
    ['待省方案出台后制定，第三季度前印发', ['待省方案出台后', '第三季度前']],
    ['到2027年、2030年分别达标', ['到2027年', '2030年']],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});

describe('where two forms overlap the longer one counts', () => {
  test.each([
    ['2026年6月底前完成', ['2026年6月底前']],
    ['2026年第二季度完成', ['2026年第二季度']],
    ['到2026年上半年完成', ['到2026年上半年']],
    ['2027年6月30日前', ['2027年6月30日前']],
    ['待2026年度计划6月底前印发后', ['待2026年度计划6月底前印发后']],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});

describe('a day behind 每年 belongs to the recurrence', () => {
  test.each([
    ['每年6月底前报送', ['每年']],
    ['每年的10月1日前报送', ['每年']],
    ['每半年、年底前报送', ['每半年']],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  test('a day further on stands for itself', () => {
    expect(quotes('每年评估，并在6月底前报送')).toEqual(['每年', '在6月底前']);
  });
});

describe('years in names', () => {
  const text = '《2025年工作方案》印发后1个月内，于2026年6月底前';
  const title: readonly [number, number] = [0, 11];

  test('are no times', () => {
    expect(find(text, [title]).map(({ kind }) => kind)).toEqual(['after', 'by']);
    expect(find('《2025年方案》', [[0, 9]])).toEqual([]);
    expect(find('《2025年方案》', [[0, 1]])).toHaveLength(1);
  });

  test('an event may begin in a name', () => {
    const words = '待《2025年方案》印发后实施';
    expect(find(words, [[0, 10]])).toMatchObject([{ kind: 'after', event: '《2025年方案》印发' }]);
  });
});

describe('in running text', () => {
  const prose = (text: string) => findDatesInProse(text, [0, text.length], calendar, []);

  test.each([['3月31日召开会议'], ['6月组织培训']])('%s: a day that was', (text) => {
    expect(prose(text)).toEqual([]);
    expect(find(text)).toHaveLength(1);
  });

  test.each([['3月31日前报送'], ['2027年3月31日召开会议'], ['6月底完成']])(
    '%s: a day by which',
    (text) => {
      expect(prose(text)).toHaveLength(1);
    },
  );
});

test('of two forms that begin together the longer one counts, whichever is read first', () => {
  expect(quotes('2026年底前')).toEqual(['2026年底前']);
  expect(quotes('2026年5月方案印发后3个月内')).toEqual(['2026年5月方案印发后3个月内']);
});

test('for every text mentions stand in order, do not overlap and lie in their range', () => {
  const piece = fc.constantFrom(
    ...[
      '每',
      '半',
      '年',
      '2027年',
      '6月',
      '底',
      '前',
      '季度',
      '第三',
      '待',
      '方案',
      '印发',
      '后',
      '起',
      '1日',
      '内',
      '，',
      '到',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(5), (pieces, from) => {
      const text = pieces.join('');
      const start = Math.min(from, text.length);
      let last = start;
      for (const { range } of findDates(text, [start, text.length], calendar, [])) {
        expect(range[0]).toBeGreaterThanOrEqual(last);
        expect(range[1]).toBeGreaterThan(range[0]);
        last = range[1];
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

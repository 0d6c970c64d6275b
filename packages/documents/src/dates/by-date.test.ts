// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDates } from './by-date.js';

const find = (text: string, year: number | null = 2026) =>
  byDates(text, [0, text.length], { year, periodEnd: null });

/** The longest mention: what is left when overlapping forms have been compared. */
const only = (text: string, year?: number | null) =>
  [...find(text, year)].sort((a, b) => b.range[1] - b.range[0] - (a.range[1] - a.range[0]))[0];

describe('a day by which', () => {
  test.each([
    ['到2027年，覆盖面进一步扩大', '2027-12-31'],
    ['至2027年实现互认', '2027-12-31'],
    ['力争2027年建成', '2027-12-31'],
    ['争取2027年建成', '2027-12-31'],
    ['赶在10月1日前投用', '2026-10-01'],
    ['2027年底前完成', '2027-12-31'],
    ['年内完成', '2026-12-31'],
    ['年底前完成', '2026-12-31'],
    ['6月底前完成', '2026-06-30'],
    ['6月末完成', '2026-06-30'],
    ['9月中旬完成', '2026-09-20'],
    ['6月完成建设', '2026-06-30'],
    ['8月开工建设', '2026-08-31'],
    ['9月开学使用', '2026-09-30'],
    ['5月启动招标', '2026-05-31'],
    ['7月投用', '2026-07-31'],
    ['7月建成', '2026-07-31'],
    ['7月交付', '2026-07-31'],
    ['7月竣工', '2026-07-31'],
    ['7月开班', '2026-07-31'],
    ['7月上线', '2026-07-31'],
    ['7月试运行', '2026-07-31'],
    ['上半年印发', '2026-06-30'],
    ['第三季度印发', '2026-09-30'],
    ['10月15日前报送', '2026-10-15'],
    ['10月15日止', '2026-10-15'],
    ['“十五五”末达标', '2030-12-31'],
    ['“十四五”收官之际', '2025-12-31'],
    ['秋季学期开学前', '2026-08-31'],
  ])('%s: %s', (text, date) => {
    expect(only(text)).toMatchObject({ kind: 'by', date, weight: 'sure' });
  });

  test.each([
    ['到2025年前完成', '2024-12-31'],
    ['2025年之前完成', '2024-12-31'],
    ['2025年以前完成', '2024-12-31'],
    ['2025年底前完成', '2025-12-31'],
    ['2025年末前完成', '2025-12-31'],
    ['2025年终前完成', '2025-12-31'],
    ['2025年6月前完成', '2025-06-30'],
    ['2025年第二季度前完成', '2025-06-30'],
    ['2025年上半年前完成', '2025-06-30'],
    ['“十四五”末前完成', '2025-12-31'],
    ['“十四五”收官前完成', '2025-12-31'],
  ])('前 behind a year ends with the year before: %s by %s', (text, date) => {
    expect(only(text)?.date).toBe(date);
  });
});

describe('a day from which', () => {
  test.each([
    ['从2026年10月1日起执行新标准', '2026-10-01'],
    ['自2027年1月起发放', '2027-01-01'],
    ['2027年起逐年核定', '2027-01-01'],
    ['第四季度起按月通报', '2026-10-01'],
    ['下半年开始试行', '2026-07-01'],
  ])('%s: %s', (text, date) => {
    expect(only(text)).toMatchObject({ kind: 'from', date, weight: 'sure' });
  });
});

describe('a date whose weight the sentence decides', () => {
  test.each([
    ['2027年建成3个中心', '2027-12-31', false],
    ['3月31日召开会议', '2026-03-31', true],
    ['6月组织培训', '2026-06-30', true],
    ['全年培训30人', '2026-12-31', false],
    ['“十五五”期间建成5家', '2030-12-31', true],
  ])('%s', (text, date, isYearless) => {
    expect(only(text)).toMatchObject({ kind: 'by', date, weight: 'bare', isYearless });
  });
});

describe('no day at all', () => {
  test.each([
    ['2023年以来持续下降'],
    ['截至2025年底已覆盖8个县'],
    ['2025年6月后，床位不再增加'],
    ['2025年3月期间'],
    ['较2024年底提高2个百分点'],
    ['比2024年提高2个百分点'],
    ['与2024年相比'],
    ['本办法自2026年10月1日起施行'],
    ['自2026年10月1日起正式施行'],
    ['自2026年10月1日起生效'],
    ['6月31日前完成'],
    ['加强队伍建设'],
    [''],
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('施行 counts only right behind the date', () => {
    expect(find('自2026年10月1日起在各县施行')).not.toEqual([]);
  });
});

describe('a document without a year', () => {
  test.each([['6月底前完成'], ['年底前完成'], ['今年建成']])(
    '%s has no day, and says why',
    (text) => {
      expect(only(text, null)).toMatchObject({ date: null, yearMissing: true });
    },
  );

  test('a written year stays', () => {
    expect(only('2027年6月底前完成', null)).toMatchObject({
      date: '2027-06-30',
      yearMissing: false,
      isYearless: false,
    });
  });
});

test('offsets count from the beginning of the text, not of the range', () => {
  const text = '第一句。到2027年完成。';
  expect(byDates(text, [4, text.length], { year: 2026, periodEnd: null })[0]?.range).toEqual([
    4, 10,
  ]);
});

test('a comparison is seen only inside the range', () => {
  const text = '较2024年底提高';
  expect(byDates(text, [1, text.length], { year: 2026, periodEnd: null })).not.toEqual([]);
});

describe('for every text', () => {
  const pieces = fc.constantFrom(
    ...[
      '20',
      '26',
      '2027年',
      '年',
      '月',
      '日',
      '前',
      '底',
      '起',
      '1',
      '31',
      '十',
      '二〇',
      '季度',
      '第',
      '到',
      '半',
      '每',
      '“',
      '五”末',
      '学期',
      '，',
      '。',
      '\n',
    ],
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('ranges lie inside it, are not empty, and days are days', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { range, date, yearMissing } of find(words)) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThan(range[0]);
          expect(range[1]).toBeLessThanOrEqual(words.length);
          expect(date === null ? yearMissing : /^\d{4}-\d\d-\d\d$/.test(date)).toBe(true);
        }
      }),
    );
  });
});

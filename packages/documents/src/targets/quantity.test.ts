// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURE_WORDS } from './measures.js';
import { quantitiesIn } from './quantity.js';

const find = (text: string) => quantitiesIn(text, [0, text.length]);
const read = (text: string) =>
  find(text).map(({ range, value, valueTo, unit, digit }) => [
    text.slice(...range),
    valueTo === null ? value : [value, valueTo],
    unit,
    digit,
  ]);

describe('a number with its unit', () => {
  test.each([
    ['达到92.8%', '92.8%', 92.8, '%'],
    ['服务人口1‰', '1‰', 1, '‰'],
    ['万分之2', '万分之2', 2, '‱'],
    ['5‱', '5‱', 5, '‱'],
    ['低于8℃', '8℃', 8, '℃'],
    ['建成52个', '52个', 52, '个'],
    ['提高2个百分点', '2个百分点', 2, '个百分点'],
    ['下降1.5百分点', '1.5百分点', 1.5, '百分点'],
    ['3个工作日', '3个工作日', 3, '个工作日'],
    ['投入1,250万元', '1,250万元', 1250, '万元'],
    ['投入1,234,567.89元', '1,234,567.89元', 1234567.89, '元'],
    ['规模3亿元', '3亿元', 3, '亿元'],
    ['惠及20余人', '20余人', 20, '余人'],
    ['惠及20多户', '20多户', 20, '多户'],
    ['惠及8千人', '8千人', 8, '千人'],
    ['惠及3百户', '3百户', 3, '百户'],
    ['培训10万人次', '10万人次', 10, '万人次'],
    ['惠及12万', '12万', 12, '万'],
    ['规模2亿', '2亿', 2, '亿'],
    ['补助300元/人/月', '300元/人/月', 300, '元/人/月'],
    ['0.5元/千瓦时', '0.5元/千瓦时', 0.5, '元/千瓦时'],
    ['3吨/平方公里·月', '3吨/平方公里·月', 3, '吨/平方公里·月'],
    ['35微克/立方米', '35微克/立方米', 35, '微克/立方米'],
    ['评分90', '90', 90, null],
  ])('%s', (text, number, value, unit) => {
    expect(read(text)).toEqual([[number, value, unit, true]]);
  });

  test.each([...MEASURE_WORDS])('5%s', (word) => {
    expect(read(`5${word}`)).toEqual([[`5${word}`, 5, word, true]]);
  });

  test.each(
    '平方公里·月 平方公里·年 平方公里 平方米 立方米 工作日 人次 人 户 年 月 日 天 次 例 床日 床 亩 吨 米 小时 学年 学期 季度 生 公里 升 件 班 村 所 家 个 名 千人 万人 百人'.split(
      ' ',
    ),
  )('8元/%s', (per) => {
    expect(read(`8元/${per}`)).toEqual([[`8元/${per}`, 8, `元/${per}`, true]]);
  });
});

describe('from one number to another', () => {
  test.each([
    ['300—500元', '300—500元', [300, 500], '元'],
    ['300——500元', '300——500元', [300, 500], '元'],
    ['5-10%', '5-10%', [5, 10], '%'],
    ['5%至10%', '5%至10%', [5, 10], '%'],
    ['2到3年', '2到3年', [2, 3], '年'],
    ['2~3个', '2~3个', [2, 3], '个'],
    ['5%—10', '5%—10', [5, 10], '%'],
    ['60—80', '60—80', [60, 80], null],
    ['8000元—1.5万元', '8000元—1.5万元', [8000, 15000], '元'],
    ['1,000—2,000元', '1,000—2,000元', [1000, 2000], '元'],
  ])('%s', (text, number, values, unit) => {
    expect(read(text)).toEqual([[number, values, unit, true]]);
  });
});

describe('shares', () => {
  test.each([
    ['12.5/10万', 12.5, '/10万', true],
    ['9/十万', 9, '/十万', true],
    ['3/百万', 3, '/百万', true],
    ['3/100万', 3, '/100万', true],
    ['5.2/千人', 5.2, '/千人', true],
    ['2/万人', 2, '/万人', true],
    ['4/1000', 4, '/1000', true],
    ['4.5/千', 4.5, '/千', true],
    ['4/万', 4, '/万', true],
    ['2/3', 66.67, '%', true],
    ['1/8', 12.5, '%', true],
    ['1:4', 0.25, '比', true],
    ['1：1.5', 0.6667, '比', true],
    ['百分之90', 90, '%', true],
    ['百分之九十', 90, '%', false],
    ['百分之九十五', 95, '%', false],
    ['千分之五', 5, '‰', false],
    ['万分之1.5', 1.5, '‱', true],
    ['三分之二', 66.67, '%', false],
    ['四分之三', 75, '%', false],
    ['九成以上', 90, '%', false],
    ['八成五左右', 85, '%', false],
    ['六成半以下', 65, '%', false],
    ['八成三以下', 83, '%', false],
    ['8成以上', 80, '%', true],
    ['8成五以内', 85, '%', true],
    ['七成的村', 70, '%', false],
    ['七成', 70, '%', false],
    ['一半', 50, '%', false],
    ['过半', 50, '%', false],
  ])('%s is %f %s', (text, value, unit, digit) => {
    expect(read(text).map(([, ...meaning]) => meaning)).toEqual([[value, unit, digit]]);
  });

  test.each(['七成，', '七成。', '七成、', '七成；'])('成 before a stop: %s', (text) => {
    expect(read(text)).toEqual([['七成', 70, '%', false]]);
  });
});

describe('no number', () => {
  test.each([
    ['建成三级网络'],
    ['二成员单位'],
    ['一半时间'],
    ['一半路'],
    ['1/0'],
    ['1:0'],
    ['百分之'],
    ['三年行动计划'],
    ['完善体系'],
    [''],
  ])('%j', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('18成 is no eight tenths', () => {
    expect(read('18成的').map(([number]) => number)).toEqual(['18']);
  });
});

describe('several numbers', () => {
  test.each([
    ['给予100万元、300万元', ['100万元', '300万元']],
    ['6类10项', ['6类', '10项']],
    ['60、80%', ['60', '80%']],
    ['2026年12月31日', ['2026年', '12月', '31日']],
    ['“3+1”', ['3', '1']],
  ])('%s', (text, numbers) => {
    expect(read(text).map(([number]) => number)).toEqual(numbers);
  });
});

test('offsets count from the beginning of the text', () => {
  expect(quantitiesIn('第1句。建成52个', [4, 9])).toMatchObject([{ range: [6, 9] }]);
});

test('for every text numbers stand in order, do not overlap, lie inside and have a value', () => {
  const piece = fc.constantFrom(
    ...[
      '1',
      '20',
      '0',
      ',',
      '.',
      '%',
      '万',
      '元',
      '个',
      '百分点',
      '/',
      '10万',
      ':',
      '—',
      '至',
      '百分之',
      '九',
      '十',
      '成',
      '以上',
      '三',
      '分之',
      '一半',
      '年',
      '，',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { range, value, valueTo } of find(text)) {
        expect(range[0]).toBeGreaterThanOrEqual(last);
        expect(range[1]).toBeGreaterThan(range[0]);
        expect(Number.isFinite(value)).toBe(true);
        expect(valueTo === null || Number.isFinite(valueTo)).toBe(true);
        last = range[1];
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exclusionsOf, isTarget } from './exclusion.js';
import { numbersAround } from './surroundings.js';

/** Each number of a sentence with the reasons that exclude it. */
const reasons = (text: string) =>
  numbersAround(text, [0, text.length]).map((around) => [around.number, ...exclusionsOf(around)]);

describe('each family of rules is asked', () => {
  test.each([
    ['评选前5名', [['5名', 'rank']]],
    ['实施7个专项行动', [['7个', 'programme']]],
    ['现有床位120张', [['120张', 'so-far']]],
    ['工作满6个月', [['6个月', 'lasting']]],
    ['近年来改造卫生院12家', [['12家', 'background']]],
  ])('%s', (text, expected) => {
    expect(reasons(text)).toEqual(expected);
  });

  test('a number may be excluded for several reasons', () => {
    expect(reasons('推广“2026年”')).toEqual([['2026年', 'year', 'quoted', 'duration']]);
  });
});

describe('names with numbers are no targets', () => {
  test.each([
    ['深入推进7个专项行动'],
    ['实施“1155”工程'],
    ['实施1155工程'],
    ['落实改革三十条'],
    ['制定三年行动计划'],
    ['制定3年行动计划'],
    ['“十四五”期间'],
    ['推行“4+1”、“3+1”分工'],
    ['建设99健康社区'],
    ['规范2型糖尿病管理'],
    ['落实“两个允许”'],
    ['开展四巩固三创建'],
  ])('%s', (text) => {
    expect(numbersAround(text, [0, text.length]).filter(isTarget)).toEqual([]);
  });
});

describe('amounts, counts and rates are', () => {
  test.each([
    ['每人每月发放300—500元', ['300—500元']],
    ['分别给予100万元、300万元', ['100万元', '300万元']],
    ['能开展6类10项技术', ['6类', '10项']],
    ['年内召开不少于2次', ['2次']],
    ['按服务人口1‰核定', ['1‰']],
    ['县域内就诊率保持在90%以上', ['90%']],
    ['建成52个', ['52个']],
  ])('%s', (text, numbers) => {
    expect(
      numbersAround(text, [0, text.length])
        .filter(isTarget)
        .map(({ number }) => number),
    ).toEqual(numbers);
  });
});

test('for every sentence a number is a target exactly where no reason excludes it', () => {
  const piece = fc.constantFrom(
    '前',
    '第',
    '3个',
    '5%',
    '2026年',
    '现有',
    '达到',
    '“',
    '”',
    '以来',
    '每',
    '，',
    '的',
    '中',
    '8点',
    '由',
    '提高到',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      for (const around of numbersAround(text, [0, text.length])) {
        expect(isTarget(around)).toBe(exclusionsOf(around).length === 0);
      }
    }),
  );
});

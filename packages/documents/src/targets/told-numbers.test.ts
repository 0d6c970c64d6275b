// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { exclusionsOf } from './exclusion.js';
import { numbersAround } from './surroundings.js';
import { isOfPastYear, TOLD_RULES } from './told-numbers.js';

const around = (text: string, number: string) => {
  const found = numbersAround(text, [0, text.length]).find((one) => one.number === number);
  if (found === undefined) throw new Error(`${number} is not read as a number in ${text}`);
  return found;
};

describe('background', () => {
  test.each([
    ...'截至上月底 截止上月底 近年来 2025年已 2025年共 2025年全年共 此前 过去一年 据统计'
      .split(' ')
      .map((when) => [`${when}改造卫生院12家`]),
    ...'已累计 已经 已全部 已建成 已完成 已达 已达到 已实现 已覆盖 已投入 已培训 已建立 已开展 已创建'
      .split(' ')
      .map((done) => [`全县${done}卫生院12家`]),

    ['已有3类卫生服务机构及各站点总计12家'],
    ['目前各级各类卫生服务站点合计改造12家'],
    ['上年各级各类卫生服务站点合计改造12家'],
    ['去年各级各类卫生服务站点合计改造12家'],
  ])('%s', (text) => {
    expect(TOLD_RULES.background(around(text, '12家'))).toBe(true);
    expect(exclusionsOf(around(text, '12家'))).toContain('background');
  });

  test.each('力争 确保 到2027年 年底前 不低于 不少于 提高到 提升到 再 新增 新建'.split(' '))(
    'what is said to come is none: %s',
    (ahead) => {
      expect(TOLD_RULES.background(around(`已建成一批站点并${ahead}12家`, '12家'))).toBe(false);
    },
  );

  test.each([
    ['已覆盖县城的达到12家以上', '12家'],
    ['已覆盖县城的达12家以上', '12家'],
  ])('%s is a target', (text, number) => {
    expect(TOLD_RULES.background(around(text, number))).toBe(false);
  });

  test.each([['已达到12家'], ['已达12家']])('but %s is told', (text) => {
    expect(TOLD_RULES.background(around(text, '12家'))).toBe(true);
  });

  test('the words must open the clause', () => {
    expect(TOLD_RULES.background(around('依据此前测算改造12家', '12家'))).toBe(false);
    expect(exclusionsOf(around('依据此前测算改造12家', '12家'))).toEqual([]);
  });
});

describe('a year that is over', () => {
  test('holds for the numbers behind it', () => {
    expect(isOfPastYear([20, 25], [[3, 8]], [])).toBe(true);
    expect(isOfPastYear([8, 9], [[3, 8]], [])).toBe(true);
    expect(isOfPastYear([1, 3], [[3, 8]], [])).toBe(false);
    expect(isOfPastYear([20, 25], [], [])).toBe(false);
  });

  test('ends with a later date that stands between', () => {
    expect(isOfPastYear([20, 25], [[3, 8]], [[10, 16]])).toBe(false);
    expect(isOfPastYear([20, 25], [[3, 8]], [[8, 20]])).toBe(false);
    expect(isOfPastYear([20, 25], [[3, 8]], [[30, 36]])).toBe(true);
    expect(isOfPastYear([20, 25], [[3, 8]], [[0, 2]])).toBe(true);
  });

  test('the last one before the number counts', () => {
    expect(
      isOfPastYear(
        [40, 45],
        [
          [3, 8],
          [20, 25],
        ],
        [[10, 16]],
      ),
    ).toBe(true);
  });
});

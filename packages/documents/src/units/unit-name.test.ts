// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { endsAsOrgan, isInnerOffice, isLevelledUnit, looksLikeUnit } from './unit-name.js';

describe('a name of a unit', () => {
  test.each([
    '县教育局',
    '省卫生健康委',
    '市财政局（市国资委）',
    '县疾控中心',
    '各乡镇人民政府',
    '有关部门',
    '市直各单位',
    '州医改领导小组秘书处',
    '县政务服务专班',
    '松岭县医共体',
    '县总工会',
    '省科协',
    '各县（市）',
    '昆州海关',
    '供电公司',
  ])('%s is one', (words) => {
    expect(looksLikeUnit(words)).toBe(true);
  });

  test.each([
    ['局', 'one sign is no name'],
    ['食堂', 'a place of work is no unit'],
    ['推进中心', 'a verb stands in it'],
    ['做好校园食堂管理的单位', '的 stands in it'],
    ['3个单位', 'a digit stands in it'],
    ['《办法》委员会', 'a title stands in it'],
    ['覆盖率', 'it does not end as an organ does'],
    ['甲'.repeat(30) + '局', 'it is longer than any name'],
    ['', 'nothing is no name'],
  ])('%j is none: %s', (words) => {
    expect(looksLikeUnit(words)).toBe(false);
  });

  test('may carry a second name in brackets, of either width', () => {
    expect(looksLikeUnit('县林草局(县绿化办)')).toBe(true);
    expect(looksLikeUnit('县林草局（）')).toBe(false);
  });
});

describe('a name that no common noun reads as', () => {
  test.each([
    '县教育局',
    '国家税务总局',
    '各街道',
    '有关单位',
    '省直部门',
    '全县各学校',
    '中央驻州单位',
  ])('%s says its level or that it is a group', (words) => {
    expect(isLevelledUnit(words)).toBe(true);
  });

  test.each(['教育局', '村卫生室', '学校', '松岭医院'])('%s says neither', (words) => {
    expect(isLevelledUnit(words)).toBe(false);
  });
});

describe('an office inside the issuer', () => {
  test.each(['医政股', '人事科', '规划处', '医保办', '财务室'])('%s is one', (words) => {
    expect(isInnerOffice(words)).toBe(true);
  });

  test.each(['县教育局', '股', '推进办'])('%s is none', (words) => {
    expect(isInnerOffice(words)).toBe(false);
  });
});

describe('an end after which another name can begin', () => {
  test.each(['县教育局', '市财政局（市国资委）', '某某医院', '各乡镇'])('%s has one', (words) => {
    expect(endsAsOrgan(words)).toBe(true);
  });

  test.each(['局', '教育', '县教育局长', '（市国资委）'])('%s has none', (words) => {
    expect(endsAsOrgan(words)).toBe(false);
  });
});

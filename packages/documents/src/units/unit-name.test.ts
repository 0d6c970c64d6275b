// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import {
  endsAsOrgan,
  isInnerOffice,
  isLevelledUnit,
  isLocalOffice,
  looksLikeUnit,
} from './unit-name.js';

describe('the name of a unit', () => {
  test.each([
    '县医保局',
    '省卫生健康委',
    '市委编办',
    '县人民医院',
    '各县（市、区）人民政府',
    '各乡镇卫生院',
    '县疾控中心',
    '临江县医共体',
    '各成员单位',
    '市财政局（市国资委）',
    '市财政局(市国资委)',
    '有关高校',
    '驻市各保险公司',
    '县供电',
    '县广电网络',
    '财务科',
  ])('%s', (words) => {
    expect(looksLikeUnit(words)).toBe(true);
  });

  test.each([
    ['局', 'a single character'],
    ['（县医保局）', 'nothing but an alias'],
    ['分级诊疗制度', 'it does not end as an organ does'],
    ['开展巡回诊疗的医院', 'a verb'],
    ['加强县人民医院', 'a verb'],
    ['县医院负责', '负责'],
    ['3家县医院', 'a digit'],
    ['“健康临江”办', 'quotation marks'],
    ['《示例省医院', 'a title'],
    ['县医院。县医保局', 'a full stop'],
    ['把县医院', '把'],
    [`${'示'.repeat(30)}局`, 'longer than any name'],
  ])('%s is none: %s', (words) => {
    expect(looksLikeUnit(words)).toBe(false);
  });

  test('of thirty characters still is one', () => {
    expect(looksLikeUnit(`${'示'.repeat(29)}局`)).toBe(true);
  });

  test('an alias in brackets counts neither as its end nor for its length', () => {
    expect(looksLikeUnit(`${'示'.repeat(29)}局（市国资委）`)).toBe(true);
    expect(looksLikeUnit('实行方案（市国资委）')).toBe(false);
  });
});

describe('an office inside the issuer', () => {
  test.each([
    ['医政股', true],
    ['人事科', true],
    ['规划处', true],
    ['督查室', true],
    ['医改办', true],
    ['县医保局', false],
    ['开展临床专科', false],
    ['科', false],
  ])('%s: %s', (words, expected) => {
    expect(isInnerOffice(words)).toBe(expected);
  });
});

describe('a unit that says its level', () => {
  test.each([
    ['省卫生健康委', true],
    ['国家医保局', true],
    ['县人民医院', true],
    ['各县区', true],
    ['有关部门', true],
    ['相关单位', true],
    ['卫生健康局', false],
    ['医政股', false],
    ['县级医疗能力', false],
  ])('%s: %s', (words, expected) => {
    expect(isLevelledUnit(words)).toBe(expected);
  });
});

describe('words that end as an organ does', () => {
  test.each([
    ['提升县医院', true],
    ['按职责由县医保局', true],
    ['市财政局（市国资委）', true],
    ['市财政局(市国资委)', true],
    ['县疾控中心', true],
    ['各县区', true],
    ['局', false],
    ['局（医保）', false],
    ['有关高校老师', false],
    ['县医保局负责', false],
  ])('%s: %s', (words, expected) => {
    expect(endsAsOrgan(words)).toBe(expected);
  });
});

test.each([
  ['财政所', true],
  ['综合文化站', true],
  ['便民服务中心', true],
  ['党建宣传办公室', true],
  ['综合医院', false],
  ['中心学校', false],
  ['扩建工程', false],
])('%s is an office of a township: %s', (words, expected) => {
  expect(isLocalOffice(words)).toBe(expected);
});

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { homeOf, placedTitle, placeHeading, placeMention } from './place-name.js';

describe('a heading that is a place', () => {
  test.each([
    ['示例省：', '示例省'],
    ['示例省:', '示例省'],
    ['示例省丙市：', '示例省丙市'],
    ['乙县：', '乙县'],
    ['示例自治州：', '示例自治州'],
    ['示例自治区：', '示例自治区'],
    ['示例旗：', '示例旗'],
    ['示例盟：', '示例盟'],
    ['示例区：', '示例区'],
  ])('%s', (line, place) => {
    expect(placeHeading(line)).toBe(place);
  });

  test.each(['示例省', '乙县：建强医共体', '工作成效：', '（乙县：', '：', ''])(
    '%j is none',
    (line) => {
      expect(placeHeading(line)).toBeNull();
    },
  );
});

describe('a heading that names a place and what it did', () => {
  test.each([
    ['乙县：建强医共体', '乙县', 3],
    ['示例省丙市:让群众少跑路', '示例省丙市', 6],
  ])('%s', (line, place, length) => {
    expect(placedTitle(line)).toEqual({ place, length });
  });

  test.each([
    ['names nothing done', '乙县：'],
    ['says too little behind the place', '乙县：医共体'],
    ['speaks of no place of its own', '全省：建强医共体'],
    ['speaks of a kind of place', '城区：建强医共体'],
    ['names no place', '主要做法：建强医共体'],
    ['has words before the place', '（一）乙县：建强医共体'],
  ])('is none where it %s', (_, line) => {
    expect(placedTitle(line)).toBeNull();
  });
});

describe('the place a sentence speaks of', () => {
  test.each([
    ['乙县建立县域医共体', '乙县'],
    ['示例省丙市创新支付方式', '示例省丙市'],
    ['成效明显，乙县的就诊率上升', '乙县'],
    ['下沉专家，例如乙县通过派驻', '乙县'],
    ['下沉专家，其中乙县通过派驻', '乙县'],
    ['由丙市实施', '丙市'],
    ['在丙市开展试点', '丙市'],
    ['示例自治州率先试点', '示例自治州'],
  ])('%s', (sentence, place) => {
    expect(placeMention(sentence)?.place).toBe(place);
  });

  test.each([
    '全省建立县域医共体',
    '各县开展试点',
    '基层全面提升',
    '社区通过签约服务群众',
    '县域实现全覆盖',
    '乙县很好',
    '改革不断深入',
    '',
  ])('%j names none', (sentence) => {
    expect(placeMention(sentence)).toBeNull();
  });
});

describe('the place a whole report speaks of', () => {
  test('is the one named most often', () => {
    expect(homeOf('丙丁市坚持改革。乙戊县坚持改革。乙戊县创新机制。')).toBe('乙戊县');
  });

  test('is the first named of two that are named as often', () => {
    expect(homeOf('丙丁市坚持改革。乙戊县坚持改革。')).toBe('丙丁市');
  });

  test.each([
    ['a province anywhere', '改革在示例省落地', '示例省'],
    ['a region anywhere', '材料由示例自治区提供', '示例自治区'],
    ['a county with its deed at the start of a clause', '近年来，乙戊县聚焦看病难', '乙戊县'],
    ['words before the name', '这是乙戊县推介的材料', '乙戊县'],
    ['a lead of the clause', '由丙丁市出台政策', '丙丁市'],
    ['a place of the next line', '医改\n丙丁市以人民健康为中心', '丙丁市'],
  ])('%s', (_, text, home) => {
    expect(homeOf(text)).toBe(home);
  });

  test.each([
    ['no place at all', '改革不断深入'],
    ['a common noun', '全省坚持改革，各市县坚持改革'],
    ['a name of two characters', '乙县坚持改革'],
    ['a county in the middle of a clause', '医改看乙戊县坚持不懈之路'],
    ['a county without a deed', '乙戊县医院'],
    ['节省, a verb', '每年节省费用'],
  ])('none for %s', (_, text) => {
    expect(homeOf(text)).toBeNull();
  });

  test('is looked for in the first 1,500 characters', () => {
    expect(homeOf(`${'。'.repeat(1495)}示例省`)).toBe('示例省');
    expect(homeOf(`${'。'.repeat(1498)}示例省`)).toBeNull();
  });
});

describe('a province inside a clause', () => {
  test.each([
    ['推动示例省改革', '示例省'],
    ['得益于示例自治区的探索', '示例自治区'],
    ['走进黑龙江省各地', '黑龙江省'],
    ['走进内蒙古自治区各地', '内蒙古自治区'],
    ['走进新疆维吾尔自治区各地', '新疆维吾尔自治区'],
    ['走进广西壮族自治区各地', '广西壮族自治区'],
  ])('%s is named without the words before it', (text, home) => {
    expect(homeOf(text)).toBe(home);
  });

  test.each(['改革推进全省', '带动外省', '走遍各自治区'])('none in %s', (text) => {
    expect(homeOf(text)).toBeNull();
  });
});

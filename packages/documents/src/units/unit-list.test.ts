// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { unitList } from './unit-list.js';

function list(text: string) {
  const { units, openEnded } = unitList(text, [0, text.length]);
  return { units: units.map((unit) => text.slice(...unit)), openEnded };
}

const names = (text: string) => list(text).units;

describe('a list of units', () => {
  test.each([
    ['县医保局、县财政局', ['县医保局', '县财政局']],
    ['县医保局，县财政局', ['县医保局', '县财政局']],
    ['县医保局；县财政局', ['县医保局', '县财政局']],
    ['县医保局,县财政局;县教育局', ['县医保局', '县财政局', '县教育局']],
    ['县医保局\n县财政局', ['县医保局', '县财政局']],
    ['县医保局 县财政局', ['县医保局', '县财政局']],
    ['市财政局（市国资委） 市医保局', ['市财政局（市国资委）', '市医保局']],
    ['县医保局', ['县医保局']],
    ['', []],
    ['、，', []],
  ])('%j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('of a range says where each name stands in the whole text', () => {
    const text = '由县医保局、县财政局等负责';
    expect(unitList(text, [0, 11])).toEqual({
      units: [
        [1, 5],
        [6, 10],
      ],
      openEnded: true,
    });
  });
});

describe('one unit stays one', () => {
  test.each([
    [
      'with an alias in brackets',
      '市财政局（市国资委）、市医保局',
      ['市财政局（市国资委）', '市医保局'],
    ],
    ['with a list in brackets', '各县（市、区）政府、市医保局', ['各县（市、区）政府', '市医保局']],
    ['behind 各州、市', '各州、市医改领导小组、省医保局', ['各州、市医改领导小组', '省医保局']],
    ['behind 各州、市、县', '各州、市、县医改领导小组', ['各州、市、县医改领导小组']],
    ['with a space inside', '临江 县医保局', ['临江 县医保局']],
    ['with 和 inside', '县卫生和健康局', ['县卫生和健康局']],
    ['with 和 at its beginning', '和县人民医院', ['县人民医院']],
    ['with 和 before no organ', '县医保局和有关人员', ['县医保局和有关人员']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('各州 at a comma does not go on', () => {
    expect(names('各州，市医改领导小组')).toEqual(['各州', '市医改领导小组']);
  });

  test('各州 does not take in what names no region', () => {
    expect(names('各州、财政部门')).toEqual(['各州', '财政部门']);
  });

  test('a closing bracket without partner hides no separator', () => {
    expect(names('县医保局）、县财政局、县教育局')).toEqual(['县医保局）', '县财政局', '县教育局']);
  });
});

describe('a conjunction between two units', () => {
  test.each(['和', '及', '以及', '与', '并', '会同'])('县医保局%s县财政局', (word) => {
    expect(names(`县医保局${word}县财政局`)).toEqual(['县医保局', '县财政局']);
  });

  test.each([
    ['县医保局和县财政局等部门', ['县医保局', '县财政局']],
    ['县医保局和县财政局、县教育局', ['县医保局', '县财政局', '县教育局']],
    ['县医保局和县财政局（县国资局）', ['县医保局', '县财政局（县国资局）']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('the words around a name', () => {
  test.each([
    ['由县医保局', '县医保局'],
    ['会同县医保局', '县医保局'],
    ['以及县医保局', '县医保局'],
    ['主要由县医保局', '县医保局'],
    ['并由县医保局', '县医保局'],
    ['即县医保局', '县医保局'],
    ['分别由县医保局', '县医保局'],
    ['6月底前由县医保局', '县医保局'],
    ['2026年9月30日前由县医保局', '县医保局'],
    [' 县医保局。', '县医保局'],
    ['：县医保局；', '县医保局'],
    ['商县医保局', '县医保局'],
    ['由商务局', '商务局'],
    ['与会单位', '与会单位'],
  ])('%s is %s', (text, unit) => {
    expect(names(text)).toEqual([unit]);
  });

  test.each(['商务局', '商城县教育局', '和平区教育局', '即墨区教育局'])(
    '%s begins as such words do and is a name',
    (unit) => {
      expect(names(unit)).toEqual([unit]);
      expect(names(`县医保局和${unit}`)).toEqual(['县医保局', unit]);
    },
  );
});

describe('等 leaves the list open', () => {
  test.each([
    '县医保局、县财政局等',
    '县医保局、县财政局等部门',
    '县医保局、县财政局等有关部门',
    '县医保局、县财政局等相关单位',
    '县医保局、县财政局等成员单位',
    '县医保局、县财政局等12个部门',
    '县医保局等、县财政局',
  ])('%s', (text) => {
    expect(list(text)).toEqual({ units: ['县医保局', '县财政局'], openEnded: true });
  });

  test.each(['县医保局、县财政局', '等级医院', '县等级医院'])('%s is closed', (text) => {
    expect(list(text).openEnded).toBe(false);
  });

  test.each(['县医保局、等', '县医保局、等相关部门', '县医保局，等部门'])(
    'behind its own separator, and is no unit: %s',
    (text) => {
      expect(list(text)).toEqual({ units: ['县医保局'], openEnded: true });
    },
  );
});

test.each(['）', '县医保局、）', '——、县医保局'])(
  'signs without a word are no unit: %s',
  (text) => {
    expect(names(text)).toEqual(text.includes('局') ? ['县医保局'] : []);
  },
);

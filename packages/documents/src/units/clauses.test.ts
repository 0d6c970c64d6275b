// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { partsOf } from './clauses.js';

const parts = (text: string, from = 0, to = text.length) =>
  partsOf(text, [from, to]).map(({ role, units }) => [
    role,
    ...units.map((unit) => text.slice(...unit)),
  ]);

describe('who does what', () => {
  test.each([
    ['县医保局牵头', [['lead', '县医保局']]],
    ['县医保局、县财政局负责', [['responsible', '县医保局', '县财政局']]],
    ['县医保局、县财政局', [['bare', '县医保局', '县财政局']]],
    [
      '县医保局牵头，县财政局、县教育局按职责分工负责',
      [
        ['lead', '县医保局'],
        ['by-duty', '县财政局', '县教育局'],
      ],
    ],
    [
      '由县医保局牵头,县财政局配合;各乡镇政府具体落实',
      [
        ['lead', '县医保局'],
        ['support', '县财政局'],
        ['implement', '各乡镇政府'],
      ],
    ],
    [
      '县医保局负责。县财政局参与',
      [
        ['responsible', '县医保局'],
        ['support', '县财政局'],
      ],
    ],
    ['', []],
    ['，；。', []],
    ['负责', []],
  ])('%j', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

describe('a comma', () => {
  test('separates names where no verb stands before it', () => {
    expect(parts('县医保局，县财政局，县教育局负责')).toEqual([
      ['responsible', '县医保局', '县财政局', '县教育局'],
    ]);
  });

  test('ends a part where a verb stands before it', () => {
    expect(parts('县医保局牵头，县财政局，县教育局配合')).toEqual([
      ['lead', '县医保局'],
      ['support', '县财政局', '县教育局'],
    ]);
  });

  test('in brackets ends nothing', () => {
    expect(parts('各县（临江负责，云岭）政府负责')).toEqual([
      ['responsible', '各县（临江负责，云岭）政府'],
    ]);
  });

  test('behind a bracket without partner still counts', () => {
    expect(parts('县医保局）牵头，县财政局配合')).toHaveLength(2);
  });
});

test('；ends a part even where no verb stands before it', () => {
  expect(parts('县医保局；县财政局配合')).toEqual([
    ['bare', '县医保局'],
    ['support', '县财政局'],
  ]);
});

describe('words between the lists that name nobody', () => {
  test.each([
    '县医保局、县财政局，排在第一位的为牵头部门，下同',
    '县医保局、县财政局，下同',
    '县医保局、县财政局，以下责任单位均包括各县区政府，不再列出',
    '县医保局、县财政局，2026年6月底前完成',
    '县医保局、县财政局，6月底前取得明显进展',
    '县医保局、县财政局，长期坚持',
    '下同，县医保局、县财政局',
  ])('are left out of %s', (text) => {
    expect(parts(text)).toEqual([['bare', '县医保局', '县财政局']]);
  });

  test('end the part before them', () => {
    expect(parts('县医保局，6月底前完成，县财政局配合')).toEqual([
      ['bare', '县医保局'],
      ['support', '县财政局'],
    ]);
  });

  test.each(['县医保局，按时完成', '县医保局，限期办结', '县医保局，尽早取得实效'])(
    'may speak of an end without a date: %s',
    (text) => {
      expect(parts(text)).toEqual([['bare', '县医保局']]);
    },
  );

  test('do not hide a unit that answers by a day', () => {
    expect(parts('县医保局牵头，6月底前由县财政局负责')).toEqual([
      ['lead', '县医保局'],
      ['responsible', '县财政局'],
    ]);
  });

  test('do not hide a unit whose name speaks of a time', () => {
    expect(parts('县医保局，县长期护理保险中心')).toEqual([
      ['bare', '县医保局', '县长期护理保险中心'],
    ]);
  });
});

test('等 opens the part it stands in and no other', () => {
  const text = '县医保局牵头，县财政局等部门配合';
  expect(partsOf(text, [0, text.length]).map(({ openEnded }) => openEnded)).toEqual([false, true]);
});

test('places are counted in the whole text', () => {
  const text = '（县医保局牵头，县财政局配合）';
  expect(partsOf(text, [1, text.length - 1])).toEqual([
    { role: 'lead', units: [[1, 5]], openEnded: false },
    { role: 'support', units: [[8, 12]], openEnded: false },
  ]);
});

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { labelsIn } from './labels.js';

const read = (text: string): readonly (readonly [string, string, string, string])[] =>
  labelsIn(text, [0, text.length]).map(({ kind, role, label, value }) => [
    kind,
    role,
    label,
    text.slice(...value),
  ]);

describe('labels with their values', () => {
  test.each([
    ['责任单位：县教育局', 'units', 'responsible', '责任单位', '县教育局'],
    ['牵头单位：县教育局。', 'units', 'lead', '牵头单位', '县教育局'],
    ['配合部门：县教育局；', 'units', 'support', '配合部门', '县教育局'],
    ['市级责任单位：市教育局', 'units', 'responsible', '市级责任单位', '市教育局'],
    ['责任科室：人事科', 'units', 'responsible', '责任科室', '人事科'],
    ['牵头责任单位：县教育局', 'units', 'lead', '牵头责任单位', '县教育局'],
    ['责任单位及分工：县教育局负责', 'units', 'responsible', '责任单位及分工', '县教育局负责'],
    ['责任分工：县教育局牵头', 'units', 'responsible', '责任分工', '县教育局牵头'],
    ['【牵头单位】县教育局', 'units', 'lead', '牵头单位', '县教育局'],
    ['〔责任单位〕：县教育局', 'units', 'responsible', '责任单位', '县教育局'],
    ['（牵头单位）县教育局', 'units', 'lead', '牵头单位', '县教育局'],
    ['责任单位  ： 县教育局', 'units', 'responsible', '责任单位', '县教育局'],
    ['完成时限：2027年6月底前', 'time', 'responsible', '完成时限', '2027年6月底前'],
    ['时间要求：长期', 'time', 'responsible', '时间要求', '长期'],
    ['进度安排：三季度', 'time', 'responsible', '进度安排', '三季度'],
    ['责任人：张某', 'person', 'responsible', '责任人', '张某'],
    ['分管县领导：李某', 'person', 'responsible', '分管县领导', '李某'],
    ['联系电话：0000-1234567', 'person', 'responsible', '联系电话', '0000-1234567'],
    ['监督方式：电话', 'other', 'responsible', '监督方式', '电话'],
    ['备注：无', 'other', 'responsible', '备注', '无'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a value goes on to the next label', () => {
    expect(
      read('牵头单位：县教育局；配合单位：县财政局、县民政局，完成时限：2027年底').map(
        ([, , label, value]) => [label, value],
      ),
    ).toEqual([
      ['牵头单位', '县教育局'],
      ['配合单位', '县财政局、县民政局'],
      ['完成时限', '2027年底'],
    ]);
  });

  test('the bracket that opens the next label is no part of the value', () => {
    expect(read('【牵头单位】县教育局【配合单位】县财政局').map(([, , , value]) => value)).toEqual([
      '县教育局',
      '县财政局',
    ]);
  });

  test.each(['落实责任单位的主体责任', '责任单位', '明确牵头单位和任务', '完成时限较紧'])(
    'words without a colon or a closing bracket are none: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  test('ranges point into the whole text', () => {
    const text = '做好工作。责任单位：县教育局。完';
    const [label] = labelsIn(text, [5, 15]);
    expect(text.slice(...(label?.range ?? [0, 0]))).toBe('责任单位：县教育局');
    expect(text.slice(...(label?.value ?? [0, 0]))).toBe('县教育局');
  });
});

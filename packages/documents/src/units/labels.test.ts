// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { labelsIn } from './labels.js';

const read = (text: string) =>
  labelsIn(text, [0, text.length]).map(({ kind, role, label, value }) => [
    kind,
    role,
    label,
    text.slice(...value),
  ]);

describe('a label and its value', () => {
  test.each([
    ['责任单位：县医保局', 'responsible', '责任单位', '县医保局'],
    ['责任单位:县医保局', 'responsible', '责任单位', '县医保局'],
    ['责任单位 ： 县医保局', 'responsible', '责任单位', '县医保局'],
    ['【责任单位】县医保局', 'responsible', '责任单位', '县医保局'],
    ['〔责任单位〕县医保局', 'responsible', '责任单位', '县医保局'],
    ['（责任单位）：县医保局', 'responsible', '责任单位', '县医保局'],
    ['[责任单位] 县医保局', 'responsible', '责任单位', '县医保局'],
    ['牵头单位：县医保局', 'lead', '牵头单位', '县医保局'],
    ['第一牵头单位：县医保局', 'lead', '第一牵头单位', '县医保局'],
    ['牵头责任单位：县医保局', 'lead', '牵头责任单位', '县医保局'],
    ['县级牵头部门：县医保局', 'lead', '县级牵头部门', '县医保局'],
    ['主办科室：医政股', 'lead', '主办科室', '医政股'],
    ['配合单位：县财政局、县教育局', 'support', '配合单位', '县财政局、县教育局'],
    ['参与部门：县财政局', 'support', '参与部门', '县财政局'],
    ['落实主体：各乡镇政府', 'responsible', '落实主体', '各乡镇政府'],
    ['责任单位及分工：县医保局', 'responsible', '责任单位及分工', '县医保局'],
    ['责任分工：县医保局', 'responsible', '责任分工', '县医保局'],
    ['任务分工：县医保局', 'responsible', '任务分工', '县医保局'],
  ])('%s', (text, role, label, value) => {
    expect(read(text)).toEqual([['units', role, label, value]]);
  });

  test.each([
    ['完成时限：2026年6月底', 'time', '完成时限'],
    ['时限要求：6月底前', 'time', '时限要求'],
    ['时间节点：每季度', 'time', '时间节点'],
    ['完成时间：6月底', 'time', '完成时间'],
    ['进度安排：6月底前', 'time', '进度安排'],
    ['责任人：张某', 'person', '责任人'],
    ['分管领导：张某', 'person', '分管领导'],
    ['牵头县领导：张某', 'person', '牵头县领导'],
    ['联系电话：示例', 'person', '联系电话'],
    ['监督方式：抽查', 'other', '监督方式'],
    ['备注：无', 'other', '备注'],
  ])('%s is a %s', (text, kind, label) => {
    expect(read(text)).toMatchObject([[kind, expect.any(String), label, text.split('：')[1]]]);
  });
});

describe('several labels', () => {
  test.each([
    '牵头单位：县医保局；配合单位：县财政局；完成时限：6月底',
    '牵头单位：县医保局配合单位：县财政局完成时限：6月底',
    '牵头单位：县医保局 \n配合单位：县财政局、\n完成时限：6月底。',
    '【牵头单位】县医保局【配合单位】县财政局【完成时限】6月底',
    '牵头单位：县医保局，（配合单位：县财政局。〔完成时限：6月底',
  ])('each value ends before the next: %j', (text) => {
    expect(read(text)).toEqual([
      ['units', 'lead', '牵头单位', '县医保局'],
      ['units', 'support', '配合单位', '县财政局'],
      ['time', 'responsible', '完成时限', '6月底'],
    ]);
  });

  test('a label without value has an empty one', () => {
    expect(read('牵头单位：配合单位：县财政局')).toMatchObject([
      ['units', 'lead', '牵头单位', ''],
      ['units', 'support', '配合单位', '县财政局'],
    ]);
  });
});

test('places are counted in the whole text, and nothing behind the range is read', () => {
  const text = '做好结算。【责任单位】县医保局。责任人：张某';
  expect(labelsIn(text, [5, 16])).toEqual([
    { kind: 'units', role: 'responsible', label: '责任单位', range: [5, 15], value: [11, 15] },
  ]);
});

test.each([
  '县医保局为责任单位',
  '明确责任单位和时限',
  '单位：县医保局',
  '责任单位     ：县医保局',
  '',
])('%j has no label', (text) => {
  expect(read(text)).toEqual([]);
});

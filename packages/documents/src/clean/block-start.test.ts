// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { startsBlock } from './block-start.js';

const WHO = [
  '单位',
  '部门',
  '科室',
  '处室',
  '股室',
  '机构',
  '主体',
  '领导',
  '人',
  '地区',
  '县区',
  '站所',
];
const ROLES = [
  '牵头',
  '责任',
  '主办',
  '主责',
  '承办',
  '实施',
  '落实',
  '配合',
  '协办',
  '协同',
  '协作',
  '参与',
  '参加',
  '协助',
  '联系',
  '分管',
  '包抓',
  '督办',
  '督导',
  '监督',
  '主管',
  '主要责任',
  '第一责任',
  '牵头责任',
  '牵头协作',
  '主要配合',
];

describe('a line begins a piece of its own', () => {
  test.each(WHO.map((who) => `责任${who}：示例县医保局`))('%s', (line) => {
    expect(startsBlock(line)).toBe(true);
  });

  test.each(ROLES.map((role) => `${role}单位：示例县医保局`))('%s', (line) => {
    expect(startsBlock(line)).toBe(true);
  });

  test.each([
    ['责任分工：甲局牵头'],
    ['分工：甲局牵头'],
    ['完成时限：2026年底'],
    ['完成时间：6月底'],
    ['完成期限: 6月底'],
    ['时限要求：6月底'],
    ['时限：6月底'],
    ['时间节点：6月底'],
    ['时间要求：6月底'],
    ['时间安排：6月底'],
    ['工作时限：6月底'],
    ['办结时限：6月底'],
    ['监督方式：季度通报'],
    ['进度安排：逐季推进'],
    ['进度要求：逐季推进'],
    ['【牵头单位】示例县医保局'],
    ['〔责任单位：示例县医保局〕'],
    ['[责任单位]示例县医保局'],
    ['（责任单位：示例县医保局）'],
    ['(责任单位:示例县医保局)'],
    ['【 配合单位 】示例县财政局'],
    ['责任单位\u3000：示例县医保局'],
  ])('that says who or when: %s', (line) => {
    expect(startsBlock(line)).toBe(true);
  });

  test.each([
    ['一、推进改革'],
    ['（三）推进改革'],
    ['4.推进改革'],
    ['①推进改革'],
    ['第二章 推进改革'],
  ])('that is numbered: %s', (line) => {
    expect(startsBlock(line)).toBe(true);
  });

  test.each([
    ['附件：1.任务表'],
    ['附 件：任务表'],
    ['附件1：任务表'],
    ['附表: 任务表'],
    ['附录2：任务表'],
    ['附件'],
    ['附件3'],
    ['附：任务表'],
  ])('that is appended: %s', (line) => {
    expect(startsBlock(line)).toBe(true);
  });
});

test.each([
  ['推进医保支付方式改革'],
  ['责任单位要按月报送进展'],
  ['明确责任单位：示例县医保局'],
  ['牵头：示例县医保局'],
  ['责任落实：层层压实'],
  ['附件所列任务按期完成'],
  ['时间紧任务重：各地要抓紧'],
  [''],
])('a line goes on: %j', (line) => {
  expect(startsBlock(line)).toBe(false);
});

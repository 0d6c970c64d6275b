// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { isListNote, standingUnits, statesLeadRule } from './standing.js';

describe('the rule that the first-listed unit leads', () => {
  test.each([
    '排在第一位的为牵头部门',
    '排在第一位的为牵头部门，下同',
    '排第一位的单位为牵头单位',
    '排名第一的部门为牵头部门',
    '列第一位的为牵头单位',
    '位列首位的部门是牵头部门',
    '排在首位的均为牵头单位',
    '排序在最前的单位即为牵头单位',
    '各项任务由所列单位负责，其中，排在第一位的为主办单位',
  ])('%s', (text) => {
    expect(statesLeadRule(text)).toBe(true);
  });

  test.each([
    '县医保局为牵头部门',
    '县医保局牵头',
    '排在第一位的为示范县',
    '全市排名第一',
    '第一季度前确定牵头部门',
  ])('is not stated by %s', (text) => {
    expect(statesLeadRule(text)).toBe(false);
  });
});

describe('a clause about the lists themselves', () => {
  test.each([
    '下同',
    '以下同',
    '以下相同',
    '不再列出',
    '不再一一列出',
    '不再单独标注',
    '不再逐一注明',
    '排在第一位的为牵头部门',
    '以下责任单位均包括各县（市）人民政府',
    '各项任务均涉及各乡镇政府',
    '下列任务都需各县区落实',
  ])('%s', (clause) => {
    expect(isListNote(clause)).toBe(true);
  });

  test.each([
    '县医保局、县财政局',
    '县医保局牵头',
    '以下任务由县医保局负责',
    '不再收取押金',
    `${'示'.repeat(59)}下同`,
  ])('is not %s', (clause) => {
    expect(isListNote(clause)).toBe(false);
  });

  test('of sixty characters still is one', () => {
    expect(isListNote(`${'示'.repeat(58)}下同`)).toBe(true);
  });
});

describe('units that a clause adds to all later groups', () => {
  const added = (text: string) =>
    standingUnits(text, [0, text.length]).map((unit) => text.slice(...unit));

  test.each([
    ['以下责任单位均包括各县（市）人民政府，不再列出', ['各县（市）人民政府']],
    ['以下任务均需各县区政府、各医共体落实，不再一一列出', ['各县区政府', '各医共体']],
    ['各项任务责任单位均含各县区政府，下同', ['各县区政府']],
    ['所有任务都涉及各乡镇政府', ['各乡镇政府']],
    ['各县区政府均为以下各项任务的责任单位，不再列出', ['各县区政府']],
    ['各县区政府、各医共体为各项任务的落实主体', ['各县区政府', '各医共体']],
  ])('%s', (text, units) => {
    expect(added(text)).toEqual(units);
  });

  test.each([
    ['县医保局、县财政局按职责分工负责', 'no standing clause'],
    ['县医保局牵头，下同', 'a note that adds nobody'],
    ['排在第一位的为牵头部门，下同', 'the lead rule'],
    ['责任单位均包括各县区政府', 'it does not say that it holds for others'],
    ['以下内容均可查询', 'nobody is included'],
  ])('%s adds none: %s', (text) => {
    expect(added(text)).toEqual([]);
  });

  test('are found inside the range, at their place in the whole text', () => {
    const text = '县医保局负责，以下责任单位均包括各县区政府，不再列出';
    expect(standingUnits(text, [7, text.length])).toEqual([[16, 21]]);
    expect(standingUnits(text, [0, 7])).toEqual([]);
  });
});

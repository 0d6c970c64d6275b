// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { isListNote, standingUnits, statesLeadRule } from './standing.js';

describe('the rule that the first-listed unit leads', () => {
  test.each([
    '排在第一位的为牵头部门，下同',
    '排在首位的为牵头单位',
    '列第一位的单位为牵头单位',
    '其中，排第一的部门均为主办单位',
    '排名第一位的是责任部门',
    '位列首位的即为牵头部门',
  ])('is stated by %s', (text) => {
    expect(statesLeadRule(text)).toBe(true);
  });

  test.each(['县教育局牵头', '明确牵头部门', '第一位的患者', '以下责任单位均包括各乡镇'])(
    'is not stated by %s',
    (text) => {
      expect(statesLeadRule(text)).toBe(false);
    },
  );
});

describe('a clause about the lists themselves', () => {
  test.each([
    '排在第一位的为牵头部门',
    '下同',
    '不再列出',
    '不再一一列出',
    '以下相同',
    '以下责任单位均包括各乡镇人民政府',
    '责任单位都包含各学校',
  ])('is %s', (clause) => {
    expect(isListNote(clause)).toBe(true);
  });

  test.each(['县教育局负责', '各乡镇人民政府落实', `${'甲'.repeat(60)}下同`])(
    'is not %s',
    (clause) => {
      expect(isListNote(clause)).toBe(false);
    },
  );
});

describe('a standing clause', () => {
  const read = (text: string): readonly string[] =>
    standingUnits(text, [0, text.length]).map((unit) => text.slice(...unit));

  test.each([
    ['县教育局负责，以下责任单位均包括各乡镇人民政府，不再列出', ['各乡镇人民政府']],
    ['以下任务的责任单位都包含各乡镇、各街道，不再一一列出', ['各乡镇', '各街道']],
    ['下列事项均需各县（市）人民政府落实，不再列出', ['各县（市）人民政府']],
    ['各乡镇人民政府均为以下任务的责任单位，不再列出', ['各乡镇人民政府']],
    ['各街道办事处为所有任务的落实主体，下同', ['各街道办事处']],
  ])('adds its units to what follows: %s', (text, units) => {
    expect(read(text)).toEqual(units);
  });

  test.each([
    '县教育局、县财政局负责',
    '排在第一位的为牵头部门，下同',
    '学校食堂均包括自营和外包两类',
    '不再列出',
  ])('is not %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

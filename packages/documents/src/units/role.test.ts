// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { type Role, roleEnding, roleOfLabel } from './role.js';

function read(clause: string): readonly [Role, string] {
  const { role, end } = roleEnding(clause, [0, clause.length]);
  return [role, clause.slice(0, end)];
}

describe('the ending of a clause', () => {
  test.each<[string, Role]>([
    ['县教育局牵头', 'lead'],
    ['县教育局牵头负责', 'lead'],
    ['县教育局共同牵头', 'lead'],
    ['县教育局牵头组织实施', 'lead'],
    ['县教育局为牵头单位', 'lead'],
    ['县教育局作为主办部门', 'lead'],
    ['县教育局配合', 'support'],
    ['县教育局积极配合', 'support'],
    ['县教育局按职责分工配合', 'support'],
    ['县教育局参与', 'support'],
    ['县教育局协助落实', 'support'],
    ['县教育局为配合单位', 'support'],
    ['县教育局按职责分工负责', 'by-duty'],
    ['县教育局按照职责分工负责', 'by-duty'],
    ['县教育局按各自职责抓好落实', 'by-duty'],
    ['县教育局根据职责分工分别负责', 'by-duty'],
    ['县教育局在各自职责范围内负责', 'by-duty'],
    ['县教育局依据工作职能实施', 'by-duty'],
    ['县教育局分别负责', 'each'],
    ['县教育局各自承担', 'each'],
    ['县教育局分头负责落实', 'each'],
    ['县教育局具体落实', 'implement'],
    ['县教育局组织实施', 'implement'],
    ['县教育局抓好落实', 'implement'],
    ['县教育局负责落实', 'implement'],
    ['县教育局负责', 'responsible'],
    ['县教育局共同负责', 'responsible'],
    ['县教育局承办', 'responsible'],
    ['县教育局为责任单位', 'responsible'],
    ['县教育局', 'bare'],
  ])('of %s is %s, and the name before it is whole', (clause, role) => {
    expect(read(clause)).toEqual([role, '县教育局']);
  });

  test('is found behind stops and spaces', () => {
    expect(read('县教育局负责。； ')).toEqual(['responsible', '县教育局']);
    expect(read('县教育局。')).toEqual(['bare', '县教育局']);
  });

  test('is looked for in the range only', () => {
    const text = '县财政局牵头，县教育局负责';
    expect(roleEnding(text, [7, text.length])).toEqual({ role: 'responsible', end: 11 });
    expect(roleEnding(text, [7, 11])).toEqual({ role: 'bare', end: 11 });
  });

  test('keeps its place behind a list longer than any ending', () => {
    const units = Array.from({ length: 60 }, () => '县教育局').join('、');
    expect(read(`${units}按职责分工负责`)).toEqual(['by-duty', units]);
  });
});

describe('a label', () => {
  test.each<[string, Role]>([
    ['牵头单位', 'lead'],
    ['主办部门', 'lead'],
    ['主责单位', 'lead'],
    ['配合单位', 'support'],
    ['协办部门', 'support'],
    ['参加单位', 'support'],
    ['协助单位', 'support'],
    ['责任单位', 'responsible'],
    ['承办科室', 'responsible'],
  ])('%s gives the role %s', (label, role) => {
    expect(roleOfLabel(label)).toBe(role);
  });
});

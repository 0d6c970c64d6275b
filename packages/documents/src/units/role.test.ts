// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { roleEnding, roleOfLabel } from './role.js';

function ending(text: string) {
  const { role, end } = roleEnding(text, [0, text.length]);
  return [role, text.slice(0, end), text.slice(end)];
}

describe('the ending of a clause', () => {
  test.each([
    ['lead', '县医保局', '牵头'],
    ['lead', '县医保局', '牵头负责'],
    ['lead', '县医保局', '牵头组织实施'],
    ['lead', '县医保局', '牵头抓总'],
    ['lead', '县医保局、县财政局', '共同牵头'],
    ['lead', '县医保局、县财政局', '分别牵头'],
    ['lead', '县医保局', '为牵头单位'],
    ['lead', '县医保局', '作为主办单位'],
    ['lead', '县医保局', '是牵头责任部门'],
    ['support', '县财政局', '配合'],
    ['support', '县财政局', '积极配合'],
    ['support', '县财政局', '参与'],
    ['support', '县财政局', '协助落实'],
    ['support', '县财政局', '协办'],
    ['support', '县财政局', '予以支持'],
    ['support', '县财政局', '为配合单位'],
    ['support', '县财政局', '按职责分工配合'],
    ['support', '县财政局', '按照职责分工做好配合工作'],
    ['by-duty', '县医保局', '按职责分工负责'],
    ['by-duty', '县医保局', '按照职责分工负责'],
    ['by-duty', '县医保局', '按照各自职责分工落实'],
    ['by-duty', '县医保局', '按职责分别负责'],
    ['by-duty', '县医保局', '依据职责负责'],
    ['by-duty', '县医保局', '在各自职责范围内负责'],
    ['by-duty', '县医保局', '按部门职责，做好相关工作'],
    ['each', '县医保局', '分别负责'],
    ['each', '县医保局', '各自负责落实'],
    ['each', '县医保局', '分头落实'],
    ['implement', '各乡镇政府', '具体落实'],
    ['implement', '各乡镇政府', '组织实施'],
    ['implement', '各乡镇政府', '抓好落实'],
    ['implement', '各乡镇政府', '负责组织实施'],
    ['responsible', '县医保局', '负责'],
    ['responsible', '县医保局', '共同负责'],
    ['responsible', '县医保局', '落实'],
    ['responsible', '县医保局', '承办'],
    ['responsible', '县医保局', '为责任单位'],
  ])('%s: %s | %s', (role, units, words) => {
    expect(ending(units + words)).toEqual([role, units, words]);
  });

  test('that says nothing is bare', () => {
    expect(ending('县医保局、县财政局')).toEqual(['bare', '县医保局、县财政局', '']);
  });

  test.each(['县医保局牵头。', '县医保局牵头； ', '县医保局牵头，、'])(
    'is found before the stop in %j',
    (text) => {
      expect(ending(text).slice(0, 2)).toEqual(['lead', '县医保局']);
    },
  );

  test('of a bare clause is before its stop', () => {
    expect(ending('县医保局。')).toEqual(['bare', '县医保局', '。']);
  });

  test('is looked for inside the range only', () => {
    const text = '县医保局牵头，县财政局配合';
    expect(roleEnding(text, [0, 6])).toEqual({ role: 'lead', end: 4 });
    expect(roleEnding(text, [7, 13])).toEqual({ role: 'support', end: 11 });
    expect(roleEnding(text, [7, 11])).toEqual({ role: 'bare', end: 11 });
  });

  test('stands at the same place behind a long list of units', () => {
    const units = '县医保局、'.repeat(20);
    expect(ending(`${units}县财政局按职责分工负责`)).toEqual([
      'by-duty',
      `${units}县财政局`,
      '按职责分工负责',
    ]);
  });

  test('words in the middle are no ending', () => {
    expect(ending('牵头县医保局')).toEqual(['bare', '牵头县医保局', '']);
  });
});

describe('the role that a label gives', () => {
  test.each([
    ['牵头单位', 'lead'],
    ['主办部门', 'lead'],
    ['主责单位', 'lead'],
    ['配合单位', 'support'],
    ['协办部门', 'support'],
    ['协同单位', 'support'],
    ['协作科室', 'support'],
    ['参与单位', 'support'],
    ['参加单位', 'support'],
    ['协助单位', 'support'],
    ['责任单位', 'responsible'],
    ['承办科室', 'responsible'],
    ['落实部门', 'responsible'],
  ])('%s: %s', (label, role) => {
    expect(roleOfLabel(label)).toBe(role);
  });
});

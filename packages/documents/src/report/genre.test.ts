// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { type GenreSigns, isReport } from './genre.js';

const signs = (own: Partial<GenreSigns>): GenreSigns => ({
  title: null,
  text: '',
  assigned: 0,
  numbered: 0,
  ...own,
});

describe('who is responsible decides first', () => {
  test('a document that assigns work is a notice, whatever its title and words say', () => {
    const told = { title: '示例省医改典型经验', text: '经验做法成效亮点' };
    expect(isReport(signs({ ...told, assigned: 1 }))).toBe(false);
    expect(isReport(signs(told))).toBe(true);
  });
});

describe('the title decides where nobody is assigned', () => {
  test.each([
    '示例省丙市医改经验材料',
    '乙县紧密型医共体做法',
    '丙市医保改革成效',
    '乙县典型案例',
    '丙市改革纪实',
    '示例省医改综述',
    '乙县分级诊疗探索与实践',
    '丙市卫生健康工作总结',
    '乙县医改情况报告',
    '丙市医改情况的通报',
    '乙县改革情况汇报',
    '丙市医改五年回眸',
    '乙县医改侧记',
    '丙市医共体调研报告',
    '乙县看病见闻',
  ])('%s is a report, also with numbered pieces', (title) => {
    expect(isReport(signs({ title, numbered: 9 }))).toBe(true);
  });

  test('a notice that passes experience on is a report', () => {
    expect(isReport(signs({ title: '关于推广乙县医改经验的通知', numbered: 3 }))).toBe(true);
  });

  test.each([
    '示例省深化医改的通知',
    '示例省医改实施意见',
    '丙市医共体建设方案',
    '丙市薪酬管理办法',
    '乙县年度工作要点',
    '乙县责任清单',
    '丙市重点任务',
    '丙市医改计划',
    '乙县便民措施',
    '乙县工作分工',
    '丙市指标分解',
    '丙市卫生健康规划',
    '乙县实施细则',
    '丙市改革举措',
    '丙市便民服务12条',
    '丙市便民服务二十条',
    '乙县提质行动',
  ])('%s with numbered pieces is a notice, though its words tell', (title) => {
    const text = '经验做法成效亮点';
    expect(isReport(signs({ title, text, numbered: 1 }))).toBe(false);
    expect(isReport(signs({ title: null, text, numbered: 1 }))).toBe(true);
  });

  test('举措 in the middle of a title says nothing', () => {
    expect(isReport(signs({ title: '乙县举措见实效', text: '做法成效', numbered: 1 }))).toBe(true);
  });
});

describe('the words decide where the title does not', () => {
  test.each([
    ['no word at all', {}, false],
    ['one word that tells', { text: '乙县累计服务群众' }, true],
    ['连续 with a digit', { text: '连续3年' }, true],
    ['连续 without a digit', { text: '连续多年' }, false],
    ['three words that tell against one that orders', { text: '经验做法成效，特制定' }, false],
    ['four words that tell against one that orders', { text: '经验做法成效亮点，特制定' }, true],
    ['as many words as numbered pieces', { text: '经验做法', numbered: 2 }, false],
    ['more words than numbered pieces', { text: '经验做法', numbered: 1 }, true],
    ['a title of neither kind', { title: '乙县医改', text: '累计' }, true],
    ['a notice without numbered pieces', { title: '乙县医改方案', text: '累计' }, true],
  ])('%s', (_, own, expected) => {
    expect(isReport(signs(own))).toBe(expected);
  });

  test('only the first 20,000 characters are counted', () => {
    expect(isReport(signs({ text: `${'县'.repeat(19_998)}经验` }))).toBe(true);
    expect(isReport(signs({ text: `${'县'.repeat(19_999)}经验` }))).toBe(false);
  });
});

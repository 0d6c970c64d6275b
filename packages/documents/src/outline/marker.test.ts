// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCircled, MARKER_KINDS, markerOf, type MarkerKind } from './marker.js';

describe('a label at the start of a paragraph', () => {
  test.each<[string, MarkerKind, number, string]>([
    ['第一章 总则', 'chapter', 1, '第一章'],
    ['第二部分：任务', 'chapter', 2, '第二部分：'],
    ['第3编、任务', 'chapter', 3, '第3编、'],
    ['第十二篇\u3000任务', 'chapter', 12, '第十二篇'],
    ['第一条 各县要推进', 'article', 1, '第一条'],
    ['第二十三条：推进', 'article', 23, '第二十三条：'],
    ['第3项、推进', 'article', 3, '第3项、'],
    ['事项1：推进', 'article', 1, '事项1：'],
    ['任务二、推进', 'article', 2, '任务二、'],
    ['问题3.推进', 'article', 3, '问题3.'],
    ['措施一:推进', 'article', 1, '措施一:'],
    ['举措4：推进', 'article', 4, '举措4：'],
    ['项目5：推进', 'article', 5, '项目5：'],
    ['行动六：推进', 'article', 6, '行动六：'],
    ['专项7：推进', 'article', 7, '专项7：'],
    ['一、推进', 'han', 1, '一、'],
    ['二．推进', 'han', 2, '二．'],
    ['三.推进', 'han', 3, '三.'],
    ['四。推进', 'han', 4, '四。'],
    ['二十三、推进', 'han', 23, '二十三、'],
    ['（十二）推进', 'han-paren', 12, '（十二）'],
    ['(三)推进', 'han-paren', 3, '(三)'],
    ['（ 三 ）推进', 'han-paren', 3, '（ 三 ）'],
    ['（三）、推进', 'han-paren', 3, '（三）、'],
    ['（三）.推进', 'han-paren', 3, '（三）.'],
    ['㈡推进', 'han-paren', 2, '㈡'],
    ['㈩推进', 'han-paren', 10, '㈩'],
    ['3.推进', 'arabic', 3, '3.'],
    ['3．推进', 'arabic', 3, '3．'],
    ['3、推进', 'arabic', 3, '3、'],
    ['3。推进', 'arabic', 3, '3。'],
    ['12 .推进', 'arabic', 12, '12 .'],
    ['（3）推进', 'arabic-paren', 3, '（3）'],
    ['(3)推进', 'arabic-paren', 3, '(3)'],
    ['（ 3 ）、推进', 'arabic-paren', 3, '（ 3 ）、'],
    ['3）推进', 'arabic-paren', 3, '3）'],
    ['3)推进', 'arabic-paren', 3, '3)'],
    ['⑴推进', 'arabic-paren', 1, '⑴'],
    ['⒇推进', 'arabic-paren', 20, '⒇'],
    ['①推进', 'circled', 1, '①'],
    ['⑳推进', 'circled', 20, '⑳'],
    ['300.推进', 'arabic', 300, '300.'],
  ])('%s is %s number %i, %s', (text, kind, number, label) => {
    expect(markerOf(text)).toEqual({ kind, number, label });
  });

  test.each([
    ['推进改革'],
    [''],
    ['3个县要推进'],
    ['3.5%的县要推进'],
    ['3.11个村'],
    ['301、推进'],
    ['0.推进'],
    ['2026年推进'],
    ['2026.推进'],
    ['一是推进'],
    ['一级以上医院'],
    ['一、二级医院要推进'],
    ['一、二类疫苗接种'],
    ['一、二、三级医院'],
    ['二、三线人员'],
    ['三、四批集采药品'],
    ['第一批药品'],
    ['第一，推进'],
    ['任务较重'],
    ['（试行）推进'],
    ['（三'],
    ['123）推进'],
    ['㊀推进'],
  ])('%j begins with none', (text) => {
    expect(markerOf(text)).toBeNull();
  });

  test('kinds are named in the order in which documents nest them', () => {
    const kinds = ['第一章', '第一条', '一、', '（一）', '1.', '（1）', '①'].map(
      (label) => markerOf(`${label}推进`)?.kind,
    );
    expect(kinds).toEqual([...MARKER_KINDS]);
  });
});

test.each([
  ['①', true],
  ['⑳', true],
  ['㈠', false],
  ['1', false],
  ['', false],
])('%j is a circled number: %s', (character, expected) => {
  expect(isCircled(character)).toBe(expected);
});

test('for every text that has a label, the text begins with it and its number is a label’s', () => {
  const unit = fc.constantFrom(...Array.from('第一二十百章条（）().、．。 3①㈠⑴推任务'));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 10 }), (text) => {
      const marker = markerOf(text);
      if (marker === null) return;
      expect(text.startsWith(marker.label)).toBe(true);
      expect(marker.number >= 1 && marker.number <= 300).toBe(true);
    }),
    { numRuns: 500 },
  );
});

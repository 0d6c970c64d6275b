// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from './canonical.js';

describe('one width of punctuation', () => {
  test.each([
    ['县,乡;村:', '县，乡；村：'],
    ['(一)推进!是?', '（一）推进！是？'],
    ['甲﹐乙︰丙﹕丁∶戊⋯', '甲，乙：丙：丁:戊…'],
    ['2024–2026―3－5～7~9﹣1−2', '2024—2026—3—5—7—9—1—2'],
    ['60％至65﹪', '60%至65%'],
    ['［附］3．5‧中', '[附]3.5·中'],
  ])('%s becomes %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  test.each([
    ['０１２３４５６７８９', '0123456789'],
    ['ＡＺａｚ', 'AZaz'],
    ['＠［｀｛', '＠[｀｛'],
    ['／：', '／：'],
  ])('full-width %s becomes %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  test.each([['1,200人'], ['按1:3配备'], ['12:30前']])(
    'a comma or colon between digits stays: %s',
    (text) => {
      expect(canonical(text)).toBe(text);
    },
  );

  test.each([
    ['3,推进', '3，推进'],
    ['推进,3', '推进，3'],
    ['到3:底', '到3：底'],
  ])('a comma or colon beside one digit only does not: %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });
});

describe('a half-width stop', () => {
  test.each([
    ['改善条件.新建病房', '改善条件。新建病房'],
    ['改善条件.', '改善条件。'],
    ['改善条件.\n新建', '改善条件。\n新建'],
    ['改善条件. 新建', '改善条件。 新建'],
    ['（试行）.各地', '（试行）。各地'],
    ['达到90%.各地', '达到90%。各地'],
    ['《办法》.（市医保局负责）', '《办法》。（市医保局负责）'],
    ['到位.①新建', '到位。①新建'],
    ['到位.“一站式”', '到位。“一站式”'],
    ['改善条件.2026年', '改善条件。2026年'],
    ['第一.其次', '第一。其次'],
  ])('ends a Chinese sentence: %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  test.each([
    ['3.5%'],
    ['1.推进改革'],
    ['一.推进改革'],
    ['标题\n二.推进改革'],
    ['达到90%.5'],
    ['见www.shili.cn'],
    ['网站.cn'],
  ])('stays where it ends none: %s', (text) => {
    expect(canonical(text)).toBe(text);
  });
});

describe('for every string', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('.', ',', ':', '一', '改', '5', '５', '\n', '～', '(', '％'),
    }),
  );

  test('the canonical form is as long as the text', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(canonical(words)).toHaveLength(words.length);
      }),
    );
  });

  test('without stops and colons, whose neighbours decide, the canonical form is its own', () => {
    fc.assert(
      fc.property(text, (words) => {
        const once = canonical(words).replaceAll(/[.:]/g, '·');
        expect(canonical(once)).toBe(once);
      }),
    );
  });
});

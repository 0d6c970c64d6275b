// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGlossed, isPlain, keptOffsets } from './kept-characters.js';

const plain = { glossed: false, wrapped: false };
const wrapped = { glossed: false, wrapped: true };
const glossed = { glossed: true, wrapped: false };

const kept = (line: string, noise: typeof plain): string =>
  keptOffsets(line, noise)
    .map((i) => line.charAt(i))
    .join('');

test.each([
  ['醫(yī)藥(yào)改革', true],
  ['医（yī）药（yào）', true],
  ['医(yī)药(yao)', false],
  ['医(yī)', false],
  ['医(yi)药(yao)', false],
  ['付费（DRG）改革（dip）', false],
  ['', false],
])('%j is glossed with pinyin: %s', (text, expected) => {
  expect(isGlossed(text)).toBe(expected);
});

describe('what a reader keeps', () => {
  test.each([
    ['a bookmark goes', '推[bookmark: _GoBack]进', '推进'],
    ['a bookmark that never ends stays', '推[bookmark:进', '推[bookmark:进'],
    ['another bracket stays', '推[一]进', '推[一]进'],
    [
      'invisible characters go',
      '推\u200B进\u00AD医\uFEFF改\u0000\u0007\u001F\u007F\u200F\u2060',
      '推进医改',
    ],
    ['one space between words stays', 'DRG  付费', 'DRG付费'],
    ['letters and letters are parted once', 'DRG   DIP', 'DRG DIP'],
    ['a letter and a digit are parted', 'ICD 10', 'ICD 10'],
    ['digits are not: spaces of the typesetting', '1 000 元', '1000元'],
    ['a digit and its percent sign are not', '90 %', '90%'],
    ['a number and its unit are not', '建成 3 个', '建成3个'],
    ['names are parted by a space', '示例县医保局 示例县财政局', '示例县医保局 示例县财政局'],
    [
      'names are parted by a wide space',
      '示例县医保局\u3000示例县财政局',
      '示例县医保局\u3000示例县财政局',
    ],
    ['a run of spaces stays once', '示例县医保局 \u3000 示例县财政局', '示例县医保局 示例县财政局'],
    ['a space beside punctuation goes', '推进 ，改革 。', '推进，改革。'],
    ['white space at the ends goes', ' 推进 ', '推进'],
    ['a tab parts names', '甲局\t乙局', '甲局\t乙局'],
    ['a space of no break too', '甲局\u00A0乙局', '甲局\u00A0乙局'],
    ['pinyin stays where the text has no glosses', '医(yi)药', '医(yi)药'],
  ])('%s', (_, line, expected) => {
    expect(kept(line, plain)).toBe(expected);
  });

  test.each([
    ['one space between characters goes', '推 进医 改', '推进医改'],
    ['two part names', '甲局  乙局', '甲局 乙局'],
    ['a wide one parts names', '甲局\u3000乙局', '甲局\u3000乙局'],
    ['letters are parted', 'DRG DIP', 'DRG DIP'],
  ])('in text broken at the margin, %s', (_, line, expected) => {
    expect(kept(line, wrapped)).toBe(expected);
  });

  test.each([
    ['pinyin with and without tones goes', '醫(yī)藥（yao）改革', '醫藥改革'],
    ['letters behind no character stay', 'A(yi)', 'A(yi)'],
    ['capitals are a name, not pinyin', '付费（DRG）', '付费（DRG）'],
    ['words longer than a syllable stay', '付费(prospective)', '付费(prospective)'],
    ['a gloss inside a bookmark goes with it', '推[bookmark:医(yī)]进', '推进'],
    ['glosses and bookmarks go in any order', '医(yī)推[bookmark:x]药(yào)', '医推药'],
  ])('in a glossed text, %s', (_, line, expected) => {
    expect(kept(line, glossed)).toBe(expected);
  });
});

describe('for every line', () => {
  const unit = fc.constantFrom(
    ...Array.from('医药a1 \t\u3000\u200B(（）)[]'),
    'yī',
    '[bookmark:x]',
  );
  const noise = fc.record({ glossed: fc.boolean(), wrapped: fc.boolean() });

  test('offsets are in the line and rise', () => {
    fc.assert(
      fc.property(fc.string({ unit }), noise, (line, how) => {
        const offsets = keptOffsets(line, how);
        for (const [i, offset] of offsets.entries())
          expect(offset).toBeGreaterThan(offsets[i - 1] ?? -1);
        expect(offsets.at(-1) ?? -1).toBeLessThan(line.length);
      }),
    );
  });

  test('no run of white space is kept', () => {
    fc.assert(
      fc.property(fc.string({ unit }), noise, (line, how) => {
        expect(kept(line.replaceAll(/[[(（]/g, ''), how)).not.toMatch(/^\s|\s$|\s\s/);
      }),
    );
  });
});

describe('isPlain', () => {
  const clean = { glossed: false, wrapped: false };

  test.each([
    ['a line without white space', '（一）推进付费改革。', true],
    ['a space', '到2026 年底', false],
    ['a wide space', '省医保局\u3000省财政厅', false],
    ['a zero-width sign', '推进\u200B改革', false],
    ['a bookmark', '[bookmark: _GoBack]九、', false],
  ])('%s', (_, line, expected) => {
    expect(isPlain(line, clean)).toBe(expected);
  });

  test('in a glossed text no line is taken as plain', () => {
    expect(isPlain('醫(yī)保', { ...clean, glossed: true })).toBe(false);
  });

  test('of a plain line every character is kept', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        if (isPlain(line, clean)) expect(keptOffsets(line, clean)).toHaveLength(line.length);
      }),
    );
  });
});

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText } from './cell-text.js';
import { unguarded } from './formula-guard.js';
import { xmlSafe } from './xml-text.js';

test.each([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['+86', `'+86`],
  ['-5%', `'-5%`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1+1', `'\t=1+1`],
  ['\r\n=1+1', `'\n=1+1`],
  ['＝1+1', `'＝1+1`],
  ['＋1', `'＋1`],
  ['－1', `'－1`],
  ['＠A1', `'＠A1`],
  ['完成率=50%', '完成率=50%'],
  ['—两个减号不是公式', '—两个减号不是公式'],
  [`'=1`, `''=1`],
  [`'甲`, `'甲`],
  ['', ''],
])('%j becomes %j', (words, expected) => {
  expect(cellText(words)).toBe(expected);
});

test('signs that XML cannot carry go', () => {
  expect(cellText('甲\u0000\u0008乙\ud800丙\uffff')).toBe('甲乙丙');
  expect(cellText('\u0001=1')).toBe(`'=1`);
});

test('words beyond a cell are cut, and say so, without tearing a sign', () => {
  const cut = cellText('𠀀'.repeat(20_000));
  expect(cut.length).toBeLessThanOrEqual(32_767);
  expect(cut.endsWith('…（内容过长，全文见原文）')).toBe(true);
  expect(cut).not.toMatch(/\p{Surrogate}/u);
});

test('no words start a formula', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '甲') }),
      (words) => {
        expect(cellText(words)).not.toMatch(/^[=+\-@\t\r\n]/);
      },
    ),
  );
});

test('what a cell holds is read back as it was', () => {
  const words = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\n', "'", '＝', '甲', '1'),
  });
  fc.assert(
    fc.property(words, (one) => {
      expect(unguarded(cellText(one))).toBe(xmlSafe(one));
    }),
  );
});

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { typedDate, typedNumber, typedText, typedUnits, written } from './typed.js';

test.each([
  ['', null],
  [' １，２３４.５ ', 1234.5],
  ['-3', -3],
  ['五', undefined],
  ['1.', undefined],
])('%o typed as a number is %o', (text, number) => {
  expect(typedNumber(text)).toBe(number);
});

test('units are parted by any of the usual signs', () => {
  expect(typedUnits(' 县财政局、县医保局；县财政局 乡镇,村 ')).toEqual([
    '县财政局',
    '县医保局',
    '乡镇',
    '村',
  ]);
  expect(typedUnits('  ')).toEqual([]);
});

test('what is not typed is nothing', () => {
  expect([typedText('  '), typedText(' 甲 ')]).toEqual([null, '甲']);
  expect([typedDate(''), typedDate('2026-02-30'), typedDate('2026-02-28')]).toEqual([
    null,
    null,
    '2026-02-28',
  ]);
  expect([written(null), written(0), written('甲')]).toEqual(['', '0', '甲']);
});

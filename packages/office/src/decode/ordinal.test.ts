// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { formatOrdinal, joinLabel } from './ordinal.js';

test.each([
  ['decimal', 12, '12'],
  ['chineseCounting', 1, '一'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 11, '十一'],
  ['chineseCounting', 20, '二十'],
  ['chineseCounting', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 2026, '二千零二十六'],
  ['chineseCountingThousand', 1000, '一千'],
  ['chineseCountingThousand', 12_345, '12345'],
  ['chineseCounting', 0, '0'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographDigital', 10, '一〇'],
  ['ideographTraditional', 10, '癸'],
  ['ideographTraditional', 11, '11'],
  ['ideographZodiac', 12, '亥'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircleChinese', 21, '㉑'],
  ['decimalEnclosedCircle', 50, '㊿'],
  ['decimalEnclosedCircle', 51, '51'],
  ['decimalEnclosedParen', 20, '⒇'],
  ['decimalFullWidth', 10, '１０'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 3, 'c'],
  ['bullet', 3, ''],
  ['a format of tomorrow', 3, '3'],
])('%s %i is %s', (format, value, written) => {
  expect(formatOrdinal(format, value)).toBe(written);
});

describe('a label and its words', () => {
  test.each([
    ['一、', '任务', '一、'],
    ['1.', '任务', '1.'],
    ['1.', '2026年', '1. '],
    ['1', '任务', '1 '],
    ['第一条', '任务', '第一条 '],
    ['①', '2026年', '①'],
    ['（一）', '90%', '（一）'],
  ])('%s before %s', (label, words, joined) => {
    expect(joinLabel(label, words)).toBe(joined);
  });
});

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { MEASURE_WORDS } from './measures.js';

test('no measure word is listed twice', () => {
  expect(new Set(MEASURE_WORDS).size).toBe(MEASURE_WORDS.length);
});

test('a word that begins with another one stands before it', () => {
  const hidden = MEASURE_WORDS.filter((word, i) =>
    MEASURE_WORDS.slice(0, i).some((earlier) => word.startsWith(earlier)),
  );
  expect(hidden).toEqual([]);
});

test.each(['个百分点', '工作日', '人次', '平方米', '元', '所', '个', '部', '部门'])(
  '%s is one',
  (word) => {
    expect(MEASURE_WORDS).toContain(word);
  },
);

test('words are plain: none would mean more inside a pattern', () => {
  expect(MEASURE_WORDS.filter((word) => !/^[\p{L}/]+$/u.test(word))).toEqual([]);
});

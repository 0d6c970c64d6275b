// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { chineseNumber } from './chinese-number.js';

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [103, '一百零三'],
  [110, '一百一十'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [9999, '九千九百九十九'],
])('%i is %s', (value, words) => {
  expect(chineseNumber(value)).toBe(words);
});

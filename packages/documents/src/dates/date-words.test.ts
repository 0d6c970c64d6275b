// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { hasDateWord } from './date-words.js';

test.each([
  ['2026年完成'],
  ['6月底前'],
  ['12月'],
  ['上半年'],
  ['下半年'],
  ['第三季度'],
  ['年底前'],
  ['年内'],
  ['年末'],
  ['月底前'],
  ['每年一次'],
  ['每半年报告'],
  ['每两年一轮'],
  ['每月通报'],
  ['长期坚持'],
  ['持续推进'],
  ['常年开展'],
  ['全年'],
  ['今年'],
  ['明年'],
  ['秋季学期'],
  ['“十四五”期间'],
  ['十五五末'],
  ['十六五规划'],
])('%s speaks of a time', (words) => {
  expect(hasDateWord(words)).toBe(true);
});

test.each([
  ['市财政局'],
  ['各县（市、区）人民政府'],
  ['月亮湾镇卫生院'],
  ['十五个部门'],
  ['推进'],
  ['每个乡镇'],
  ['青年医师协会'],
  ['20万元'],
  [''],
])('%s does not', (words) => {
  expect(hasDateWord(words)).toBe(false);
});

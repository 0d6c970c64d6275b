// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBareNumber, isPageMark } from './page-mark.js';

test.each([
  ['- 3 -'],
  ['-3-'],
  ['— 12 —'],
  ['——12——'],
  ['－ 7 －'],
  ['–7–'],
  ['―7―'],
  ['·8·'],
  ['•8•'],
  ['~9~'],
  ['～9～'],
  ['_9_'],
  ['第3页'],
  ['第 3 页'],
  ['第3页 共9页'],
  ['第3页/共9页'],
  ['第 3 页，共 19 页'],
  ['3/共9页'],
  ['3/9'],
  ['3 ／ 19'],
])('%s is a page mark', (line) => {
  expect(isPageMark(line)).toBe(true);
});

test.each([
  ['3'],
  ['- 3'],
  ['3 -'],
  ['---- 3 ----'],
  ['- 12345 -'],
  ['第三页'],
  ['第3页的要求'],
  ['见第3页'],
  ['共9页'],
  ['2026/6/30'],
  ['1/3以上'],
  ['12345/9'],
  ['-'],
  [''],
])('%j is none', (line) => {
  expect(isPageMark(line)).toBe(false);
});

test.each([
  ['1', true],
  ['128', true],
  ['2026', false],
  ['1.', false],
  ['一', false],
  ['', false],
])('%j alone on a line could be a page number: %s', (line, expected) => {
  expect(isBareNumber(line)).toBe(expected);
});

test('for every page number, the usual marks are seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (page) => {
      expect([`- ${page} -`, `—${page}—`, `第${page}页`, `${page}/${page}`].every(isPageMark)).toBe(
        true,
      );
    }),
  );
});

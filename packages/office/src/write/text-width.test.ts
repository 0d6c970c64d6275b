// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { lineCount, textWidth } from './text-width.js';

test('a Chinese character is twice as wide as a Latin one', () => {
  expect(textWidth('省医保局')).toBe(8);
  expect(textWidth('“—”')).toBe(6);
  expect(textWidth('60%')).toBeCloseTo(3.15);
});

test.each([
  ['', 10, 1],
  ['省医保局', 10, 1],
  ['省医保局等', 10, 2],
  ['甲\n乙\n丙', 10, 3],
  ['长'.repeat(40), 22, 4],
  ['甲', 0, 1],
])('%s takes in a column of %i units %i lines', (words, width, lines) => {
  expect(lineCount(words, width)).toBe(lines);
});

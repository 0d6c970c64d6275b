// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { periodInWords } from './period-words.js';

test.each([
  ['2026', '2026年'],
  ['2026-H1', '2026年上半年'],
  ['2026-H2', '2026年下半年'],
  ['2026-Q3', '2026年第三季度'],
  ['2026-09', '2026年9月'],
  ['2026-12', '2026年12月'],
  ['', ''],
  ['2026-Q5', '2026-Q5'],
])('%s is said as %s', (text, words) => {
  expect(periodInWords(text)).toBe(words);
});

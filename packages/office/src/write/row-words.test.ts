// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { quoteInWords, spanInWords } from './row-words.js';

test('words of the document are quoted with their place', () => {
  expect(quoteInWords({ quote: '达到95%', span: [3, 8] })).toBe('达到95%');
  expect(spanInWords([3, 8])).toBe('3-8');
});

test('what stands nowhere in the document is not quoted from it', () => {
  expect(quoteInWords({ quote: '达到95%', span: [0, 0] })).toBe('手工添加，无原文');
  expect(spanInWords([0, 0])).toBe('无');
});

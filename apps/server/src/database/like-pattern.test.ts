// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { likePattern } from './like-pattern.js';

test.each([
  ['甲', '%甲%'],
  ['50%', '%50\\%%'],
  ['a_b\\', '%a\\_b\\\\%'],
])('%s is looked for by %s', (words, pattern) => {
  expect(likePattern(words)).toBe(pattern);
});

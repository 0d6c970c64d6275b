// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { byteWords } from './byte-words.js';

test.each([
  [1, '1 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1025, '2 KB'],
  [1_048_576, '1 MB'],
  [3_500_000, '3.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(byteWords(bytes)).toBe(words);
});

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { beijingWords } from './beijing-words.js';

test.each([
  ['2026-11-22T01:00:59.999Z', '2026-11-22 09:00'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
])('%s is %s', (moment, words) => {
  expect(beijingWords(new Date(moment))).toBe(words);
});

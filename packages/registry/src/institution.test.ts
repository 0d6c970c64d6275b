// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { INSTITUTION_KINDS } from './institution.js';

test('no two kinds share a word', () => {
  const words = Object.values(INSTITUTION_KINDS);
  expect(new Set(words).size).toBe(words.length);
});

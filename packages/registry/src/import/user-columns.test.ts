// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  INSTITUTION_COLUMNS,
  KIND_WORDS,
  keyOfWord,
  STATUS_WORDS,
  UNIT_COLUMNS,
} from './user-columns.js';

test('no header stands twice in a sheet', () => {
  for (const columns of [UNIT_COLUMNS, INSTITUTION_COLUMNS]) {
    expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
  }
});

test('a word leads back to its key', () => {
  expect(keyOfWord(KIND_WORDS, '党委')).toBe('party');
  expect(keyOfWord(STATUS_WORDS, '转载')).toBe('reported');
  expect(keyOfWord(STATUS_WORDS, '听说')).toBeUndefined();
});

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { codesAbove, levelOfCode, NATION } from './region.js';

test.each([
  [NATION, 'national'],
  ['530000', 'province'],
  ['532300', 'prefecture'],
  ['532331', 'county'],
  ['532331101', 'township'],
  ['53', null],
  ['53233A', null],
])('%s is %s', (code, level) => {
  expect(levelOfCode(code)).toBe(level);
});

test.each([
  ['532331101', ['532331', '532300', '530000', NATION]],
  ['532300', ['530000', NATION]],
  ['530000', [NATION]],
  [NATION, []],
])('above %s', (code, above) => {
  expect(codesAbove(code)).toEqual(above);
});

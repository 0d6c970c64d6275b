// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { given, MISSING } from '../cell/cell.js';
import { keyOf } from './row-key.js';

test('rows of different keys have different texts, whatever stands in them', () => {
  const key = (a: string, b: string) => keyOf({ keys: ['a', 'b'] }, { a: given(a), b: given(b) });
  expect(key('x', 'y')).toBe(key('x', 'y'));
  expect(key('x","', 'y')).not.toBe(key('x', '","y'));
});

test('an incomplete key is none, and a form has none', () => {
  expect(keyOf({ keys: ['a', 'b'] }, { a: given('x'), b: MISSING })).toBeUndefined();
  expect(keyOf({ keys: [] }, { a: given('x') })).toBeUndefined();
});

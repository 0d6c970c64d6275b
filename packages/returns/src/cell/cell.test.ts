// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { cellOf, given, MISSING, NOT_APPLICABLE, sameCell, textOf } from './cell.js';

test('a field nobody filled is missing, not empty and not 0', () => {
  expect(cellOf({ beds: given('0') }, 'beds')).toEqual({ state: 'value', value: '0' });
  expect(cellOf({ beds: given('0') }, 'staff')).toBe(MISSING);
  expect(cellOf({}, 'constructor')).toBe(MISSING);
});

test('the three states differ from each other', () => {
  const all = [given('0'), given('1'), MISSING, NOT_APPLICABLE];
  all.forEach((a, i) => {
    all.forEach((b, j) => {
      expect(sameCell(a, b)).toBe(i === j);
    });
  });
});

test('only a value has a text', () => {
  expect([given('12'), MISSING, NOT_APPLICABLE].map(textOf)).toEqual(['12', undefined, undefined]);
});

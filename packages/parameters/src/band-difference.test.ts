// SPDX-License-Identifier: Apache-2.0
import { decimal, type Decimal, formatDecimal } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { bandDifference } from './band-difference.js';
import type { Band } from './parameter.js';

const exact = (text: string): Decimal => {
  const read = decimal(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const band = (from: string, to: string | null, value: string): Band => ({
  from: exact(from),
  to: to === null ? null : exact(to),
  value: exact(value),
});
const told = (before: readonly Band[], after: readonly Band[]) =>
  bandDifference(before, after).map(({ from, to, before: old, after: now }) =>
    [from, to, old, now].map((one) => (one === null ? '' : formatDecimal(one))).join(' '),
  );

const old = [band('0', '30000', '0.6'), band('30000', null, '0.7')];

test('cells are cut where either table cuts', () => {
  const now = [band('0', '50000', '0.6'), band('50000', null, '0.75')];
  expect(told(old, now)).toEqual(['0 30000 0.6 0.6', '30000 50000 0.7 0.6', '50000  0.7 0.75']);
});

test('where one table does not reach there is nothing on its side', () => {
  const now = [band('10000', '30000', '0.6')];
  expect(told(old, now)).toEqual(['0 10000 0.6 ', '10000 30000 0.6 0.6', '30000  0.7 ']);
  expect(told([], now)).toEqual(['10000 30000  0.6']);
});

test('a gap between two tables is no cell', () => {
  expect(told([band('0', '1', '0.1')], [band('2', '3', '0.2')])).toEqual(['0 1 0.1 ', '2 3  0.2']);
});

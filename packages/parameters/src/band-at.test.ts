// SPDX-License-Identifier: Apache-2.0
import { type Decimal, decimal } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { type Band, bandAt } from './index.js';

const exact = (text: string): Decimal => {
  const read = decimal(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

const BANDS: readonly Band[] = [
  { from: exact('12000'), to: exact('30000'), value: exact('0.60') },
  { from: exact('30000'), to: exact('100000'), value: exact('0.65') },
  { from: exact('100000'), to: null, value: exact('0.75') },
];

test.each([
  ['11999.99', undefined],
  ['12000', '0.6'],
  ['29999.99', '0.6'],
  ['30000.00', '0.65'],
  ['100000', '0.75'],
  ['99999999', '0.75'],
])('%s yuan', (point, value) => {
  expect(bandAt(BANDS, exact(point))?.value).toEqual(value === undefined ? value : exact(value));
});

test('a closed table ends before its last bound', () => {
  expect(bandAt(BANDS.slice(0, 2), exact('100000'))).toBeUndefined();
});

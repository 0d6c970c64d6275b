// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { Read, Reader } from './place.js';
import { readCitation, readDecimal, readFactId, readId, readMeasure } from './text.js';

function got(read: Reader<unknown>, data: unknown): unknown {
  const result: Read<unknown> = read({ file: 'x', path: '', tree: treeOf(data) });
  return result.ok ? result.value : result.error[0]?.code;
}

test.each<[string, Reader<unknown>, unknown, unknown]>([
  ['an id', readId, 'open-beds', 'open-beds'],
  ['an id in capitals', readId, 'Open', 'not-an-id'],
  ['an id that ends in a hyphen', readId, 'open-', 'not-an-id'],
  ['a word of expressions as an id', readId, 'sum', 'not-an-id'],
  ['a fact', readFactId, 'a-b.c-d', 'a-b.c-d'],
  ['a fact without a point', readFactId, 'a-b', 'not-an-id'],
  ['a number in quotes', readDecimal, '0.10', { units: 1n, scale: 1 }],
  ['a number without', readDecimal, 0.1, 'not-a-number-in-quotes'],
  ['a measure', readMeasure, 'bed', 'bed'],
  ['a source', readCitation, { document: 'd', at: 'x' }, { document: 'd', at: 'x' }],
])('%s', (_, read, data, expected) => {
  expect(got(read, data)).toEqual(expected);
});

// SPDX-License-Identifier: Apache-2.0
import { formatDecimal } from '@sanyi/kernel';
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readShare } from './read-share.js';

test.each([
  ['0.85', 'share', '0.85'],
  ['0', 'share', '0'],
  ['1', 'share', '1'],
  ['1.01', 'share', 'share-out-of-range'],
  ['-0.1', 'share', 'share-out-of-range'],
  ['-0.1', 'share-change', '-0.1'],
  ['-1.1', 'share-change', 'share-out-of-range'],
  ['85', 'times', '85'],
  ['85%', 'share', 'not-a-decimal'],
  [0.85, 'share', 'not-a-number-in-quotes'],
])('%j in %s: %s', (data, unit, expected) => {
  const read = readShare({ file: 'f', path: '', tree: treeOf(data) }, unit);
  expect(read.ok ? formatDecimal(read.value) : read.error[0]?.code).toBe(expected);
});

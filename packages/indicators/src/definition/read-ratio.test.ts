// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readRatio } from './read-ratio.js';

test.each<[unknown, unknown]>([
  ['0.85', { above: 17n, below: 20n }],
  [0.85, 'not-a-number-in-quotes'],
  ['85%', 'not-a-decimal'],
  [[], 'not-text'],
])('case %#', (written, expected) => {
  const read = readRatio({ file: 'x', path: '', tree: treeOf(written) });
  expect(read.ok ? read.value : read.error[0]?.code).toEqual(expected);
});

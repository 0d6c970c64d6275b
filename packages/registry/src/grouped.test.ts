// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { grouped } from './grouped.js';

test('all values of a key stay together, in their order', () => {
  const groups = grouped([
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ]);
  expect([...groups]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});

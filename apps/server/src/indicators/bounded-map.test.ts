// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { keepAtMost } from './bounded-map.js';

test('no more than so many are kept; those that came first go', () => {
  const kept = new Map<number, string>();
  for (const one of [1, 2, 3, 4]) keepAtMost(kept, [one, String(one)], 2);
  expect([...kept]).toEqual([
    [3, '3'],
    [4, '4'],
  ]);
  keepAtMost(kept, [3, 'again'], 2);
  expect(kept.size).toBe(2);
  expect(kept.get(3)).toBe('again');
});

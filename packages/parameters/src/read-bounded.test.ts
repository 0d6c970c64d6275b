// SPDX-License-Identifier: Apache-2.0
import { ok } from '@sanyi/kernel';
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readBounded } from './read-bounded.js';
import type { Place } from './place.js';
import { readText } from './text.js';

const byLength = (a: string, b: string): number => a.length - b.length;
const read = (data: unknown) =>
  readBounded({ file: 'f', path: '', tree: treeOf(data) } satisfies Place, readText, byLength);

test('a value alone is exact; bounds are a range, and one may be missing', () => {
  expect(read('a')).toEqual(ok({ kind: 'exact', value: 'a' }));
  expect(read({ min: 'a', max: 'bb' })).toEqual(ok({ kind: 'range', min: 'a', max: 'bb' }));
  expect(read({ min: 'a' })).toEqual(ok({ kind: 'range', min: 'a', max: null }));
  expect(read({ max: 'a' })).toEqual(ok({ kind: 'range', min: null, max: 'a' }));
});

test.each([
  [{}, 'empty-range'],
  [{ min: 'bb', max: 'a' }, 'range-upside-down'],
  [{ min: '', max: 'a' }, 'empty-text'],
  [{ least: 'a' }, 'unknown-field'],
])('%j is refused: %s', (data, code) => {
  expect(read(data)).toMatchObject({ ok: false, error: [{ code }] });
});

test('bounds that cannot be compared are refused', () => {
  const place = { file: 'f', path: '', tree: treeOf({ min: 'a', max: 'b' }) };
  expect(readBounded(place, readText, () => Number.NaN).ok).toBe(false);
});

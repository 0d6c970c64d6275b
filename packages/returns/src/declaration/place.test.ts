// SPDX-License-Identifier: Apache-2.0
import { ok } from '@sanyi/kernel';
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import {
  itemAt,
  listOf,
  mapOf,
  near,
  needed,
  optional,
  type Place,
  refuse,
  under,
} from './place.js';

const place = (data: unknown): Place => ({ file: 'x.yaml', path: '', tree: treeOf(data) });
const one = (at: Place) =>
  at.tree.kind === 'text' && at.tree.text !== 'bad' ? ok(at.tree.text) : refuse(at, 'not-text');

test('a map gives what each name gave, and what holds where a name is absent', () => {
  const read = mapOf({ a: needed(one), b: optional(one, 7) });
  expect(read(place({ a: 'x' }))).toEqual({ ok: true, value: { a: 'x', b: 7 } });
});

test('all faults of a map and of its lists are told, with their paths', () => {
  const read = mapOf({ a: needed(listOf(one)), b: needed(one) })(
    place({ a: ['x', 'bad', 'bad'], strange: 1 }),
  );
  expect(read.ok ? [] : read.error.map(({ code, path, found }) => [code, path, found])).toEqual([
    ['unknown-field', '', 'strange'],
    ['not-text', 'a[1]', 'bad'],
    ['not-text', 'a[2]', 'bad'],
    ['missing-field', '', ''],
  ]);
});

test('a place is found by name and number, else it stays where it was', () => {
  const root = place({ a: ['x', 'y'] });
  expect(itemAt(near(root, 'a'), 1).path).toBe('a[1]');
  expect(itemAt(root, 1)).toBe(root);
  expect(near(root, 'c')).toBe(root);
  expect(under(place('x'), 'a')).toBeUndefined();
});

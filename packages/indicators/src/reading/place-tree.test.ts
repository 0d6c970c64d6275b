// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { place } from '../testing/small-world.js';
import { placeTree } from './place-tree.js';

test('children come before their parents', () => {
  const tree = placeTree([place('c', 'p'), place('p', null), place('h', 'c'), place('d', 'p')]);
  if (!tree.ok) throw new Error(tree.error.code);
  const { places, parents, children, indexOf } = tree.value;
  expect(parents.every((parent, index) => parent === -1 || parent > index)).toBe(true);
  expect(places.at(-1)?.id).toBe('p');
  expect((children[indexOf.get('p') ?? 0] ?? []).length).toBe(2);
});

test.each([
  [[place('a', null), place('a', null)], 'place-twice a'],
  [[place('a', 'z')], 'parent-unknown a'],
  [[place('r', null), place('a', 'b'), place('b', 'a')], 'places-in-circle a'],
])('%j is no tree', (places, fault) => {
  const tree = placeTree(places);
  expect(tree.ok ? '' : `${tree.error.code} ${tree.error.place}`).toBe(fault);
});

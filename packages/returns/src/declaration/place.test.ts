// SPDX-License-Identifier: Apache-2.0
import { nearest } from '@sanyi/parameters';
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { itemAt, type Place } from './place.js';

const place = (data: unknown): Place => ({ file: 'x.yaml', path: '', tree: treeOf(data) });

test('an item is found by its number, else the place stays where it was', () => {
  const root = place({ a: ['x', 'y'] });
  expect(itemAt(nearest(root, 'a'), 1).path).toBe('a[1]');
  expect(itemAt(nearest(root, 'a'), 2).path).toBe('a');
  expect(itemAt(root, 1)).toBe(root);
});

// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { smallFacts } from '../testing/small-world.js';
import { readFacts } from './read-facts.js';

const brief = (data: unknown) => {
  const read = readFacts('facts.yaml', treeOf(data));
  return read.ok ? read.value.length : read.error.map(({ code, path }) => `${code} ${path}`);
};

test('a sound list is read', () => {
  expect(brief(smallFacts())).toBe(7);
});

test.each<[object, string]>([
  [{ id: 'Beds' }, 'not-an-id [0].id'],
  [{ unit: 'furlong' }, 'not-allowed [0].unit'],
  [{ nature: 'mean' }, 'not-allowed [0].nature'],
  [{ counts: 'sheep' }, 'not-allowed [0].counts'],
  [{ collectedAt: 'village' }, 'not-allowed [0].collectedAt'],
  [{ decimals: 9 }, 'not-an-integer [0].decimals'],
  [{ fromReturn: 'beds' }, 'not-an-id [0].fromReturn'],
  [{ usualSource: '' }, 'empty-text [0].usualSource'],
  [{ colour: 'red' }, 'unknown-field [0]'],
])('%j is refused', (rest, expected) => {
  expect(brief([{ ...smallFacts()[0], ...rest }])).toEqual([expected]);
});

test('a name stands once', () => {
  expect(brief([smallFacts()[0], smallFacts()[0]])).toEqual(['duplicate [1].id']);
});

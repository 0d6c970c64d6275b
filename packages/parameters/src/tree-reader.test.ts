// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import {
  dayText,
  formed,
  labelText,
  leftOut,
  listOf,
  mapOf,
  nearest,
  needed,
  oneOf,
  truth,
  wholeFrom,
  words,
} from './tree-reader.js';

const reader = mapOf({
  id: needed(formed(/^[a-z-]+$/, 'not-an-id', 'open-beds')),
  label: leftOut(labelText, null),
  kinds: leftOut(listOf(oneOf(['a', 'b'])), []),
  from: leftOut(dayText, null),
  count: leftOut(wholeFrom(1, 9), 1),
  open: leftOut(truth, false),
});

const place = (data: unknown) => ({ file: 'x.yaml', path: '', tree: treeOf(data) });

test('a sound map gives each field, or what holds without it', () => {
  const label = { zh: '甲', en: 'A' };
  expect(reader(place({ id: 'x', label, kinds: ['a'], from: '2026-01-31', count: 3 }))).toEqual({
    ok: true,
    value: { id: 'x', label, kinds: ['a'], from: '2026-01-31', count: 3, open: false },
  });
});

test.each<[object, string]>([
  [[], 'not-a-map'],
  [{}, 'missing-field'],
  [{ id: 'X' }, 'not-an-id id'],
  [{ id: [] }, 'not-text id'],
  [{ id: '' }, 'empty-text id'],
  [{ id: 'x', strange: 1 }, 'unknown-field'],
  [{ id: 'x', kinds: {} }, 'not-a-list kinds'],
  [{ id: 'x', kinds: ['a', 'c'] }, 'not-allowed kinds[1]'],
  [{ id: 'x', from: '2026-02-30' }, 'not-a-date from'],
  [{ id: 'x', count: 10 }, 'not-an-integer count'],
  [{ id: 'x', open: 'yes' }, 'not-allowed open'],
  [{ id: 'x', label: { zh: '甲' } }, 'missing-field label'],
])('%j is refused at its place', (data, expected) => {
  const read = reader(place(data));
  expect(read.ok ? [] : read.error.map(({ code, path }) => `${code} ${path}`.trim())).toEqual([
    expected,
  ]);
});

test('all faults come at once, and a fault points to the nearest piece there is', () => {
  const read = reader(place({ id: 'X', count: 10, from: 'x' }));
  expect(read.ok ? 0 : read.error.length).toBe(3);
  const at = place({ id: 'x' });
  expect([nearest(at, 'id').path, nearest(at, 'none').path]).toEqual(['id', '']);
  expect(words(nearest(at, 'id'))).toEqual({ ok: true, value: 'x' });
});

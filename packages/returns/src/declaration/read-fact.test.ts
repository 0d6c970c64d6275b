// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { Field } from './field.js';
import { readFactRule } from './read-fact.js';

const place = { id: 'place', kind: 'region' } as Field;
const known = {
  fields: new Map([['place', place]]),
  kinds: new Map([
    ['beds', 'number' as const],
    ['place', 'words' as const],
  ]),
};
const read = (data: object) =>
  readFactRule(known)({
    file: 'x',
    path: '',
    tree: treeOf({
      id: 'w.f',
      label: { zh: '数', en: 'n' },
      unit: 'bed',
      overTime: 'sum',
      ...data,
    }),
  });

test('a sum, a count and one fact a row', () => {
  expect(read({ how: 'sum', value: 'beds', where: 'beds > 0' })).toMatchObject({
    value: { missing: 'missing', scale: 0, subject: null },
  });
  expect(read({ how: 'count' }).ok).toBe(true);
  expect(read({ how: 'each', value: 'beds', subject: 'place' }).ok).toBe(true);
});

test('looks at its own period alone', () => {
  expect(read({ how: 'sum', value: 'beds - previous(beds)' })).toMatchObject({
    error: [{ code: 'expression-refused', path: 'value', expected: 'previous-in-fact' }],
  });
});

test('a condition is true or false', () => {
  expect(read({ how: 'count', where: 'beds' })).toMatchObject({
    error: [{ code: 'kinds-do-not-fit', path: 'where' }],
  });
});

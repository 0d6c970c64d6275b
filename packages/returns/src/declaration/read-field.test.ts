// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readCodeList, readField } from './read-field.js';

const label = { zh: '床', en: 'bed' };
const read = (more: object) =>
  readField({ file: 'x', path: '', tree: treeOf({ id: 'beds', label, help: label, ...more }) });

test('what a field does not say holds by its kind', () => {
  expect(read({ kind: 'text' })).toMatchObject({
    value: { longest: 200, scale: 0, required: true },
  });
  expect(read({ kind: 'decimal' })).toMatchObject({ value: { longest: 0, scale: 2 } });
  expect(read({ kind: 'share', scale: 6 })).toMatchObject({ value: { scale: 6 } });
});

test('a code needs its list', () => {
  expect(read({ kind: 'code' })).toMatchObject({ error: [{ code: 'list-missing' }] });
});

test('a field and a code end after they begin', () => {
  const days = { from: '2026-02-01', to: '2026-01-31' };
  expect(read({ kind: 'text', ...days })).toMatchObject({ error: [{ code: 'to-before-from' }] });
  const tree = treeOf({ id: 'l', label, codes: [{ code: 'a', label, ...days }] });
  expect(readCodeList({ file: 'x', path: '', tree })).toMatchObject({
    error: [{ code: 'to-before-from', path: 'codes[0].to' }],
  });
});

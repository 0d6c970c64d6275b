// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { fieldOf, type Known, readRule } from './read-rule.js';

const known: Known = {
  fields: new Map(),
  kinds: new Map([
    ['beds', 'number'],
    ['state', 'words'],
  ]),
};
const read = (data: object) =>
  readRule(known)({
    file: 'x',
    path: '',
    tree: treeOf({ id: 'r', severity: 'soft', label: { zh: '规则', en: 'rule' }, ...data }),
  });

test('each kind of rule has its own parts', () => {
  expect(read({ kind: 'compare', left: 'beds', operator: 'equal_to', right: '3' }).ok).toBe(true);
  expect(read({ kind: 'pair', left: 'beds', operator: 'exclusive_pair', right: 'state' }).ok).toBe(
    true,
  );
  expect(read({ kind: 'pair', left: 'beds', operator: 'equal_to', right: 'state' })).toMatchObject({
    error: [{ code: 'not-allowed', path: 'operator' }],
  });
});

test('words are compared with words', () => {
  expect(read({ kind: 'compare', left: 'state', operator: 'equal_to', right: "'open'" }).ok).toBe(
    true,
  );
  expect(read({ kind: 'compare', left: 'state', operator: 'equal_to', right: '1' })).toMatchObject({
    error: [{ code: 'kinds-do-not-fit', path: 'right' }],
  });
});

test('a field is known and fits', () => {
  const numbers = fieldOf(known, (kind) => kind === 'number');
  const at = (id: string) => numbers({ file: 'x', path: 'p', tree: treeOf(id) });
  expect(at('beds')).toEqual({ ok: true, value: 'beds' });
  expect(at('state')).toMatchObject({ error: [{ code: 'kinds-do-not-fit' }] });
  expect(at('rooms')).toMatchObject({ error: [{ code: 'field-unknown', expected: 'beds state' }] });
});

// SPDX-License-Identifier: Apache-2.0
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { given } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import type { Row } from '../filing.js';
import { keyOf } from '../validate/row-key.js';
import { rowComparison } from './comparison.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const declaration = read.value;

test('a row is compared with what is looked up for it alone; what was met is remembered over all of them', () => {
  const stored: Row = { id: 'r1', version: 2, cells: { ward: given('surgery') } };
  const comparison = rowComparison(declaration);
  const asked: string[] = [];
  const next = (id: string | null, ward: string) =>
    comparison.next(
      { id, version: 2, cells: { ward: given(ward) }, at: { file: 'f', sheet: 's', row: 1 } },
      {
        byId: (one) => {
          asked.push(one);
          return one === 'r1' ? stored : undefined;
        },
        byKey: (key) => (key === keyOf(declaration, stored.cells) ? stored : undefined),
        theOne: undefined,
      },
    );
  expect(next('r1', 'surgery').kind).toBe('unchanged');
  expect(next('r1', 'children').kind).toBe('new');
  expect(next(null, 'children')).toMatchObject({ kind: 'refused', reason: 'same-key-twice' });
  expect(next(null, 'surgery')).toMatchObject({ kind: 'refused', reason: 'same-row-twice' });
  expect(next('r7', 'old')).toMatchObject({ kind: 'refused', reason: 'unknown-row' });
  expect(asked).toEqual(['r1', 'r1', 'r7']);
  expect([...comparison.matched]).toEqual(['r1']);
});

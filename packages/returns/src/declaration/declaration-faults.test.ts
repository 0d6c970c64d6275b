// SPDX-License-Identifier: Apache-2.0
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { Declaration } from './declaration.js';
import { declarationFaults } from './declaration-faults.js';
import { readDeclaration } from './read-declaration.js';

const tree = treeOf(sampleDeclaration());
const read = readDeclaration('x.yaml', tree);

// What each fault looks like in a file is told in read-declaration.test.ts; here, that sound parts give none.
test('a sound declaration has no fault, one that grew a second field of a name has one', () => {
  if (!read.ok) throw new Error('unsound sample');
  const place = { file: 'x.yaml', path: '', tree };
  expect(declarationFaults(place, read.value)).toEqual([]);
  const [first] = read.value.fields;
  const doubled: Declaration = {
    ...read.value,
    fields: [...read.value.fields, ...(first === undefined ? [] : [first])],
  };
  expect(declarationFaults(place, doubled)).toMatchObject([{ code: 'duplicate', found: 'ward' }]);
});

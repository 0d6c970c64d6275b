// SPDX-License-Identifier: Apache-2.0
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { departmentFaults } from './department-faults.js';
import { readDeclaration } from './read-declaration.js';

const STEP = {
  ...{ id: 'prefecture', label: { zh: '州市审核', en: 'Prefecture' }, level: 'prefecture' },
  department: 'medical-insurance',
};
const misspelt = treeOf({
  ...sampleDeclaration(),
  scope: { departments: ['health-commission', 'helth-comission'], levels: ['county'] },
  flows: [{ version: 1, from: '2026-01-01', steps: [STEP] }],
});
const known = new Set(['health-commission', 'finance']);

test('a department that no registry knows is named where it stands, with the codes there are', () => {
  const faults = readDeclaration('x.yaml', misspelt, known);
  const expected = 'finance health-commission';
  expect(faults).toMatchObject({
    error: [
      {
        code: 'department-unknown',
        path: 'scope.departments[1]',
        found: 'helth-comission',
        expected,
      },
      { path: 'flows[0].steps[0].department', found: 'medical-insurance', expected },
    ],
  });
});

test('what a registry knows is no fault, and without a registry nothing is said', () => {
  const read = readDeclaration('x.yaml', misspelt);
  if (!read.ok) throw new Error('unsound sample');
  const all = new Set([...known, 'helth-comission', 'medical-insurance']);
  const place = { file: 'x.yaml', path: '', tree: misspelt };
  expect(departmentFaults(place, read.value, all)).toEqual([]);
});

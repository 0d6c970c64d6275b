// SPDX-License-Identifier: Apache-2.0
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { ZERO } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { given } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import { rowFindings, tableFindings } from './rule-findings.js';
import { tableSums } from './table-sums.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const { rules } = read.value;

// What each rule says is told in validate.test.ts; here, what they leave alone.
test('rules leave alone what is no figure, and what names a row says nothing of the table', () => {
  const row = { ward: given('surgery'), 'open-beds': given('600'), 'used-beds': given('601') };
  const grounds = {
    ...tableSums(rules, new Set(['open-beds', 'used-beds'])),
    earlier: () => ({ count: 0, sum: ZERO, squares: ZERO }),
  };
  const told = (faulty: readonly string[]) =>
    rules
      .flatMap((rule) => {
        const of = { id: 'r', version: 1, cells: row };
        return rowFindings(rule, { of, row, previous: {}, faulty: new Set(faulty) }, grounds);
      })
      .map(({ rule }) => rule);
  expect(told([])).toEqual(['used-within-open', 'beds-in-range']);
  expect(told(['used-beds'])).toEqual(['beds-in-range']);
  expect(rules.flatMap((rule) => tableFindings(rule, grounds))).toEqual([]);
});

// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { given } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import { ruleFindings } from './rule-findings.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const declaration = read.value;

// What each rule says is told in validate.test.ts; here, their order and what they leave alone.
test('rules are judged in the order of the declaration, and leave alone what is no figure', () => {
  const cells = { ward: given('surgery'), 'open-beds': given('600'), 'used-beds': given('601') };
  const context = {
    ...{ on: '2026-03-31' as PlainDate, previous: () => undefined, history: () => [] },
    ...{ find: () => undefined, reasons: new Map<string, string>() },
  };
  const rules = (faulty: readonly string[]) =>
    ruleFindings(declaration, [{ id: 'r', version: 1, cells }], {
      ...context,
      faulty: new Set(faulty),
    }).map(({ rule }) => rule);
  expect(rules([])).toEqual(['used-within-open', 'beds-in-range']);
  expect(rules(['r|used-beds'])).toEqual(['beds-in-range']);
});

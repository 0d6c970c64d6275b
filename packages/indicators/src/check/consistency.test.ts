// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { factTable } from '../fact/fact-table.js';
import { fact, factMap, smallTree } from '../testing/small-world.js';
import { checkConsistency } from './consistency.js';
import { readChecks } from './read-checks.js';

const read = readChecks(
  'checks.yaml',
  treeOf([
    {
      id: 'parts',
      label: { zh: '合计', en: 'Sum' },
      left: 'drug-cost',
      right: 'cost',
      tolerance: '0.005',
    },
  ]),
  factMap(),
);

function state(drug: string, whole: string) {
  const [check] = read.ok ? read.value : [];
  if (check === undefined) throw new Error('no check');
  const facts = factTable([fact('drug-cost', 'h1', drug), fact('cost', 'h1', whole)]);
  return checkConsistency(check, factMap(), { tree: smallTree(), facts, period: '2025' }, 'h1')
    .state;
}

test.each([
  ['100', '100', 'holds'],
  ['99.5', '100', 'holds'],
  ['100.51', '100', 'broken'],
  ['95.8', '100', 'broken'],
  ['-', '100', 'not-checkable'],
])('%s of %s: %s', (drug, whole, expected) => {
  expect(state(drug, whole)).toBe(expected);
});

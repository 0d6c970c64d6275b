// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { factTable } from '../fact/fact-table.js';
import { programOf } from '../language/program.js';
import { fact, factMap, formula, smallTree } from '../testing/small-world.js';
import { totalsAt, yearsBefore } from './totals.js';

test('the silent are named', () => {
  const tree = smallTree();
  const facts = factTable([
    fact('cost', 'h1', '5'),
    fact('cost', 't1', '-'),
    fact('cost', 't2', '1'),
  ]);
  const program = programOf(formula('cost'), null, factMap());
  const totals = totalsAt(program, [0], { tree, facts, period: '2025' }, tree.places.length - 1);
  expect(totals).toMatchObject({ given: 2, missing: 1, silent: ['t1'] });
  expect(totals.sums[0]).toEqual({ above: 6n, below: 1n });
});

test.each([
  ['2026', 1, '2025'],
  ['2026-Q1', 1, '2025-Q1'],
  ['2026-03', 2, '2024-03'],
  ['soon', 1, 'soon'],
])('%s, %i years before: %s', (period, years, expected) => {
  expect(yearsBefore(period, years)).toBe(expected);
});

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { factTable } from '../fact/fact-table.js';
import { fact, factMap, indicator, smallTree } from '../testing/small-world.js';
import { compileIndicator, readIndicatorAt, readTotals, versionFor } from './read-indicator-at.js';
import type { ExplainedReading } from './reading.js';
import { groupTotals, slotsOfGroups } from './slot-totals.js';

const facts = [
  ...[fact('visits', 'h1', '30'), fact('visits', 'h1', '24', { place: 'in-county' })],
  ...[fact('visits', 't1', '10'), fact('visits', 't2', '7')],
  ...[fact('visits', 't2', '-', { place: 'in-county' }), fact('op-cost', 'h1', '12.5')],
];
const ground = { tree: smallTree(), facts: factTable(facts), period: '2025' };

test.each([
  ['visits where place = in-county', 'visits'],
  ['sum(visits * op-cost)', 'visits'],
  ['op-cost', null],
  ['beds', 'population'],
])('%s over %s: the reading from totals is the reading from rows', (numerator, denominator) => {
  const one = indicator(numerator, denominator);
  const compiled = compileIndicator(one, factMap());
  const version = versionFor(compiled, '2025');
  if (typeof version === 'string') throw new Error(version);
  for (const { id } of ground.tree.places) {
    const explained = readIndicatorAt(one, compiled, ground, id);
    const totals = groupTotals(version, ground, id);
    const head = { indicator: one.id, place: id, period: '2025' };
    expect(readTotals(head, version, totals)).toEqual(withoutRows(explained));
    expect(totals.reduce((sum, { rows: count }) => sum + count, 0)).toBe(explained.facts.length);
  }
});

const withoutRows = (reading: ExplainedReading): object =>
  Object.fromEntries(
    Object.entries(reading).filter(([name]) => !['facts', 'silent'].includes(name)),
  );

test('each slot is named by what it reads', () => {
  const [version] = compileIndicator(
    indicator('visits where place = in-county', 'prior(visits)'),
    factMap(),
  );
  const named = slotsOfGroups(
    version?.program ?? { slots: [], groups: [], numerator: [], denominator: null },
  );
  expect(named.flat().map(({ reads, slot }) => [reads, slot.back])).toEqual([
    ['visits where place = in-county', 0],
    ['visits', 1],
  ]);
});

// SPDX-License-Identifier: Apache-2.0
import { formatRatio, type PlainDate } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import { factTable } from '../fact/fact-table.js';
import type { IndicatorFact } from '../fact/fact.js';
import { fact, factMap, indicator, smallTree } from '../testing/small-world.js';
import { compileIndicator, readIndicatorAt, versionFor } from './read-indicator-at.js';

const tree = smallTree();

function reading(
  [numerator, denominator]: readonly [string, string | null],
  facts: readonly IndicatorFact[],
  place = 'p',
  period = '2025',
) {
  const one = indicator(numerator, denominator);
  const ground = { tree, facts: factTable(facts), period };
  return readIndicatorAt(one, compileIndicator(one, factMap()), ground, place);
}

function brief(...args: Parameters<typeof reading>) {
  const { outcome, completeness: c } = reading(...args);
  const counts = ` ${c.given}/${c.notApplicable}/${c.missing}`;
  if (outcome.state === 'value') return formatRatio(outcome.value, 4) + counts;
  return (outcome.state === 'missing' ? outcome.why : outcome.state) + counts;
}

const COST = ['cost', 'visits'] as const;
const pair = (at: string, cost: string, visits: string) => [
  fact('cost', at, cost),
  fact('visits', at, visits),
];

describe('a ratio of sums, never a mean of ratios', () => {
  const facts = [...pair('h1', '300', '3'), ...pair('t1', '10', '1'), ...pair('t2', '20', '1')];
  test.each([
    ['h1', '100 1/0/0'],
    ['c1', '77.5 2/0/0'],
    ['c2', '20 1/0/0'],
    ['p', '66 3/0/0'],
  ])('%s reads %s', (place, expected) => {
    expect(brief(COST, facts, place)).toBe(expected);
  });

  test('it carries numerator, denominator, facts, and the query that finds its rows', () => {
    const { numerator, denominator, facts: behind, query, version } = reading(COST, facts, 'c1');
    expect([numerator?.above, denominator?.above, version]).toEqual([310n, 4n, 1]);
    expect(behind.map(({ source }) => source).sort()).toEqual([
      'cost@h1',
      'cost@t1',
      'visits@h1',
      'visits@t1',
    ]);
    expect(query).toEqual([
      { facts: ['cost'], where: [], period: '2025', within: 'c1' },
      { facts: ['visits'], where: [], period: '2025', within: 'c1' },
    ]);
  });
});

test.each<[string, readonly IndicatorFact[], string]>([
  ['nobody reported', [], 'nothing-reported 0/0/0'],
  [
    'one gave half: it counts with neither',
    [...pair('h1', '300', '3'), fact('cost', 't1', '9')],
    '100 1/0/1',
  ],
  ['missing is not zero', [...pair('h1', '300', '3'), ...pair('t1', '-', '1')], '100 1/0/1'],
  [
    'not applicable breaks no pair',
    [...pair('h1', '300', '3'), ...pair('t1', '/', '/')],
    '100 1/1/0',
  ],
  ['applies to nobody', pair('h1', '/', '/'), 'not-applicable 0/1/0'],
  ['nothing to divide by', pair('h1', '300', '0'), 'no-denominator 1/0/0'],
  [
    'a place that reported itself stands for those below',
    [...pair('c1', '8', '2'), ...pair('h1', '300', '3')],
    '4 1/0/0',
  ],
  [
    'a place that gave half leaves it to those below',
    [fact('cost', 'c1', '8'), ...pair('h1', '300', '3')],
    '100 1/0/0',
  ],
])('%s', (_, facts, expected) => {
  expect(brief(COST, facts)).toBe(expected);
});

test('only who is meant counts, and a part is its own figure', () => {
  const visits = [
    fact('visits', 'h1', '30'),
    fact('visits', 't1', '10'),
    fact('visits', 't2', '20'),
  ];
  expect(brief(['visits where tier = primary', 'visits'], visits)).toBe('0.5 3/0/0');
  const within = fact('visits', 'h1', '24', { place: 'in-county' });
  const facts = [fact('visits', 'h1', '30'), within];
  expect(brief(['visits where place = in-county', 'visits'], facts, 'h1')).toBe('0.8 1/0/0');
  expect(brief(['visits where place = in-county', 'visits'], visits, 'h1')).toBe(
    'nothing-reported 0/0/1',
  );
});

test('figures of other levels are not paired with institutions', () => {
  const facts = [
    fact('beds', 'h1', '60'),
    fact('beds', 't1', '-'),
    fact('population', 'c1', '10000'),
  ];
  expect(brief(['beds', 'population'], facts, 'c1')).toBe('0.006 2/0/1');
});

test('a mean is not added up, a product with it is', () => {
  const facts = [
    ...[fact('visits', 'h1', '3'), fact('op-cost', 'h1', '100')],
    ...[fact('visits', 't1', '1'), fact('op-cost', 't1', '20')],
  ];
  expect(brief(['op-cost', null], facts, 'h1')).toBe('100 1/0/0');
  expect(brief(['op-cost', null], facts)).toBe('level-not-added 0/0/2');
  expect(brief(['sum(visits * op-cost)', 'visits'], facts)).toBe('80 2/0/0');
});

test('last year is paired with this one', () => {
  const prior = (at: string, value: string): IndicatorFact => ({
    ...fact('cost', at, value),
    period: '2024',
  });
  const growth = ['cost - prior(cost)', 'prior(cost)'] as const;
  const facts = [fact('cost', 'h1', '110'), prior('h1', '100'), fact('cost', 't1', '50')];
  expect(brief(growth, facts)).toBe('0.1 1/0/1');
  // Opened this year: it has no last year to be missed, and counts.
  expect(brief(growth, [...facts, prior('t1', '/')])).toBe('0.6 2/0/0');
});

test('a month is never read as a year, and no version holds before the first', () => {
  const month = { ...fact('cost', 'h1', '1'), period: '2025-03' };
  expect(brief(['cost', null], [month])).toBe('nothing-reported 0/0/0');
  expect(brief(['cost', null], [month], 'h1', '2025-03')).toBe('other-period 0/0/0');
  expect(brief(['cost', null], [], 'h1', '2019')).toBe('no-version 0/0/0');
});

test('the newest version that holds on the last day of the period is read', () => {
  const one = indicator('cost', null);
  const [old] = one.versions;
  if (old === undefined) throw new Error('no version');
  const compiled = compileIndicator(
    { ...one, versions: [{ ...old, version: 2, from: '2025-07-01' as PlainDate }, old] },
    factMap(),
  );
  const versionOf = (period: string) => {
    const found = versionFor(compiled, period);
    return typeof found === 'string' ? found : found.version.version;
  };
  expect([versionOf('2025'), versionOf('2024'), versionOf('2019'), versionOf('soon')]).toEqual([
    ...[2, 1, 'no-version', 'no-version'],
  ]);
});

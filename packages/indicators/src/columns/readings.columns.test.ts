// SPDX-License-Identifier: Apache-2.0
import type { Ratio } from '@sanyi/kernel';
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factTable } from '../fact/fact-table.js';
import type { IndicatorFact } from '../fact/fact.js';
import { programOf } from '../language/program.js';
import { compileIndicator, readIndicatorAt } from '../reading/read-indicator-at.js';
import { fact, factMap, formula, indicator, smallTree } from '../testing/small-world.js';
import { emptyFacts, enterFact, type FactColumns } from './facts.columns.js';
import { layoutOf } from './layout.js';
import { columnProgram, periodsRead, readColumn } from './readings.columns.js';

const tree = smallTree();
const definitions = factMap();
const FORMULAS: readonly (readonly [string, string | null])[] = [
  ['cost', 'visits'],
  ['cost - drug-cost', 'cost'],
  ['visits where tier = primary', 'visits'],
  ['visits where place = in-county', 'visits'],
  ['cost / visits - prior(cost / visits)', 'prior(cost / visits)'],
  ['sum(visits * op-cost)', 'visits'],
  ['beds', 'population'],
  ['satisfaction', null],
  ['visits / 365', 'beds * 2'],
  ['visits', null],
];

/** What the columns and the single reading say of every place, as one list each. */
function both(
  [numerator, denominator]: (typeof FORMULAS)[number],
  facts: readonly IndicatorFact[],
) {
  const one = indicator(numerator, denominator);
  const compiled = compileIndicator(one, definitions);
  const program = programOf(
    formula(numerator),
    denominator === null ? null : formula(denominator),
    definitions,
  );
  const layout = layoutOf([program], tree, definitions);
  const columns = new Map<string, FactColumns>(
    periodsRead(program, '2025').map((at) => [at, emptyFacts(layout)]),
  );
  for (const each of facts) {
    const at = columns.get(each.period);
    if (at !== undefined) enterFact(layout, at, each);
  }
  const laid = columnProgram(program, layout);
  const got = readColumn(laid, columns, '2025');
  const ground = { tree, facts: factTable(facts), period: '2025' };
  const single = tree.places.map(({ id }) => readIndicatorAt(one, compiled, ground, id));
  return { got, single, laid };
}

const OUTCOMES = [
  'value',
  'no-denominator',
  'nothing-reported',
  'not-applicable',
  'level-not-added',
];

function agree(which: (typeof FORMULAS)[number], facts: readonly IndicatorFact[]): void {
  const { got, single, laid } = both(which, facts);
  single.forEach(({ outcome, completeness, numerator, denominator }, place) => {
    const why = outcome.state === 'missing' ? outcome.why : outcome.state;
    expect(OUTCOMES[got.outcome[place] ?? 9]).toBe(why);
    expect([got.given[place], got.notApplicable[place], got.missing[place]]).toEqual([
      ...[completeness.given, completeness.notApplicable, completeness.missing],
    ]);
    if (outcome.state !== 'value') return;
    expect(closeTo(got.value[place], outcome.value)).toBe(true);
    if (!laid.exact) return;
    const unit = 10 ** laid.decimals;
    expect(got.numerator[place]).toBe(unitsOf(numerator, unit));
    if (denominator !== null) expect(got.denominator[place]).toBe(unitsOf(denominator, unit));
  });
}

const unitsOf = (ratio: Ratio | null, unit: number): number =>
  (Number(ratio?.above) * unit) / Number(ratio?.below);

function closeTo(value: number | undefined, { above, below }: Ratio): boolean {
  const exact = Number(above) / Number(below);
  return Math.abs((value ?? 0) - exact) <= Math.abs(exact) * 1e-12 + 1e-12;
}

test('columns read what single readings read', () => {
  agree(
    ['cost', 'visits'],
    [fact('cost', 'h1', '300.25'), fact('visits', 'h1', '3'), fact('cost', 't1', '-')],
  );
});

describe('for every report', () => {
  const state = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 500 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom('-', '/', '0') },
  );
  const any = fc.record({
    name: fc.constantFrom(
      'visits',
      'cost',
      'drug-cost',
      'op-cost',
      'beds',
      'population',
      'satisfaction',
    ),
    at: fc.constantFrom('p', 'c1', 'c2', 'h1', 'h1', 't1', 't1', 't2', 't2'),
    text: state,
    parts: fc.constantFrom({}, {}, {}, { place: 'in-county' }, { tier: 'primary' }),
    period: fc.constantFrom('2025', '2025', '2024'),
  });
  const reports = fc.uniqueArray(any, {
    maxLength: 40,
    selector: ({ name, at, parts, period }) => `${name}${at}${JSON.stringify(parts)}${period}`,
  });

  test.each(FORMULAS)('%s over %s: the column engine equals the explained reading', (...which) => {
    fc.assert(
      fc.property(reports, (all) => {
        agree(
          which,
          all.map(({ name, at, text, parts, period }) => ({
            ...fact(name, at, text, parts),
            period,
          })),
        );
      }),
      { numRuns: runs(60) },
    );
  });
});

test('a program reads its period and those of earlier years', () => {
  const program = programOf(formula('cost - prior(cost)'), null, definitions);
  expect(periodsRead(program, '2025-03')).toEqual(['2025-03', '2024-03']);
  expect(periodsRead(program, 'soon')).toEqual([]);
});

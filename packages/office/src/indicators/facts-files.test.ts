// SPDX-License-Identifier: Apache-2.0
import { decimal } from '@sanyi/kernel';
import { type FactDefinition, type IndicatorFact, loadLibrary } from '@sanyi/indicators';
import { runs, treeOf } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDataValueSets, writeDataValueSets } from './data-value-sets.js';
import { factsCsv, type KnownFacts, readFactsCsv } from './facts-csv.js';

const definition = (id: string, decimals: number) => ({
  ...{ id, label: { zh: id, en: id }, unit: 'CNY', nature: 'flow', counts: 'money' },
  ...{ collectedAt: 'institution', decimals, parts: ['place'], usualSource: '示例' },
});
const facts: ReadonlyMap<string, FactDefinition> = loadLibrary([
  { file: 'facts.yaml', tree: treeOf([definition('cost', 2), definition('visits', 0)]) },
]).library.facts;
const known: KnownFacts = { facts, isPlace: (id) => ['990101', 'h1'].includes(id) };

const HEADING = 'fact,place,period,value,state,parts';
const refusedIn = (row: string) =>
  readFactsCsv(`${HEADING}\n${row}\n`, known).refused.map(
    ({ row: at, code, found }) => `${at} ${code} ${found}`,
  );

test.each([
  ['cost,h1,2025,12.34', []],
  ['cost,h1,2025,,missing', []],
  ['cost,h1,2025,', ['2 no-value ']],
  ['cost,h1,2025,,maybe', ['2 not-a-state maybe']],
  ['money,h1,2025,1', ['2 unknown-fact money']],
  ['cost,h1,2025,1\ncost,h1,2025,2', ['3 twice cost  h1 2025']],
])('%s', (row, expected) => {
  expect(refusedIn(row)).toEqual(expected);
});

test('a table without its columns is told which', () => {
  expect(readFactsCsv('事实,地区\n', known).refused).toEqual([
    { row: 1, code: 'not-a-table', found: 'fact place period value' },
  ]);
});

test('a DHIS2 set gives period and place once for all its values', () => {
  const set = {
    period: '202503',
    orgUnit: 'h1',
    dataValues: [
      { dataElement: 'cost', value: '5' },
      { dataElement: 'visits', value: '1', deleted: true },
    ],
  };
  const read = readDataValueSets(JSON.stringify(set), known);
  expect(read.facts.map(({ fact, period, place }) => `${fact} ${period} ${place}`)).toEqual([
    'cost 2025-03 h1',
  ]);
  expect(readDataValueSets('[', known).refused[0]?.code).toBe('not-a-table');
  const float = JSON.stringify({ ...set, dataValues: [{ dataElement: 'cost', value: 0.1 }] });
  expect(readDataValueSets(float, known).refused[0]?.code).toBe('no-value');
});

describe('for every fact', () => {
  const state: fc.Arbitrary<IndicatorFact['state']> = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => {
      const value = decimal((n / 100).toFixed(2));
      if (!value.ok) throw new Error(String(n));
      return { state: 'value' as const, value: value.value };
    }),
    fc.constantFrom({ state: 'missing' as const }, { state: 'not-applicable' as const }),
  );
  const fact = fc.record({
    ...{ fact: fc.constant('cost'), place: fc.constantFrom('990101', 'h1'), state },
    period: fc.constantFrom('2025', '2025-H2', '2025-Q3', '2025-11'),
    parts: fc.constantFrom<Readonly<Record<string, string>>>({}, { place: 'in-county' }),
    ...{ source: fc.constantFrom('', '某表 3', '=1+1', 'a,"b"'), by: fc.constantFrom('', '张三') },
    at: fc.constantFrom('', '2026-01-01T00:00:00Z'),
  });
  const list = fc.uniqueArray(fact, {
    maxLength: 12,
    selector: ({ place, period, parts }) => `${place}${period}${JSON.stringify(parts)}`,
  });

  test('CSV and DHIS2 give back what they were given', () => {
    fc.assert(
      fc.property(list, (given) => {
        expect(readFactsCsv(factsCsv(given), known)).toEqual({ facts: given, refused: [] });
        expect(readDataValueSets(writeDataValueSets(given), known)).toEqual({
          facts: given,
          refused: [],
        });
      }),
      { numRuns: runs(200) },
    );
  });

  test('no file makes a reader throw', () => {
    const noise = fc.array(
      fc.constantFrom(
        'fact',
        'cost',
        ',',
        '\n',
        '"',
        '{',
        '}',
        ':',
        '[',
        'h1',
        '2025',
        '1e9',
        '\u0000',
        '中',
        'null',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(noise, fc.json(), (parts, json) => {
        const text = parts.join('');
        for (const one of [text, `${HEADING}\n${text}`, json, `{"dataValues":[${json}]}`]) {
          expect(readFactsCsv(one, known).facts).toEqual([]);
          expect(readDataValueSets(one, known).facts).toEqual([]);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

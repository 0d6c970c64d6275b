// SPDX-License-Identifier: Apache-2.0
import {
  caseRecord,
  type NaiveAnswer,
  naiveGroup,
  runs,
  schemeFrom,
  schemeTables,
} from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerAt,
  answerColumns,
  type CaseRecord,
  compileScheme,
  encodeCases,
  groupCase,
  groupColumns,
  type SchemeTables,
} from '../index.js';

const cases = fc.array(caseRecord, { minLength: 1, maxLength: 30 });

test('both engines answer what the tables say, read from top to bottom', () => {
  fc.assert(
    fc.property(schemeTables, cases, (tables, records) => {
      const expected = records.map((one) => naiveGroup(tables, one).answer);
      const scheme = schemeFrom(tables);
      expect(records.map((one) => groupCase(one, scheme))).toEqual(expected);
      const compiled = compileScheme(scheme);
      const answers = answerColumns(records.length);
      groupColumns(compiled, encodeCases(records, compiled), answers);
      expect(records.map((_, row) => answerAt(compiled, answers, row))).toEqual(expected);
    }),
    { numRuns: runs(1500) },
  );
});

const KINDS = [
  ...['CHECK_FAILED', 'NO_GROUP', 'qy any', 'qy main'],
  ...['gate main_dx', 'gate any_dx', 'gate main_proc_valid', 'gate multi_trauma'],
  ...['gate extra procedure', 'gate limits', 'another branch'],
  ...['adrg dx main', 'adrg dx any', 'adrg dx other', 'adrg no dx', 'adrg also_dx'],
  ...['adrg proc main', 'adrg proc any_each', 'adrg proc class_sets', 'adrg no proc'],
  ...['main_valid', 'any_valid', 'none_valid', 'main_not_valid'].map((kind) => `adrg proc ${kind}`),
  ...['drg always', 'drg mcc', 'drg mcc_or_cc', 'drg dx', 'drg proc'],
  ...['sex', 'leaving', 'age_years', 'age_days', 'weight', 'los', 'icu_hours'].flatMap((limit) => [
    `adrg ${limit}`,
    `drg ${limit}`,
  ]),
];

test('the schemes have each kind of rule, and cases are grouped by it', () => {
  const samples = fc.sample(fc.tuple(schemeTables, cases), { numRuns: 2000, seed: 11 });
  const met = new Set(
    samples.flatMap(([tables, records]) =>
      records.flatMap((one) => kindsOf(naiveGroup(tables, one), one, tables)),
    ),
  );
  expect([...met].toSorted()).toEqual(KINDS.toSorted());
});

/** Which kinds of rule an answer came by. */
function kindsOf(
  { answer, mdc, row, drg }: NaiveAnswer,
  one: CaseRecord,
  tables: SchemeTables,
): readonly string[] {
  if (mdc === undefined) return [answer.status];
  const gate = gateKinds(mdc, one, tables);
  if (row === undefined || drg === undefined) return [...gate, `qy ${String(mdc.qy)}`];
  return [...gate, ...ruleKinds(row), ...drgKinds(drg)];
}

const when = (is: boolean, kind: string): readonly string[] => (is ? [kind] : []);

function gateKinds(
  { gate }: SchemeTables['mdc'][number],
  { procedures: [main = ''] }: CaseRecord,
  { validProcedures }: SchemeTables,
): readonly string[] {
  const isExtra = gate.extra_main_proc?.includes(main) === true && !validProcedures.includes(main);
  return [
    `gate ${gate.kind}`,
    ...when(gate.kind === 'main_proc_valid' && isExtra, 'gate extra procedure'),
    ...when(limitsOf(gate).length > 0, 'gate limits'),
  ];
}

const ruleKinds = (row: SchemeTables['adrg'][number]): readonly string[] => [
  row.dx === undefined ? 'adrg no dx' : `adrg dx ${row.dx}`,
  row.proc === undefined ? 'adrg no proc' : `adrg proc ${row.proc}`,
  ...when(row.also_dx !== undefined, 'adrg also_dx'),
  ...when(row.rule_id.endsWith('_2'), 'another branch'),
  ...limitsOf(row).map((limit) => `adrg ${limit}`),
];

const drgKinds = (drg: SchemeTables['drg'][number]): readonly string[] => [
  `drg ${drg.condition}`,
  ...when(drg.dx !== undefined, 'drg dx'),
  ...when(drg.proc !== undefined, 'drg proc'),
  ...limitsOf(drg).map((limit) => `drg ${limit}`),
];

const limitsOf = (row: object): readonly string[] =>
  Object.keys(row)
    .map((key) => key.replace(/_(?:min|max|above|below)$/, ''))
    .filter((key) =>
      ['sex', 'leaving', 'age_years', 'age_days', 'weight', 'los', 'icu_hours'].includes(key),
    );

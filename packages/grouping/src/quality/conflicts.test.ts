// SPDX-License-Identifier: Apache-2.0
import { caseOf, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { conflicts } from './conflicts.js';
import { groundsOf } from './grounds.js';

const grounds = groundsOf(
  schemeFrom(
    tablesOf({
      mdc: [
        mdcRow({
          code: 'MDCP',
          order: 1,
          gate: { kind: 'main_dx', age_years_max: 0 },
          dx: ['P1', 'B1'],
        }),
        mdcRow({ code: 'MDCB', order: 2, dx: ['B1'] }),
        mdcRow({ code: 'MDCM', order: 3, gate: { kind: 'main_dx', sex: 1 }, dx: ['M1', 'MN'] }),
        mdcRow({ code: 'MDCN', order: 4, gate: { kind: 'main_dx', sex: 2 }, dx: ['N1', 'MN'] }),
      ],
    }),
  ),
);

test.each<[string, Parameters<typeof caseOf>[0], readonly string[]]>([
  ['a man with M1', { diagnoses: ['M1'] }, []],
  ['a woman with M1', { sex: 'female', diagnoses: ['M1'] }, ['sex-conflict']],
  ['a sex that is neither is not in conflict', { sex: 'other', diagnoses: ['M1'] }, []],
  ['what both sexes may have', { diagnoses: ['MN'] }, []],
  ['P1 at 60', { diagnoses: ['P1'] }, ['age-conflict']],
  ['P1 at 0', { ageYears: 0, diagnoses: ['P1'] }, []],
  ['B1 at 60 has another gate', { diagnoses: ['B1'] }, []],
  ['childbirth at 9', { sex: 'female', ageYears: 9, diagnoses: ['O80'] }, ['age-conflict']],
  ['childbirth at 10', { sex: 'female', ageYears: 10, diagnoses: ['O80'] }, []],
  ['childbirth at 60', { sex: 'female', ageYears: 60, diagnoses: ['O80'] }, []],
  ['childbirth at 61', { sex: 'female', ageYears: 61, diagnoses: ['O80'] }, ['age-conflict']],
  ['no diagnosis', { diagnoses: [] }, []],
])('%s', (_, change, expected) => {
  expect(conflicts(caseOf(change), grounds).map(({ code }) => code)).toEqual(expected);
});

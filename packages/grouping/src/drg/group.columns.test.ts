// SPDX-License-Identifier: Apache-2.0
import { adrgRow, caseOf, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { answerAt, answerColumns, encodeCases } from './encode-cases.columns.js';
import { groupColumns } from './group.columns.js';

test('entries beyond the first 32 bits of a row are found, in match order', () => {
  const ids = Array.from({ length: 70 }, (_, at) => `B${at}`);
  const scheme = compileScheme(
    schemeFrom(
      tablesOf({
        mdc: [mdcRow({ adrg_order: ids, dx: ['all', ...ids] })],
        adrg: ids.map((id) =>
          adrgRow({
            rule_id: id,
            adrg: id,
            dx_list: [id, 'all'],
            drg_order: [`${id}9`],
            los_min: 3,
          }),
        ),
        drg: ids.map((id) => drgRow({ code: `${id}9` })),
      }),
    ),
  );
  const cases = [
    ...ids.map((id) => caseOf({ diagnoses: [id] })),
    caseOf({ diagnoses: ['all'] }),
    caseOf({ diagnoses: ['B40'], los: 2 }),
  ];
  const answers = answerColumns(cases.length);
  groupColumns(scheme, encodeCases(cases, scheme), answers);
  const drgs = cases.map((_, row) => answerAt(scheme, answers, row).drg);
  expect(drgs).toEqual([...ids.map((id) => `${id}9`), 'B09', '0000']);
});

test('a newborn needs a weight, also in columns', () => {
  const scheme = compileScheme(schemeFrom(tablesOf()));
  const baby = { ageYears: 0, ageDays: 28 };
  const cases = [
    caseOf({ ...baby, weight: 0 }),
    caseOf({ ...baby, weight: NaN }),
    caseOf(baby),
    caseOf({ ...baby, weight: 1 }),
    caseOf({ ageYears: 0, ageDays: 29 }),
    caseOf({ ageYears: NaN, ageDays: 1 }),
  ];
  const answers = answerColumns(cases.length);
  groupColumns(scheme, encodeCases(cases, scheme), answers);
  expect(cases.map((_, row) => answerAt(scheme, answers, row).status)).toEqual([
    'CHECK_FAILED',
    'CHECK_FAILED',
    'CHECK_FAILED',
    'GROUPED',
    'GROUPED',
    'GROUPED',
  ]);
});

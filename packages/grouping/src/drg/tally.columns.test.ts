// SPDX-License-Identifier: Apache-2.0
import { adrgRow, caseOf, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { answerColumns, encodeCases } from './encode-cases.columns.js';
import { groupColumns } from './group.columns.js';
import { tallyColumns } from './tally.columns.js';

test('answers in columns are counted by status, and only so many rows of them', () => {
  const scheme = compileScheme(
    schemeFrom(
      tablesOf({
        mdc: [mdcRow({ qy: 'any', adrg_order: ['BQY', 'BR1'] })],
        adrg: [adrgRow()],
        drg: [drgRow()],
        validProcedures: ['P1'],
      }),
    ),
  );
  const cases = [
    caseOf(),
    caseOf({ procedures: ['P1'] }),
    caseOf({ sex: 'missing' }),
    caseOf({ diagnoses: ['X'] }),
    caseOf({ diagnoses: ['D2'] }),
  ];
  const answers = answerColumns(5);
  groupColumns(scheme, encodeCases(cases, scheme), answers);
  expect(tallyColumns(scheme, answers, 5)).toEqual({
    GROUPED: 2,
    AMBIGUOUS_QY: 1,
    NO_GROUP: 1,
    CHECK_FAILED: 1,
  });
  expect(tallyColumns(scheme, answers, 1)).toEqual({
    GROUPED: 1,
    AMBIGUOUS_QY: 0,
    NO_GROUP: 0,
    CHECK_FAILED: 0,
  });
});

// SPDX-License-Identifier: Apache-2.0
import { caseOf, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { encodeCases } from './encode-cases.columns.js';
import { mainProcedure, principalDiagnosis } from './tests.columns.js';

// Every kind of test is compared with `holds` over generated schemes: properties/generated-schemes.test.ts.

test('the first code of either list is the principal and the main one; without any it is 0', () => {
  const scheme = compileScheme(schemeFrom(tablesOf({ validProcedures: ['P1', 'P2'] })));
  const cases = encodeCases(
    [
      caseOf({ diagnoses: ['D2', 'D1'], procedures: ['P2', 'P1'] }),
      caseOf({ diagnoses: [], procedures: [] }),
      caseOf({ diagnoses: ['D1'], procedures: ['', 'P1'] }),
    ],
    scheme,
  );
  const named = (row: number): (string | undefined)[] => [
    scheme.diagnosisCodes[principalDiagnosis(cases, row)],
    scheme.procedureCodes[mainProcedure(cases, row)],
  ];
  expect([0, 1, 2].map(named)).toEqual([
    ['D2', 'P2'],
    ['', ''],
    ['D1', ''],
  ]);
});

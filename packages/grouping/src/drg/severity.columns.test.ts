// SPDX-License-Identifier: Apache-2.0
import { caseOf, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { encodeCases } from './encode-cases.columns.js';
import { complicationsOf, severityOf } from './severity.js';
import { severityAt } from './severity.columns.js';

const scheme = schemeFrom(
  tablesOf({
    mcc: { M: '1', N: '2' },
    cc: { C: '2', F: '999', M: '3' },
    exclusion: { 1: ['D1'], 2: ['D2', 'D1'] },
  }),
);

test('columns find the severity that records have', () => {
  const codes = ['D1', 'D2', 'M', 'N', 'C', 'F', 'X'];
  const lists = codes.flatMap((a) =>
    codes.flatMap((b) => codes.map((c) => [a, b, c]).concat([[a, b], [a], []])),
  );
  const compiled = compileScheme(scheme);
  const cases = encodeCases(
    lists.map((diagnoses) => caseOf({ diagnoses })),
    compiled,
  );
  const found = lists.map((_, row) => severityAt(compiled.severity, cases, row));
  expect(found).toEqual(lists.map((diagnoses) => severityOf(complicationsOf(diagnoses, scheme))));
  expect(new Set(found)).toEqual(new Set([0, 1, 2]));
});

// SPDX-License-Identifier: Apache-2.0
import { caseOf, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { codeWarnings } from './code-warnings.js';
import { groundsOf } from './grounds.js';

test('a scheme without names calls no code unknown', () => {
  const named = groundsOf(
    schemeFrom(tablesOf({ diagnosisNames: { D1: '甲' }, procedureNames: { P1: '乙' } })),
  );
  const nameless = groundsOf(schemeFrom(tablesOf()));
  const record = caseOf({ diagnoses: ['D1', 'D9', 'constructor'], procedures: ['P9', ''] });
  expect(codeWarnings(record, named)).toEqual([
    { code: 'code-badly-written', about: 'constructor' },
    { code: 'diagnosis-unknown', about: 'D9' },
    { code: 'diagnosis-unknown', about: 'constructor' },
    { code: 'procedure-unknown', about: 'P9' },
  ]);
  expect(codeWarnings(record, nameless).map(({ code }) => code)).toEqual(['code-badly-written']);
});

test('grey procedures are named as procedures', () => {
  const grounds = groundsOf(schemeFrom(tablesOf({ grey: ['P1'] })));
  expect(codeWarnings(caseOf({ procedures: ['P1'] }), grounds)).toEqual([
    { code: 'procedure-grey', about: 'P1' },
  ]);
});

// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { nameFindings } from './name-findings.js';

test.each<[string, Partial<SchemeTables>, readonly unknown[]]>([
  ['nothing doubtful', {}, []],
  [
    'codes without names',
    { diagnosisNames: { D1: '甲' }, procedureNames: { P: '乙' }, validProcedures: ['Q'] },
    [
      { code: 'missing-name', kind: 'diagnosis', codes: ['D2'] },
      { code: 'missing-name', kind: 'procedure', codes: ['Q'] },
    ],
  ],
  [
    'rows without names',
    { mdc: [mdcRow({ name: ' ' })], adrg: [adrgRow({ name: '' })], drg: [drgRow({ name: '' })] },
    [
      { code: 'missing-title', where: 'MDCB' },
      { code: 'missing-title', where: 'BR1' },
      { code: 'missing-title', where: 'BR19' },
    ],
  ],
])('%s', (_, change, expected) => {
  expect(nameFindings(tablesOf(change))).toEqual(expected);
});

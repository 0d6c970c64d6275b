// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { duplicateFindings } from './duplicate-findings.js';

test.each<[string, Partial<SchemeTables>, readonly unknown[]]>([
  ['nothing doubtful', {}, []],
  [
    'a code twice',
    { mdc: [mdcRow({ dx: ['D1', 'D2', 'D1'] })] },
    [{ code: 'duplicate-code', where: 'MDCB dx', codes: ['D1'] }],
  ],
])('%s', (_, change, expected) => {
  expect(duplicateFindings(tablesOf(change))).toEqual(expected);
});

const TWICE = ['X1', 'X2', 'X1'];

test.each<[string, Partial<SchemeTables>]>([
  ['MDCB adrg_order', { mdc: [mdcRow({ adrg_order: TWICE })] }],
  ['MDCB 头', { mdc: [mdcRow({ body_parts: { 头: TWICE } })] }],
  ['BR1 drg_order', { adrg: [adrgRow({ drg_order: TWICE })] }],
  ['BR1 dx_list', { adrg: [adrgRow({ dx_list: TWICE })] }],
  [
    'BR1 also_dx 2',
    {
      adrg: [
        adrgRow({
          also_dx: [
            { dx: 'main', dx_list: ['X1'] },
            { dx: 'main', dx_list: TWICE },
          ],
        }),
      ],
    },
  ],
  ['BR1 proc_lists 2', { adrg: [adrgRow({ proc_lists: [['X1'], TWICE] })] }],
  ['BR1 class 甲', { adrg: [adrgRow({ proc_classes: { 甲: TWICE } })] }],
  ['BR19 dx_list', { drg: [drgRow({ dx_list: TWICE })] }],
  ['exclusion E1', { exclusion: { E1: TWICE } }],
  ['proc_valid', { validProcedures: TWICE }],
])('a code twice in %s is found there, and nowhere else', (where, change) => {
  expect(duplicateFindings(tablesOf(change))).toEqual([
    { code: 'duplicate-code', where, codes: ['X1'] },
  ]);
});

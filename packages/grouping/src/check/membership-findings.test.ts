// SPDX-License-Identifier: Apache-2.0
import { adrgRow, mdcRow, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { membershipFindings } from './membership-findings.js';

test.each<[string, Partial<SchemeTables>, readonly unknown[]]>([
  ['nothing doubtful', {}, []],
  [
    'a rule beyond its MDC, in none',
    { adrg: [adrgRow({ dx_list: ['D1', 'D2', 'D9'] })] },
    [
      { code: 'outside-mdc', rule: 'BR1', mdc: 'MDCB', codes: ['D9'] },
      { code: 'in-no-mdc', codes: ['D9'] },
    ],
  ],
  [
    'a diagnosis without a medical group',
    { adrg: [adrgRow({ dx_list: ['D1'] })] },
    [{ code: 'no-medical-group', mdc: 'MDCB', codes: ['D2'] }],
  ],
  [
    'MDCs that overlap',
    {
      mdc: [
        mdcRow({ order: 2 }),
        mdcRow({ code: 'MDCC', order: 1, adrg_order: [], dx: ['D2', 'D3'] }),
      ],
    },
    [{ code: 'no-medical-group', mdc: 'MDCC', codes: ['D2', 'D3'] }],
  ],
])('%s', (_, change, expected) => {
  expect(membershipFindings(tablesOf(change))).toEqual(expected);
});

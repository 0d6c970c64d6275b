// SPDX-License-Identifier: Apache-2.0
import { adrgRow, mdcRow, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { overlapFindings } from './overlap-findings.js';

const surgical = (change: Parameters<typeof adrgRow>[0]): SchemeTables['adrg'][number] => ({
  ...{
    rule_id: 'BB1',
    adrg: 'BB1',
    mdc: 'MDCB',
    name: '外科',
    type: 'surgical',
    drg_order: ['BR19'],
  },
  ...change,
});

test.each<[string, Partial<SchemeTables>, readonly unknown[]]>([
  ['nothing doubtful', {}, []],
  [
    'surgery that asks for none',
    {
      mdc: [mdcRow({ adrg_order: ['BB1', 'BR1'] })],
      adrg: [surgical({ dx: 'main', dx_list: ['D1'] }), adrgRow()],
    },
    [
      {
        code: 'overlapping-rules',
        first: 'BB1',
        second: 'BR1',
        kind: 'diagnosis',
        codes: ['D1'],
      },
    ],
  ],
  [
    'MDCs that overlap',
    {
      mdc: [
        mdcRow({ order: 2 }),
        mdcRow({ code: 'MDCC', order: 1, adrg_order: [], dx: ['D2', 'D3'] }),
      ],
    },
    [{ code: 'overlapping-mdcs', first: 'MDCC', second: 'MDCB', codes: ['D2'] }],
  ],
  [
    'surgery lists that overlap',
    {
      mdc: [mdcRow({ adrg_order: ['BB1', 'BB2', 'BR1'] })],
      adrg: [
        surgical({ proc: 'main', proc_lists: [['P1', 'P2']] }),
        surgical({ rule_id: 'BB2', proc: 'main', proc_lists: [['P2', 'P3']] }),
        adrgRow(),
      ],
    },
    [
      {
        code: 'overlapping-rules',
        first: 'BB1',
        second: 'BB2',
        kind: 'procedure',
        codes: ['P2'],
      },
    ],
  ],
])('%s', (_, change, expected) => {
  expect(overlapFindings(tablesOf(change))).toEqual(expected);
});

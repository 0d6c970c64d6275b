// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { ruleFindings } from './rule-findings.js';

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
    [{ code: 'surgical-without-procedure', rule: 'BB1' }],
  ],
  [
    'a rule nobody orders',
    { adrg: [adrgRow(), adrgRow({ rule_id: 'BR2' })] },
    [{ code: 'unused-rule', rule: 'BR2' }],
  ],
  [
    'a DRG nobody takes',
    { drg: [drgRow(), drgRow({ code: 'BR11' })] },
    [{ code: 'unused-drg', drg: 'BR11' }],
  ],
  ['a gap', { drg: [drgRow({ condition: 'mcc' })] }, [{ code: 'drg-gap', rule: 'BR1' }]],
  [
    'a gap for the young',
    { drg: [drgRow({ age_years_min: 18 })] },
    [{ code: 'drg-gap', rule: 'BR1' }],
  ],
])('%s', (_, change, expected) => {
  expect(ruleFindings(tablesOf(change))).toEqual(expected);
});

// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, tablesOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { checkScheme } from './check-scheme.js';

const found = (change: Partial<SchemeTables>): unknown => {
  const checked = checkScheme(tablesOf(change));
  return checked.ok ? checked.value : checked.error;
};
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

describe('a scheme with', () => {
  test.each<[string, Partial<SchemeTables>, readonly unknown[]]>([
    ['nothing doubtful', {}, []],
    [
      'a code twice',
      { mdc: [mdcRow({ dx: ['D1', 'D2', 'D1'] })] },
      [{ code: 'duplicate-code', where: 'MDCB dx', codes: ['D1'] }],
    ],
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
      'surgery that asks for none',
      {
        mdc: [mdcRow({ adrg_order: ['BB1', 'BR1'] })],
        adrg: [surgical({ dx: 'main', dx_list: ['D1'] }), adrgRow()],
      },
      [
        { code: 'surgical-without-procedure', rule: 'BB1' },
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
    [
      'a CC that is an MCC',
      { cc: { C: '1' }, mcc: { C: '1' }, exclusion: { 1: ['D1'] } },
      [{ code: 'cc-and-mcc', codes: ['C'] }],
    ],
    [
      'a principal in two tables',
      { exclusion: { 1: ['D1'], 2: ['D1'] } },
      [{ code: 'in-several-tables', codes: ['D1'] }],
    ],
    [
      'a table of nobody',
      { cc: { C: '9', F: '9' }, mcc: { M: '9' } },
      [{ code: 'table-without-principals', table: '9', complications: 3 }],
    ],
    [
      '歧义 without a place',
      { mdc: [mdcRow({ qy: 'any' })] },
      [{ code: 'ambiguity-without-place', mdc: 'MDCB' }],
    ],
    [
      '歧义 switched off',
      { mdc: [mdcRow({ adrg_order: ['BQY', 'BR1'] })] },
      [{ code: 'ambiguity-switched-off', mdc: 'MDCB' }],
    ],
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
    [
      'MDCs that overlap',
      {
        mdc: [
          mdcRow({ order: 2 }),
          mdcRow({ code: 'MDCC', order: 1, adrg_order: [], dx: ['D2', 'D3'] }),
        ],
      },
      [
        { code: 'no-medical-group', mdc: 'MDCC', codes: ['D2', 'D3'] },
        { code: 'overlapping-mdcs', first: 'MDCC', second: 'MDCB', codes: ['D2'] },
      ],
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
    [
      'no reference',
      { adrg: [adrgRow({ mdc: 'MDCX' })] },
      [{ code: 'unknown-mdc', rule: 'BR1', mdc: 'MDCX' }],
    ],
  ])('%s', (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });
});

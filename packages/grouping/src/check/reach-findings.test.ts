// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { indexCodes } from '../compiled/code-index.js';
import type { SchemeTables } from '../scheme/tables.js';
import { reachFindings } from './reach-findings.js';

const rule = (id: string, change: Parameters<typeof adrgRow>[0]): SchemeTables['adrg'][number] => ({
  ...{ rule_id: id, adrg: id, mdc: 'MDCB', name: id, type: 'surgical', drg_order: ['BR19'] },
  ...change,
});
const unreachable = (
  adrg: readonly SchemeTables['adrg'][number][],
  change: Partial<SchemeTables> = {},
): unknown => {
  const scheme = schemeFrom(
    tablesOf({
      mdc: [mdcRow({ adrg_order: adrg.map((row) => row.rule_id) })],
      adrg,
      drg: [drgRow()],
      validProcedures: ['P1', 'P2'],
      ...change,
    }),
  );
  return reachFindings(scheme, indexCodes(scheme)).map((one) =>
    'rule' in one ? `${one.code} ${one.rule}` : one.code,
  );
};

describe('a rule cannot be reached', () => {
  test.each<[string, readonly SchemeTables['adrg'][number][], readonly string[]]>([
    [
      'behind one that takes all its diagnoses',
      [
        rule('A', { dx: 'main', dx_list: ['D1', 'D2'] }),
        rule('B', { dx: 'main', dx_list: ['D1'] }),
      ],
      ['unreachable-rule B'],
    ],
    [
      'behind two that take them together',
      [
        rule('A', { dx: 'main', dx_list: ['D1'] }),
        rule('B', { dx: 'main', dx_list: ['D2'] }),
        rule('C', {}),
      ],
      ['unreachable-rule C'],
    ],
    [
      'with diagnoses its MDC does not list',
      [rule('A', { dx: 'main', dx_list: ['D9'] })],
      ['unreachable-rule A'],
    ],
    [
      'behind one on any diagnosis that holds its own',
      [rule('A', { dx: 'any', dx_list: ['D1', 'D2'] }), rule('B', { dx: 'main', dx_list: ['D2'] })],
      ['unreachable-rule B'],
    ],
    [
      'behind one on any of more diagnoses',
      [rule('A', { dx: 'any', dx_list: ['X', 'Y'] }), rule('B', { dx: 'any', dx_list: ['X'] })],
      ['unreachable-rule B'],
    ],
    [
      'behind any valid procedure',
      [rule('A', { proc: 'any_valid' }), rule('B', { proc: 'main_valid' })],
      ['unreachable-rule B'],
    ],
    [
      'behind the same procedures',
      [
        rule('A', { proc: 'main', proc_lists: [['P1', 'P2']] }),
        rule('B', { proc: 'main', proc_lists: [['P1']] }),
      ],
      ['unreachable-rule B'],
    ],
    [
      'behind each of one list',
      [
        rule('A', { proc: 'any_each', proc_lists: [['P1']] }),
        rule('B', { proc: 'main', proc_lists: [['P1']] }),
      ],
      ['unreachable-rule B'],
    ],
  ])('%s', (_, rules, expected) => {
    expect(unreachable(rules)).toEqual(expected);
  });
});

describe('a rule can be reached', () => {
  test.each<[string, readonly SchemeTables['adrg'][number][]]>([
    [
      'with a diagnosis of its own',
      [
        rule('A', { dx: 'main', dx_list: ['D1'] }),
        rule('B', { dx: 'main', dx_list: ['D1', 'D2'] }),
      ],
    ],
    ['behind one that asks for an age', [rule('A', { age_years_max: 17 }), rule('B', {})]],
    ['behind one that asks for a sex', [rule('A', { sex: 1 }), rule('B', {})]],
    [
      'behind another place of the same list',
      [rule('A', { dx: 'other', dx_list: ['D1'] }), rule('B', { dx: 'main', dx_list: ['D1'] })],
    ],
    [
      'behind a list of two',
      [
        rule('A', { proc: 'any_each', proc_lists: [['P1'], ['P2']] }),
        rule('B', { proc: 'main', proc_lists: [['P1']] }),
      ],
    ],
    [
      'behind no valid procedure',
      [rule('A', { proc: 'none_valid' }), rule('B', { proc: 'main_valid' })],
    ],
  ])('%s', (_, rules) => {
    expect(unreachable(rules)).toEqual([]);
  });

  test('behind one whose DRGs do not take all', () => {
    const rules = [rule('A', { drg_order: ['BR11'] }), rule('B', {})];
    expect(
      unreachable(rules, { drg: [drgRow(), drgRow({ code: 'BR11', condition: 'mcc' })] }),
    ).toEqual([]);
  });
});

test('a rule that keeps one of twenty codes is named', () => {
  const codes = Array.from({ length: 20 }, (_, at) => `P${at}`);
  const rules = [
    rule('A', { proc: 'main', proc_lists: [codes.slice(1)] }),
    rule('B', { proc: 'main', proc_lists: [codes] }),
  ];
  expect(unreachable(rules)).toEqual(['mostly-unreachable-rule B']);
});

// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { shadowedRules } from './shadowed-rules.js';

const shadowed = (
  ...rules: readonly Partial<SchemeTables['adrg'][number]>[]
): readonly string[] => {
  const adrg = rules.map((change, at) => ({
    ...{ rule_id: `R${at}`, adrg: `R${at}`, mdc: 'MDCB', name: 'x', type: 'surgical' as const },
    drg_order: ['BR19'],
    ...change,
  }));
  const mdc = [mdcRow({ adrg_order: adrg.map(({ rule_id }) => rule_id) })];
  const drg = [drgRow(), drgRow({ code: 'BR11', condition: 'mcc' })];
  const scheme = schemeFrom(tablesOf({ mdc, adrg: [...adrg, adrgRow()], drg }));
  return scheme.mdcs.flatMap(shadowedRules).map(({ id }) => id);
};

test('a rule that asks for at least as much as an earlier one is shadowed', () => {
  expect(shadowed({}, { sex: 1 })).toEqual(['R1']);
  expect(shadowed({ dx: 'any', dx_list: ['A', 'B'] }, { dx: 'other', dx_list: ['A'] })).toEqual([
    'R1',
  ]);
  expect(shadowed({ proc: 'none_valid' }, { proc: 'none_valid', los_min: 2 })).toEqual(['R1']);
  expect(shadowed({ proc: 'main_not_valid' }, { proc: 'main_not_valid' })).toEqual(['R1']);
});

test('a rule that asks for something else is not', () => {
  expect(shadowed({ sex: 1 }, { sex: 1 })).toEqual([]); // Limits are not compared: nothing is claimed.
  expect(shadowed({ dx: 'other', dx_list: ['A'] }, { dx: 'any', dx_list: ['A'] })).toEqual([]);
  expect(shadowed({ dx: 'any', dx_list: ['A'] }, { dx: 'any', dx_list: ['A', 'B'] })).toEqual([]);
  expect(shadowed({ proc: 'any_valid' }, { proc: 'none_valid' })).toEqual([]);
  expect(shadowed({ drg_order: ['BR11'] }, {})).toEqual([]);
});

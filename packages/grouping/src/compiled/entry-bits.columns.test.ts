// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { indexCodes } from './code-index.js';
import { entriesOf } from './entries.js';
import { entryBits, isFolded } from './entry-bits.columns.js';

const rules = ['B0', 'B1', 'B2', 'B3'];
const scheme = schemeFrom(
  tablesOf({
    mdc: [mdcRow({ adrg_order: rules, dx: ['D1', 'D2', 'D3'], gate: { kind: 'main_dx', sex: 1 } })],
    adrg: [
      adrgRow({ rule_id: 'B0', dx_list: ['D1', 'out'] }),
      adrgRow({ rule_id: 'B1', dx_list: ['D2'], proc: 'main', proc_lists: [['P1']] }),
      adrgRow({ rule_id: 'B2', dx: 'any', dx_list: ['D1'], proc: 'main_not_valid' }),
      adrgRow({ rule_id: 'B3', dx_list: ['D3'], proc: 'any_valid' }),
    ],
    drg: [drgRow()],
    validProcedures: ['P1', 'P2'],
    procedureNames: { P9: '' },
  }),
);

test('bits say which entries a first code and a sex leave open', () => {
  const codes = indexCodes(scheme);
  const bits = entryBits(entriesOf(scheme), codes, scheme.validProcedures);
  const diagnosis = (code: string): number =>
    bits.diagnosisBits[bits.diagnosisRow[codes.diagnoses.numberOf(code)] ?? 0] ?? -1;
  const procedure = (code: string): number =>
    bits.procedureBits[bits.procedureRow[codes.procedures.numberOf(code)] ?? 0] ?? -1;
  expect(bits.words).toBe(1);
  expect(['D1', 'D2', 'D3', 'out', '?'].map(diagnosis)).toEqual([0b0101, 0b0110, 0b1100, 0, 0]);
  expect(['P1', 'P2', 'P9', '?'].map(procedure)).toEqual([0b1011, 0b1001, 0b1101, 0b1101]);
  expect([...bits.sexBits]).toEqual([0, 0b1111, 0, 0]);
});

test('what the bits answer needs no test', () => {
  expect(isFolded({ kind: 'diagnosis', at: 'main', codes: new Set() })).toBe(true);
  expect(isFolded({ kind: 'diagnosis', at: 'any', codes: new Set() })).toBe(false);
  expect(isFolded({ kind: 'any-valid-procedure' })).toBe(false);
});

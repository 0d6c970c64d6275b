// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { codeIndex, indexCodes } from './code-index.js';

test('codes are numbered from 1 in order of first mention; all else is 0', () => {
  const { codes, numberOf } = codeIndex(['b', '', 'a', 'b']);
  expect(codes).toEqual(['', 'b', 'a']);
  expect(['a', 'b', 'c', ''].map(numberOf)).toEqual([2, 1, 0, 0]);
});

test('every code a scheme mentions anywhere has a number', () => {
  const codes = indexCodes(
    schemeFrom(
      tablesOf({
        mdc: [
          mdcRow({ gate: { kind: 'multi_trauma' }, body_parts: { 头: ['S1'] } }),
          mdcRow({ code: 'MDCC', order: 2, dx: ['G1'], adrg_order: [] }),
        ],
        adrg: [
          adrgRow({ dx_list: ['R1'], proc: 'any_each', proc_lists: [['L1']], leaving: ['5'] }),
        ],
        drg: [drgRow({ dx: 'other', dx_list: ['O1'], proc: 'main', proc_lists: [['Q1']] })],
        mcc: { M1: '1' },
        cc: { C1: '1' },
        exclusion: { 1: ['E1'] },
        validProcedures: ['V1'],
        diagnosisNames: { N1: '名' },
        procedureNames: { N2: '名' },
      }),
    ),
  );
  expect(codes.diagnoses.codes.toSorted()).toEqual([
    '',
    'C1',
    'E1',
    'G1',
    'M1',
    'N1',
    'O1',
    'R1',
    'S1',
  ]);
  expect(codes.procedures.codes.toSorted()).toEqual(['', 'L1', 'N2', 'Q1', 'V1']);
  expect(codes.leaving.codes).toEqual(['', '5']);
});

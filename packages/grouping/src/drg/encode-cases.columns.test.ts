// SPDX-License-Identifier: Apache-2.0
import { caseOf, schemeFrom, tablesOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { CHECK_FAILED, NO_GROUP } from './case-columns.js';
import { answerOfSlot, caseColumns, encodeCases, withRoom } from './encode-cases.columns.js';

const scheme = compileScheme(schemeFrom(tablesOf({ validProcedures: ['P1'] })));

describe('encoded cases', () => {
  test('hold what is written, and NaN or 0 for what is not', () => {
    const columns = encodeCases(
      [
        caseOf({ sex: 'female', weight: 3000, icuHours: 2, procedures: ['P1', '?'] }),
        caseOf({
          sex: 'other',
          ageYears: undefined,
          ageDays: undefined,
          los: undefined,
          diagnoses: [],
        }),
        caseOf({ sex: 'missing', diagnoses: ['?', 'D1'] }),
      ],
      scheme,
    );
    expect(columns.count).toBe(3);
    expect([...columns.sex]).toEqual([2, 3, 0]);
    expect([...columns.ageYears]).toEqual([60, 0, 60]);
    expect([...columns.ageDays]).toEqual([22_000, 0, 22_000]);
    expect([...columns.weight]).toEqual([3000, NaN, NaN]);
    expect([...columns.los]).toEqual([5, NaN, 5]);
    expect([...columns.icuHours]).toEqual([2, NaN, NaN]);
    expect([...columns.diagnosisFrom]).toEqual([0, 1, 1, 3]);
    const codes = [...columns.diagnoses.subarray(0, 3)].map((code) => scheme.diagnosisCodes[code]);
    expect(codes).toEqual(['D1', '', 'D1']);
    expect([...columns.procedureFrom]).toEqual([0, 2, 2, 2]);
    expect(
      [...columns.procedures.subarray(0, 2)].map((code) => scheme.procedureCodes[code]),
    ).toEqual(['P1', '']);
  });

  test('grow with the codes', () => {
    const many = caseOf({ diagnoses: Array.from({ length: 50 }, () => 'D2') });
    const columns = encodeCases([many, many], scheme);
    expect([...columns.diagnosisFrom]).toEqual([0, 50, 100]);
    expect(scheme.diagnosisCodes[columns.diagnoses[99] ?? 0]).toBe('D2');
  });
});

test('room is made by copying, and only where it is lacking', () => {
  const codes = Uint32Array.of(1, 2);
  expect(withRoom(codes, 2)).toBe(codes);
  expect([...withRoom(codes, 3)]).toEqual([1, 2, 0, 0]);
  expect(withRoom(codes, 9)).toHaveLength(9);
});

test('a slot says MDC, ADRG and DRG; the marks say why there is none', () => {
  expect(answerOfSlot(scheme, 0)).toEqual({
    status: 'GROUPED',
    mdc: 'MDCB',
    adrg: 'BR1',
    drg: 'BR19',
  });
  expect(answerOfSlot(scheme, NO_GROUP).status).toBe('NO_GROUP');
  expect(answerOfSlot(scheme, CHECK_FAILED).status).toBe('CHECK_FAILED');
});

test('columns are made empty', () => {
  expect(caseColumns(2).diagnosisFrom).toHaveLength(3);
  expect(caseColumns(2).count).toBe(0);
});

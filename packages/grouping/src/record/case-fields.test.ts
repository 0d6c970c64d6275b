// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { caseFromFields } from './case-fields.js';

const EMPTY = caseFromFields({});

test('a field is found under any of its names, the first that is there', () => {
  expect(caseFromFields({ sex: 1, ageYears: '60', discharge_date: '2026-01-05' })).toEqual({
    ...EMPTY,
    ...{ gender: '1', age: '60', dischargedOn: '2026-01-05' },
  });
  expect(caseFromFields({ gender: '2', sex: '1' }).gender).toBe('2');
});

test('codes come as a list or joined', () => {
  expect(caseFromFields({ diagnoses: ['K80.2', 'I10'], proc: '51.23|54.21' })).toMatchObject({
    dx: 'K80.2|I10',
    proc: '51.23|54.21',
  });
});

test.each([null, true, { code: 'K80.2' }])('%j is no value of a field', (dx) => {
  expect(caseFromFields({ dx })).toEqual(EMPTY);
});

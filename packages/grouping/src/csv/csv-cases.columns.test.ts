// SPDX-License-Identifier: Apache-2.0
import { schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { caseColumns } from '../drg/encode-cases.columns.js';
import { csvReader, readCsv } from './csv-cases.columns.js';
import { utf8Bytes } from './utf8.columns.js';

const scheme = compileScheme(
  schemeFrom(
    tablesOf({ validProcedures: ['P1'], diagnosisMap: { 旧1: 'D1' }, procedureMap: { 旧2: 'P1' } }),
  ),
);
const layout = {
  columns: { id: 0, gender: 1, age: 2, weight: 3 },
  diagnoses: [4, 5],
  procedures: [6],
};

test('rows become columns; no more than the reader has room for at a time', () => {
  const bytes = utf8Bytes('a,1,60,,D1|x,D2,P1\nb,女,0.5,3000,,D2,\nc,2,1,1,D2,,\n');
  const reader = csvReader(scheme, layout, { capacity: 2, mapCodes: false });
  const cases = caseColumns(2);
  const next = readCsv(reader, bytes, 0, cases);
  expect(cases.count).toBe(2);
  expect([...cases.sex]).toEqual([1, 2]);
  expect([...cases.ageYears]).toEqual([60, 0.5]);
  expect([...cases.ageDays]).toEqual([0, 0]);
  expect([...cases.weight]).toEqual([NaN, 3000]);
  expect([...cases.diagnosisFrom]).toEqual([0, 3, 5]);
  const diagnoses = [...cases.diagnoses.subarray(0, 5)].map((code) => scheme.diagnosisCodes[code]);
  expect(diagnoses).toEqual(['D1', '', 'D2', '', 'D2']);
  expect([...cases.procedureFrom]).toEqual([0, 1, 2]);
  expect(String.fromCharCode(...bytes.subarray(reader.idFrom[1], reader.idTo[1]))).toBe('b');

  const past = readCsv(reader, bytes, next, cases);
  expect([cases.count, past]).toEqual([1, bytes.length]);
  expect([...cases.diagnosisFrom.subarray(0, 2)]).toEqual([0, 1]);
});

test('older codes are read as what they map to, where asked', () => {
  const bytes = utf8Bytes('a,1,60,,旧1,,旧2\n');
  const codes = (mapCodes: boolean): (string | undefined)[] => {
    const cases = caseColumns(1);
    readCsv(csvReader(scheme, layout, { capacity: 1, mapCodes }), bytes, 0, cases);
    return [
      scheme.diagnosisCodes[cases.diagnoses[0] ?? 0],
      scheme.procedureCodes[cases.procedures[0] ?? 0],
    ];
  };
  expect(codes(true)).toEqual(['D1', 'P1']);
  expect(codes(false)).toEqual(['', '']);
});

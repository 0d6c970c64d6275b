// SPDX-License-Identifier: Apache-2.0
import { schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { caseColumns } from '../drg/encode-cases.columns.js';
import type { TextVector } from './case-vectors.js';
import { readVectors, vectorReader } from './vector-cases.columns.js';

// That vectors are answered as words are: vector-grouper.test.ts.

const LONG = 'D1|D2|D1|?|D2';

/** Two cells: `D2` in its place, and one of 13 bytes elsewhere. */
const cells: TextVector = (() => {
  const bytes = new Uint8Array(32);
  bytes.set([2, 0, 0, 0, 0x44, 0x32]);
  bytes.set([LONG.length], 16);
  return {
    cells: bytes,
    words: new Uint32Array(bytes.buffer),
    longText: () => new TextEncoder().encode(LONG),
  };
})();

test('codes are cut at both signs, also in a text that stands elsewhere, and the columns grow', () => {
  const scheme = compileScheme(schemeFrom(tablesOf()));
  const cases = { ...caseColumns(3), diagnoses: new Uint32Array(1) };
  readVectors(
    vectorReader(scheme, false),
    {
      rows: 3,
      gender: Float64Array.of(1, 2, 3),
      age: undefined,
      ageDays: undefined,
      weight: undefined,
      los: undefined,
      icuHours: undefined,
      leaving: undefined,
      diagnoses: { bounds: Uint32Array.of(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0), texts: cells },
      procedures: undefined,
    },
    cases,
  );
  expect(cases.count).toBe(3);
  expect([...cases.diagnosisFrom]).toEqual([0, 5, 5, 11]);
  const codes = [...cases.diagnoses.subarray(0, 11)].map((code) => scheme.diagnosisCodes[code]);
  expect(codes).toEqual(['D1', 'D2', 'D1', '', 'D2', 'D2', 'D1', 'D2', 'D1', '', 'D2']);
  expect([...cases.procedureFrom]).toEqual([0, 0, 0, 0]);
  expect([...cases.ageYears, ...cases.los]).toEqual([0, 0, 0, NaN, NaN, NaN]);
});

// SPDX-License-Identifier: Apache-2.0
import { schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { indexCodes } from './code-index.js';
import { compileSeverity } from './compile-severity.columns.js';

test('a diagnosis knows its table, a principal the tables that exclude under it', () => {
  const scheme = schemeFrom(
    tablesOf({
      mcc: { M: 'x' },
      cc: { C: 'y', M: 'y' },
      exclusion: { y: ['D1'], x: ['D1'], z: ['D2'] },
    }),
  );
  const { diagnoses } = indexCodes(scheme);
  const severity = compileSeverity(scheme, diagnoses);
  const of = (code: string): number[] => {
    const number = diagnoses.numberOf(code);
    return [
      ...severity.excluded.subarray(
        severity.excludedFrom[number],
        severity.excludedFrom[number + 1],
      ),
    ];
  };
  const x = severity.mccTable[diagnoses.numberOf('M')] ?? 0;
  const y = severity.ccTable[diagnoses.numberOf('C')] ?? 0;
  expect(severity.ccTable[diagnoses.numberOf('M')]).toBe(y);
  expect([x, y].every((table) => table > 0) && x !== y).toBe(true);
  expect(of('D1').toSorted()).toEqual([x, y].toSorted());
  expect(of('D2')).toHaveLength(1);
  expect(of('M')).toEqual([]);
  expect(severity.mccTable[0]).toBe(0);
});

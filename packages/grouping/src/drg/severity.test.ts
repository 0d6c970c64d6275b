// SPDX-License-Identifier: Apache-2.0
import { schemeFrom, tablesOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { complicationsOf, severityOf } from './severity.js';

const scheme = schemeFrom(
  tablesOf({
    mcc: { M: '1', B: '2' },
    cc: { C: '2', F: '999', B: '3' },
    exclusion: { 1: ['D1'], 2: ['D2'] },
  }),
);

describe('the severity of a case', () => {
  test.each<[string, readonly string[], 0 | 1 | 2]>([
    ['without complications', ['D1', 'X'], 0],
    ['a CC', ['D1', 'C'], 1],
    ['an MCC', ['D2', 'M'], 2],
    ['an MCC and a CC', ['X', 'C', 'M'], 2],
    ['an MCC its own table excludes', ['D1', 'M'], 0],
    ['an excluded MCC beside a CC', ['D1', 'M', 'C'], 1],
    ['a CC of a table without principals', ['D2', 'F'], 1],
    ['a principal that is itself a CC', ['C'], 0],
    ['a principal without a table', ['X', 'M'], 2],
    ['on both lists, excluded as MCC, counted as CC', ['D2', 'B'], 1],
  ])('%s', (_, diagnoses, expected) => {
    expect(severityOf(complicationsOf(diagnoses, scheme))).toBe(expected);
  });

  test('says of each complication which table it stands in and whether it counted', () => {
    expect(complicationsOf(['D1', 'M', 'C', 'X'], scheme)).toEqual([
      { diagnosis: 'M', level: 2, table: '1', counted: false },
      { diagnosis: 'C', level: 1, table: '2', counted: true },
    ]);
  });
});

// SPDX-License-Identifier: Apache-2.0
import { tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { complicationFindings } from './complication-findings.js';

test.each<[string, Partial<SchemeTables>, readonly unknown[]]>([
  ['nothing doubtful', {}, []],
  [
    'a CC that is an MCC',
    { cc: { C: '1' }, mcc: { C: '1' }, exclusion: { 1: ['D1'] } },
    [{ code: 'cc-and-mcc', codes: ['C'] }],
  ],
  [
    'a principal in two tables',
    { exclusion: { 1: ['D1'], 2: ['D1'] } },
    [{ code: 'in-several-tables', codes: ['D1'] }],
  ],
  [
    'a table of nobody',
    { cc: { C: '9', F: '9' }, mcc: { M: '9' } },
    [{ code: 'table-without-principals', table: '9', complications: 3 }],
  ],
])('%s', (_, change, expected) => {
  expect(complicationFindings(tablesOf(change))).toEqual(expected);
});

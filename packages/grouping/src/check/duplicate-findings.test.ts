// SPDX-License-Identifier: Apache-2.0
import { mdcRow, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { duplicateFindings } from './duplicate-findings.js';

test.each<[string, Partial<SchemeTables>, readonly unknown[]]>([
  ['nothing doubtful', {}, []],
  [
    'a code twice',
    { mdc: [mdcRow({ dx: ['D1', 'D2', 'D1'] })] },
    [{ code: 'duplicate-code', where: 'MDCB dx', codes: ['D1'] }],
  ],
])('%s', (_, change, expected) => {
  expect(duplicateFindings(tablesOf(change))).toEqual(expected);
});

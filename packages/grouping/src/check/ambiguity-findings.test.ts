// SPDX-License-Identifier: Apache-2.0
import { mdcRow, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeTables } from '../scheme/tables.js';
import { ambiguityFindings } from './ambiguity-findings.js';

test.each<[string, Partial<SchemeTables>, readonly unknown[]]>([
  ['nothing doubtful', {}, []],
  [
    '歧义 without a place',
    { mdc: [mdcRow({ qy: 'any' })] },
    [{ code: 'ambiguity-without-place', mdc: 'MDCB' }],
  ],
  [
    '歧义 switched off',
    { mdc: [mdcRow({ adrg_order: ['BQY', 'BR1'] })] },
    [{ code: 'ambiguity-switched-off', mdc: 'MDCB' }],
  ],
])('%s', (_, change, expected) => {
  expect(ambiguityFindings(tablesOf(change))).toEqual(expected);
});

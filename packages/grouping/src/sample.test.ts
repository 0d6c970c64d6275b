// SPDX-License-Identifier: Apache-2.0
import { sampleTables } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { checkScheme } from './check/check-scheme.js';

describe('the sample scheme', () => {
  const tables = sampleTables();

  test('has all 26 MDCs with medical groups, and surgical, procedure and medical ADRGs', () => {
    const letters = tables.mdc.map(({ code }) => code.slice(-1)).toSorted();
    expect(letters.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const kinds = new Set(tables.adrg.map(({ type }) => type));
    expect([...kinds].toSorted()).toEqual(['medical', 'procedure', 'surgical']);
    const medical = new Set(
      tables.adrg.filter((row) => row.type === 'medical').map((row) => row.mdc),
    );
    expect(medical.size).toBe(25); // All but MDCA, which is surgery and support only.
  });

  test('has nothing doubtful but the overlaps of multiple trauma and the table that never excludes', () => {
    const checked = checkScheme(tables);
    const findings = checked.ok ? checked.value : [];
    const others = findings.filter(
      (one) => !(one.code === 'overlapping-mdcs' && one.first === 'MDCZ'),
    );
    expect(others).toEqual([{ code: 'table-without-principals', table: '999', complications: 3 }]);
  });
});

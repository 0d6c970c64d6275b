// SPDX-License-Identifier: Apache-2.0
import { adrgRow, mdcRow, tablesOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { OPTIONAL_TABLES, readTables, SCHEME_FILES } from './read-tables.js';

describe('parsed tables', () => {
  test('of the format are taken as they are', () => {
    const tables = tablesOf({
      mdc: [
        mdcRow({ gate: { kind: 'multi_trauma', min_body_parts: 2 }, body_parts: { 头: ['S1'] } }),
      ],
      adrg: [
        adrgRow({
          proc: 'class_sets',
          proc_classes: { 1: ['a'] },
          proc_need: [[1]],
          icu_hours_above: 1,
        }),
      ],
    });
    expect(readTables(tables)).toEqual({ ok: true, value: tables });
  });

  test.each([
    ['mdc', [{ ...mdcRow(), qy: 'sometimes' }], 'mdc.json', '$[0].qy'],
    ['mdc', [{ ...mdcRow(), gate: { kind: 'main_dx', sex: 3 } }], 'mdc.json', '$[0].gate.sex'],
    ['mdc', [{ ...mdcRow(), gate: { kind: 'door' } }], 'mdc.json', '$[0].gate.kind'],
    ['adrg', [{ ...adrgRow(), proc: 'all' }], 'adrg.json', '$[0].proc'],
    ['adrg', [{ ...adrgRow(), dx: 'first' }], 'adrg.json', '$[0].dx'],
    ['adrg', [{ ...adrgRow(), weight_min: '1' }], 'adrg.json', '$[0].weight_min'],
    ['drg', {}, 'drg.json', '$'],
    ['mcc', { A: 1 }, 'mcc.json', '$.A'],
    ['exclusion', { 1: 'A' }, 'exclusion.json', '$.1'],
    ['validProcedures', [1], 'proc_valid.json', '$[0]'],
    ['meta', { title: 'x' }, 'meta.json', '$.scheme'],
    ['grey', {}, 'grey.json', '$'],
  ])('%s misshapen is named with its file and place', (table, content, file, at) => {
    const read = readTables({ ...tablesOf(), [table]: content });
    expect(read).toMatchObject({ ok: false, error: [{ code: 'misshapen-table', file, at }] });
  });

  test('name every misshapen table, each once', () => {
    const read = readTables({ ...tablesOf(), cc: [], mcc: { A: 1, B: 2 } });
    expect(read.ok ? [] : read.error.map(({ file }) => file)).toEqual(['mcc.json', 'cc.json']);
  });
});

test('what a scheme may do without is empty and has a file of its own', () => {
  expect(readTables(tablesOf(OPTIONAL_TABLES)).ok).toBe(true);
  expect(Object.keys(OPTIONAL_TABLES).every((table) => table in SCHEME_FILES)).toBe(true);
});

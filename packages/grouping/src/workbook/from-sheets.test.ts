// SPDX-License-Identifier: Apache-2.0
import { runs, sampleTables, schemeTables } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue, SchemeSheet } from './sheet.js';
import { fromSheets } from './from-sheets.js';
import { SHEETS } from './sheet-names.js';
import { toSheets } from './to-sheets.js';

const sample = sampleTables();

/** The sample's workbook with one sheet changed. */
function changed(
  name: string,
  change: (sheet: SchemeSheet) => SchemeSheet | undefined,
): readonly SchemeSheet[] {
  return toSheets(sample).flatMap((sheet) => {
    if (sheet.name !== name) return [sheet];
    const other = change(sheet);
    return other === undefined ? [] : [other];
  });
}

const withRow = (sheet: SchemeSheet, ...row: readonly CellValue[]): SchemeSheet => ({
  ...sheet,
  rows: [...sheet.rows, row],
});

describe('a scheme written to sheets and read back', () => {
  test('the sample scheme is the same', () => {
    expect(fromSheets(toSheets(sample))).toEqual({ ok: true, value: sample });
  });

  test('so is every scheme of the format', () => {
    fc.assert(
      fc.property(schemeTables, (tables) => {
        expect(fromSheets(toSheets(tables))).toEqual({ ok: true, value: tables });
      }),
      { numRuns: runs(150) },
    );
  });

  test('an exclusion table without diagnoses and an empty list stay', () => {
    const tables = {
      ...sample,
      exclusion: { ...sample.exclusion, 999: [] },
      mdc: sample.mdc.map((mdc, index) => (index === 1 ? { ...mdc, dx: [] } : mdc)),
    };
    expect(fromSheets(toSheets(tables))).toEqual({ ok: true, value: tables });
  });

  test('rows in another order of columns, with empty rows between, give the same', () => {
    const turned = toSheets(sample).map(({ name, columns, rows }) => ({
      name,
      columns: [...columns].reverse(),
      rows: [...rows].flatMap((row) => [[...row].reverse(), columns.map(() => null)]),
    }));
    expect(fromSheets(turned)).toEqual({ ok: true, value: sample });
  });
});

describe('what is wrong is said with its place', () => {
  test.each(Object.values(SHEETS))('the sheet %s is missing', (name) => {
    expect(fromSheets(changed(name, () => undefined))).toEqual({
      ok: false,
      error: [{ code: 'missing-sheet', sheet: name }],
    });
  });

  test('a column is missing', () => {
    const result = fromSheets(
      changed(SHEETS.grey, (sheet) => ({ ...sheet, columns: ['代码'], rows: [['A00']] })),
    );
    expect(result).toEqual({
      ok: false,
      error: [{ code: 'missing-column', sheet: '灰码', column: '编码' }],
    });
  });

  test.each<[string, readonly CellValue[], object]>([
    [SHEETS.validProcedures, [96.04, null], { code: 'not-text', column: '编码' }],
    [SHEETS.validProcedures, [null, '名称'], { code: 'empty-cell', column: '编码' }],
    [SHEETS.complications, ['重', 'A00.000', null, '1'], { code: 'unknown-word', column: '级别' }],
    [SHEETS.order, ['MDC', 'MDC?', 1, 'X'], { code: 'unknown-owner', owner: 'MDC MDC?' }],
    [SHEETS.order, ['MDC', 'MDCB', '一', 'X'], { code: 'not-a-number', column: '顺序' }],
    [
      SHEETS.lists,
      ['病组', 'x', '诊断', null, null, 'A'],
      { code: 'unknown-word', column: '所属' },
    ],
    [
      SHEETS.lists,
      ['MDC', 'MDCB', '药品', null, null, 'A'],
      { code: 'unknown-word', column: '清单' },
    ],
  ])('%s with a row %j', (name, row, expected) => {
    const result = fromSheets(changed(name, (sheet) => withRow(sheet, ...row)));
    if (result.ok) throw new Error('read');
    const [sheet] = toSheets(sample).filter((one) => one.name === name);
    expect(result.error[0]).toMatchObject({
      ...expected,
      sheet: name,
      row: [...(sheet?.rows ?? [])].length + 2,
    });
  });

  test('sound sheets of an unsound scheme name the table', () => {
    const result = fromSheets(
      changed(SHEETS.drg, (sheet) => ({
        ...sheet,
        rows: [...sheet.rows].map((row) => row.map((cell) => (cell === 'always' ? '总是' : cell))),
      })),
    );
    expect(result).toMatchObject({
      ok: false,
      error: [{ code: 'misshapen-table', file: 'drg.json' }],
    });
  });

  test('no sheets of any content make it fall over', () => {
    const cell = fc.oneof(fc.constant(null), fc.string(), fc.double());
    const names = fc.constantFrom(...Object.values(SHEETS));
    const words = fc.constantFrom(...toSheets(sample).flatMap(({ columns }) => columns));
    const sheet = fc.record({
      name: names,
      columns: fc.array(words),
      rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 4 }), (some) => {
        const others = toSheets(sample).filter(
          ({ name }) => !some.some((one) => one.name === name),
        );
        expect(typeof fromSheets([...others, ...some]).ok).toBe('boolean');
      }),
      { numRuns: runs(60) },
    );
  });
});

// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readDeclaration } from '@sanyi/returns';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeFileRefusal } from './file-refusal.js';
import { type OutgoingWorkbook, returnWorkbook } from './return-workbook.js';
import { joined, refusalIn, rowsIn, sampleContext, sampleWorkbook } from './sample-return.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const declaration = read.value;
const digest = (text: string) => createHash('sm3').update(text).digest('hex');
const context = sampleContext(declaration, digest);
const outgoing = (more: Partial<OutgoingWorkbook> = {}) =>
  sampleWorkbook(declaration, digest, more);
const WORKBOOK = joined(returnWorkbook(outgoing()));

/** What a person with another spreadsheet program does: opens, changes and saves everything anew. */
async function changed(
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(WORKBOOK.slice().buffer);
  const sheet = book.getWorksheet('填报');
  if (sheet === undefined) throw new Error('no sheet');
  change(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a file is refused', () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    [
      'manifest-changed',
      () =>
        changed((_, book) => {
          const cell = book.getWorksheet('_manifest')?.getCell('B6');
          if (cell) cell.value = 'u2';
        }),
    ],
    [
      'manifest-missing',
      () =>
        changed((_, book) => {
          book.removeWorksheet('_manifest');
        }),
    ],
    [
      'no-header',
      () =>
        changed((sheet) => {
          [sheet.getCell('C3').value, sheet.getCell('C4').value] = ['科别', 'x'];
        }),
    ],
    [
      'column-twice',
      () =>
        changed((sheet) => {
          sheet.getCell('AA4').value = 'ward';
        }),
    ],
    ['not-a-workbook', async () => WORKBOOK.slice(0, WORKBOOK.length - 400)],
    ['not-a-workbook', async () => new Uint8Array(0)],
    [
      'not-a-workbook',
      async () =>
        zipSync({
          'xl/workbook.xml': new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'),
        }),
    ],
  ])('%s', async (code, make) => {
    expect(refusalIn(await make(), context)).toBe(code);
  });

  test('a file without a manifest is read where the caller knows whose it is', async () => {
    const bytes = await changed((_, book) => {
      book.removeWorksheet('_manifest');
    });
    expect(rowsIn(bytes, { ...context, assume: outgoing().manifest })).toHaveLength(2);
  });

  test('one of a declaration that is no longer used', () => {
    expect(refusalIn(WORKBOOK, { ...context, declarationOf: () => undefined })).toBe(
      'another-return',
    );
    expect(
      refusalIn(WORKBOOK, { ...context, declarationOf: () => ({ ...declaration, version: 2 }) }),
    ).toBe('another-return');
  });

  test('what unfolds to more than it may, or has too many rows, ends early', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1_048_576) }, { level: 9 });
    const limits = { packed: 64 * 1_048_576, unfolded: 8 * 1_048_576, rows: 300_000 };
    const start = performance.now();
    expect(['too-large', 'not-a-workbook']).toContain(refusalIn(bomb, { ...context, limits }));
    expect(performance.now() - start).toBeLessThan(5000);
    expect(refusalIn(WORKBOOK, { ...context, limits: { ...limits, rows: 5 } })).toBe(
      'too-many-rows',
    );
    expect(refusalIn(WORKBOOK, { ...context, limits: { ...limits, packed: 100 } })).toBe(
      'too-large',
    );
  });

  test('each refusal has words that say what to do', () => {
    expect(describeFileRefusal({ code: 'no-header', sheet: '填报', columns: ['科室'] })).toContain(
      '请保留',
    );
    expect(describeFileRefusal({ code: 'too-many-rows', limit: 9 })).toBe(
      '超过 9 行。请分成几个文件。',
    );
    expect(describeFileRefusal({ code: 'open-quote', line: 7 })).toContain('第 7 行');
  });
});

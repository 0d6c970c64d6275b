// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { differences, readDeclaration } from '@sanyi/returns';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { describeRowProblems } from './describe-problems.js';
import type { ReturnedRow } from './open-return.js';
import { type OutgoingWorkbook, returnWorkbook } from './return-workbook.js';
import {
  joined,
  rowsIn,
  sampleContext,
  sampleWorkbook,
  storedRows,
  surgery,
} from './sample-return.js';

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

/** The letter of a field's column. */
async function letterOf(field: string): Promise<string> {
  let letter = '';
  await changed((sheet) => {
    sheet.getRow(4).eachCell((cell) => {
      if (cell.value === field) letter = cell.address.replace(/\d/g, '');
    });
  });
  return letter;
}

const outcome = (rows: readonly ReturnedRow[]) =>
  rows.map(({ incoming, problems }) =>
    problems.length > 0
      ? problems.map(({ cell, code }) => `${cell} ${code}`).join()
      : differences(declaration, storedRows, [incoming])[0]?.kind,
  );

test('the workbook that goes out comes back the same, each kind of field and each state', () => {
  const rows = rowsIn(WORKBOOK, context);
  expect(rows.map(({ incoming }) => [incoming.id, incoming.version])).toEqual([
    ['r1', 3],
    ['r2', 1],
  ]);
  expect(rows[0]?.incoming.cells).toMatchObject(surgery);
  expect(outcome(rows)).toEqual(['unchanged', 'unchanged']);
});

test('saved by another program it still says the same', async () => {
  expect(outcome(rowsIn(await changed(() => undefined), context))).toEqual([
    'unchanged',
    'unchanged',
  ]);
});

test('the same content gives the same bytes', () => {
  expect(joined(returnWorkbook(outgoing()))).toEqual(WORKBOOK);
});

test('what is for the office is hidden, what is not to be changed is locked, what is chosen has a list, headers have notes', async () => {
  await changed((sheet, book) => {
    expect([sheet.getColumn(1).hidden, sheet.getColumn(2).hidden, sheet.getRow(4).hidden]).toEqual([
      true,
      true,
      true,
    ]);
    expect(book.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '填报 visible',
      '填报说明 visible',
      '_codes hidden',
      '_manifest veryHidden',
    ]);
    expect([sheet.getCell('C5').protection.locked, sheet.getCell('A5').protection]).toMatchObject([
      false,
      undefined,
    ]);
    expect(sheet.getCell('C5').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['_codes!$A$2:$A$5'],
    });
    expect(JSON.stringify(sheet.getCell('C3').note)).toContain('填科室');
    const header = sheet.getRow(3).values as (string | undefined)[];
    const [beds, before] = [header.indexOf('开放床位(张) *'), header.indexOf('上期开放床位')];
    expect(before).toBe(beds + 1);
    expect([sheet.getCell(5, before).value, sheet.getCell(5, before).protection]).toEqual([
      38,
      undefined,
    ]);
    expect(sheet.getCell('C2').value).toContain('2026年第一季度');
    // It is longer than its column is wide, and seen whole because it runs on over the cells beside it.
    expect(sheet.getCell('C2').alignment.wrapText ?? false).toBe(false);
    expect([sheet.getCell('D2').value, sheet.getCell('E2').value]).toEqual([null, null]);
    const hospital = sheet.getCell(5, header.indexOf('医院'));
    const names = /^_codes!\$([A-Z]+)\$2:\$\1\$3$/.exec(
      hospital.dataValidation.formulae[0] as string,
    );
    const codes = book.getWorksheet('_codes');
    expect([1, 2, 3].map((row) => codes?.getCell(`${names?.[1] ?? 'A'}${row}`).value)).toEqual([
      '_institution',
      '青榆县人民医院',
      '青榆县中医医院',
    ]);
  });
});

describe('as people use it', () => {
  test('columns moved, the row of ids deleted, a column added', async () => {
    const bytes = await changed((sheet) => {
      // The column of the keys goes to the far right, where somebody has put notes as well; the ids are cleared.
      for (const row of [3, 5, 6]) {
        sheet.getCell(row, 32).value = sheet.getCell(row, 3).value;
        sheet.getCell(row, 3).value = null;
        sheet.getCell(row, 31).value = '我的备注';
      }
      sheet.getRow(4).eachCell((cell) => {
        cell.value = null;
      });
    });
    expect(outcome(rowsIn(bytes, context))).toEqual(['unchanged', 'unchanged']);
  });

  test('a row added, rows sorted otherwise, blank rows between', async () => {
    const bytes = await changed((sheet) => {
      const beds = sheet.getCell('D5').value;
      sheet.getCell('C8').value = '老科室';
      sheet.getCell('D8').value = beds;
      sheet.getCell('F8').value = 7;
    });
    expect(outcome(rowsIn(bytes, context))).toEqual(['unchanged', 'unchanged', 'new']);
  });

  test('numbers as text, in full width, with marks; days and shares as text; 是 as true', async () => {
    const [income, use, opened, month, ready] = await Promise.all(
      ['income', 'use', 'opened', 'month', 'ready'].map(letterOf),
    );
    const bytes = await changed((sheet) => {
      Object.assign(sheet.getCell('D5'), { value: '４０' });
      Object.assign(sheet.getCell(`${income ?? ''}5`), { value: '¥12,035.50' });
      Object.assign(sheet.getCell(`${use ?? ''}5`), { value: '75.5%' });
      Object.assign(sheet.getCell(`${opened ?? ''}5`), { value: '2024年2月29日' });
      Object.assign(sheet.getCell(`${month ?? ''}5`), {
        value: new Date('2026-03-15T00:00Z'),
        numFmt: 'yyyy"年"m"月"',
      });
      Object.assign(sheet.getCell(`${ready ?? ''}5`), { value: true });
    });
    expect(outcome(rowsIn(bytes, context))).toEqual(['unchanged', 'unchanged']);
  });

  test('a formula counts with the value it showed last; one that was never worked out is refused', async () => {
    const bytes = await changed((sheet) => {
      sheet.getCell('D5').value = { formula: 'SUM(20,20)', result: 40 };
      sheet.getCell('D6').value = { formula: 'SUM(20,20)' };
    });
    expect(outcome(rowsIn(bytes, context))).toEqual(['unchanged', 'D6 formula-without-value']);
  });

  test('every refusal names sheet, cell and reason, in words with what to do', async () => {
    const bytes = await changed((sheet) => {
      sheet.getCell('C5').value = '内科';
      sheet.getCell('D5').value = '约四十';
      sheet.getCell('D6').value = { error: '#REF!' };
    });
    const rows = rowsIn(bytes, context);
    expect(outcome(rows)).toEqual(['C5 code-not-in-list,D5 not-a-whole-number', 'D6 error-value']);
    expect(describeRowProblems(rows[0]?.problems ?? [], declaration)).toBe(
      '“填报”C5 科室：“内科”不在可选范围内。请从下拉表里选。\n“填报”D5 开放床位：“约四十”不是整数。请只填整数。',
    );
  });

  test('merged cells are refused where they lie', async () => {
    const bytes = await changed((sheet) => {
      sheet.mergeCells('D5:D6');
    });
    expect(outcome(rowsIn(bytes, context))).toEqual(['D5 merged-cell', 'D6 merged-cell']);
  });

  test('refused rows go back with their reason and what was written, and come in again once mended', async () => {
    const broken = await changed((sheet) => {
      sheet.getCell('D5').value = '约四十';
    });
    const [bad] = rowsIn(broken, context);
    if (bad === undefined) throw new Error('no row');
    const refused = {
      row: { ...storedRows[0], id: 'r1', version: 3, cells: surgery },
      raw: bad.raw,
      reason: describeRowProblems(bad.problems, declaration),
    };
    const back = joined(
      returnWorkbook(
        outgoing({ rows: [refused], spare: 0, withReasons: true, withPrevious: false }),
      ),
    );
    expect(outcome(rowsIn(back, context))).toEqual(['D5 not-a-whole-number']);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(back.slice().buffer);
    const sheet = book.getWorksheet('填报');
    const header = (sheet?.getRow(3).values ?? []) as unknown[];
    // The reason names the column; the row is the one it stands in, not the one of the file that came back.
    expect(sheet?.getCell(5, header.indexOf('退回原因')).value).toMatch(/^开放床位：.*不是整数/);
    if (sheet !== undefined) sheet.getCell('D5').value = 40;
    expect(outcome(rowsIn(new Uint8Array(await book.xlsx.writeBuffer()), context))).toEqual([
      'unchanged',
    ]);
  });
});

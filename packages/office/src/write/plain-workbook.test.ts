// SPDX-License-Identifier: Apache-2.0
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText } from './cell-text.js';
import { type PlainSheet, plainWorkbook } from './plain-workbook.js';

const FOOT = '导出：示例账号 & 甲，2026-11-22';

function bytesOf(sheets: readonly PlainSheet[]): Uint8Array {
  return new Uint8Array(Buffer.concat([...plainWorkbook(sheets, FOOT)]));
}

async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

const shown = (sheet: ExcelJS.Worksheet | undefined, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet?.getCell(row + 1, column + 1).text ?? ''),
  );

test('a workbook opens elsewhere with its sheets, heads that stand still, and its foot', async () => {
  const rows = [
    ['账号', '名称', '授权'],
    ['a1', '县 <医改办> & "甲"', '=1+1'],
    ['a2', '第一行\n第二行', "'x"],
  ];
  const workbook = await readBack(
    bytesOf([
      { name: '用户', rows },
      { name: '说明', rows: [[FOOT]] },
    ]),
  );
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['用户', '说明']);
  const [sheet] = workbook.worksheets;
  expect(shown(sheet, 3, 3)).toEqual(rows.map((row) => row.map(cellText)));
  expect(sheet?.getCell('C2').value).toBe("'=1+1");
  expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
  expect(sheet?.autoFilter).toBe('A1:C3');
  expect(sheet?.headerFooter.oddFooter).toContain('导出：示例账号 ＆ 甲');
  expect(sheet?.getCell('A1').font.bold).toBe(true);
  expect(sheet?.getCell('A2').numFmt).toBe('@');
});

test('columns beyond Z, and rows beyond one piece, stand where they belong', async () => {
  const rows = Array.from({ length: 1_203 }, (_, row) =>
    Array.from({ length: 30 }, (__, column) => `${row}/${column}`),
  );
  const pieces = [...plainWorkbook([{ name: '甲', rows }], FOOT)];
  expect(pieces.length).toBeGreaterThan(3);
  const workbook = await readBack(new Uint8Array(Buffer.concat(pieces)));
  expect(workbook.worksheets[0]?.getCell('AD1203').text).toBe('1202/29');
});

test('whatever the words, they come back as a cell may hold them', async () => {
  const cell = fc
    .string({ unit: 'binary', maxLength: 20 })
    .filter((words) => cellText(words) !== '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const workbook = await readBack(bytesOf([{ name: '甲', rows }]));
        expect(shown(workbook.worksheets[0], rows.length, 2)).toEqual(
          rows.map((row) => row.map(cellText)),
        );
      },
    ),
    { numRuns: 50 },
  );
});

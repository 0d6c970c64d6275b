// SPDX-License-Identifier: Apache-2.0
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CellValue, SchemeSheet } from '@sanyi/grouping';
import ExcelJS from 'exceljs';
import { Refusal } from './refusal.js';

const FORMULA_START = /^[=+\-@]/;
const ESCAPED = /^'(?=[=+\-@])/;
const TEXT_FORMAT = '@';
const WIDTH = 16;

/** Writes the sheets as one workbook, row by row; it stands under its name whole or not at all. */
export async function writeSheets(file: string, sheets: readonly SchemeSheet[]): Promise<void> {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: part, useStyles: true });
  try {
    for (const sheet of sheets) addSheet(writer, sheet);
    await writer.commit();
    await rename(part, file);
  } catch (failure) {
    await rm(part, { force: true });
    throw failure;
  }
}

function addSheet(
  writer: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, columns, rows }: SchemeSheet,
): void {
  const sheet = writer.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const style = { numFmt: TEXT_FORMAT };
  sheet.columns = columns.map((header) => ({ header, width: WIDTH, style }));
  for (const row of rows) sheet.addRow(row.map(escaped)).commit();
  sheet.commit();
}

/** A spreadsheet must not take a name for a formula. */
const escaped = (cell: CellValue): CellValue =>
  typeof cell === 'string' && FORMULA_START.test(cell) ? `'${cell}` : cell;

/** The sheets of a workbook; the first row of each names its columns. @throws Refusal where it is no workbook. */
export async function readSheets(file: string): Promise<readonly SchemeSheet[]> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw new Refusal(`没有这个文件:${file}`);
  // Read whole: exceljs' row-by-row reader breaks Chinese signs where one of its chunks ends.
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.readFile(file);
  } catch (failure) {
    throw new Refusal(`${file} 不是可读的 Excel 工作簿(.xlsx):${String(failure)}`);
  }
  return workbook.worksheets.map((sheet) => sheetOf(sheet.name, rowsOf(sheet)));
}

function rowsOf(sheet: ExcelJS.Worksheet): readonly (readonly CellValue[])[] {
  const rows: (readonly CellValue[])[] = [];
  sheet.eachRow({ includeEmpty: true }, ({ values }) => {
    rows.push(Array.from(Array.isArray(values) ? values.slice(1) : [], cellOf));
  });
  return rows;
}

function sheetOf(
  name: string,
  [header = [], ...rows]: readonly (readonly CellValue[])[],
): SchemeSheet {
  return { name, columns: header.map((cell) => String(cell ?? '').trim()), rows };
}

function cellOf(value: ExcelJS.CellValue | undefined): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  return textOf(value).replace(ESCAPED, '');
}

function textOf(value: Exclude<ExcelJS.CellValue, number | null | undefined>): string {
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return value.text;
  if ('result' in value) return String(cellOf(value.result) ?? '');
  return '';
}

// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import type { CellValue, SchemeSheet } from '@sanyi/grouping';
import { cellText, unguarded } from '@sanyi/office';
import type ExcelJS from 'exceljs';
import { orInWords, toFile } from '../whole-output.js';
import { Refusal } from './refusal.js';

const TEXT_FORMAT = '@';
const WIDTH = 16;

/** The library is large; most commands need none of it. */
const library = async (): Promise<typeof ExcelJS> => (await import('exceljs')).default;

/** Writes the sheets as one workbook, row by row; it stands under its name whole or not at all. */
export async function writeSheets(file: string, sheets: readonly SchemeSheet[]): Promise<void> {
  const output = toFile(file);
  const { stream } = await library();
  // exceljs speaks of a Node stream by an older type; it writes, ends, and waits for `finish`.
  const writer = new stream.xlsx.WorkbookWriter({ stream: output.stream, useStyles: true });
  const failing = once(output.stream, 'error').then(([reason]) => Promise.reject(reason as Error));
  failing.catch(() => undefined);
  try {
    for (const sheet of sheets) addSheet(writer, sheet);
    // The writer itself waits for ever for a stream that failed before it asked.
    await orInWords(Promise.race([writer.commit(), failing]));
    await output.keep();
  } catch (failure) {
    await output.discard();
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
  for (const row of rows) sheet.addRow(row.map(written)).commit();
  sheet.commit();
}

const written = (cell: CellValue): CellValue => (typeof cell === 'string' ? cellText(cell) : cell);

/** The sheets of a workbook; the first row of each names its columns. @throws Refusal where it is no workbook. */
export async function readSheets(file: string): Promise<readonly SchemeSheet[]> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw new Refusal(`没有这个文件:${file}`);
  // Read whole: exceljs' row-by-row reader breaks Chinese signs where one of its chunks ends.
  const { Workbook } = await library();
  const workbook = new Workbook();
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
  return unguarded(textOf(value));
}

function textOf(value: Exclude<ExcelJS.CellValue, number | null | undefined>): string {
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return value.text;
  if ('result' in value) return String(cellOf(value.result) ?? '');
  return '';
}

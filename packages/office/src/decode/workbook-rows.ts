// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { TableRow } from '@sanyi/registry';
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { unguarded } from '../write/formula-guard.js';
import { newWorkbook } from '../write/new-workbook.js';
import { startBudget } from './budget.js';
import { listZip, readEntry } from './zip.js';

/** Why a workbook gives no rows. `column` is the header that is missing. */
export type WorkbookRefusal =
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'not-a-workbook' }
  | { readonly code: 'no-sheet'; readonly sheets: readonly string[] }
  | { readonly code: 'no-header'; readonly sheet: string; readonly column: string }
  | { readonly code: 'too-many-rows'; readonly sheet: string; readonly limit: number };

/** Rows as written, and by sheet and header the letter of each column: 单位 地区代码 is D. */
export interface SheetRows {
  readonly rows: readonly TableRow[];
  readonly letters: readonly (readonly [string, string])[];
}

const MOST_BYTES = 16 * 1_048_576;
/** More rows than this are no list that people fill. */
export const MOST_ROWS = 50_000;
/** The header stands in one of the first rows: below a title and a note. */
export const HEADER_WITHIN = 10;

/** A workbook, its declared sizes not believed: refused where it is none, or unfolds to more than one may. */
export async function openWorkbook(bytes: Uint8Array): Promise<Result<Workbook, WorkbookRefusal>> {
  if (bytes.length > MOST_BYTES) {
    return err({ code: 'too-large', size: bytes.length, limit: MOST_BYTES });
  }
  const workbook = await load(bytes);
  return workbook === null ? err({ code: 'not-a-workbook' }) : ok(workbook);
}

/** null where the bytes are no sound workbook, or unfold to more than one may. */
async function load(bytes: Uint8Array): Promise<Workbook | null> {
  if (!unfoldsWithin(bytes)) return null;
  const workbook = await newWorkbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
    return workbook;
  } catch {
    // exceljs throws whatever its parsers throw: any of it means that this is no workbook.
    return null;
  }
}

/** Inflates every entry once and throws the content away: the declared sizes are not believed. */
function unfoldsWithin(bytes: Uint8Array): boolean {
  if (bytes.length < 22) return false;
  const entries = listZip(bytes);
  const budget = startBudget();
  let room = MOST_BYTES * 8;
  return (
    entries.ok &&
    entries.value.every((entry) => {
      const read = readEntry(bytes, entry, budget, (piece) => {
        room -= piece.length;
        return room < 0 ? { code: 'zip-bomb', part: entry.name, limit: MOST_BYTES * 8 } : undefined;
      });
      return read.ok;
    })
  );
}

/** The rows of a sheet below its headers; null where there is no such sheet. */
export function sheetRows(
  workbook: Workbook,
  name: string,
  headers: readonly string[],
): Result<SheetRows, WorkbookRefusal> | null {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) return null;
  const header = headerRow(sheet, headers[0] ?? '');
  const places = headers.map((words) => placeOf(sheet, header, words));
  const missing = headers.find((_, index) => places[index] === 0);
  if (missing !== undefined) return err({ code: 'no-header', sheet: name, column: missing });
  if (sheet.rowCount > MOST_ROWS) {
    return err({ code: 'too-many-rows', sheet: name, limit: MOST_ROWS });
  }
  const letters = headers.map(
    (words, i) => [`${name} ${words}`, sheet.getColumn(places[i] ?? 1).letter] as const,
  );
  return ok({ rows: rowsBelow(sheet, header, headers, places), letters });
}

/** The first row that holds the first header. */
function headerRow(sheet: Worksheet, first: string): number {
  for (let row = 1; row <= HEADER_WITHIN; row += 1) {
    if (placeOf(sheet, row, first) > 0) return row;
  }
  return 1;
}

/** The column in which a row holds some words; 0 for none. */
function placeOf(sheet: Worksheet, row: number, words: string): number {
  let place = 0;
  sheet.getRow(row).eachCell((cell, column) => {
    if (place === 0 && wordsOf(cell) === words) place = column;
  });
  return place;
}

function rowsBelow(
  sheet: Worksheet,
  header: number,
  headers: readonly string[],
  places: readonly number[],
): readonly TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow((line, row) => {
    if (row <= header) return;
    const cells = headers.map(
      (words, i) => [words, wordsOf(line.getCell(places[i] ?? 1))] as const,
    );
    if (cells.some(([, words]) => words !== '')) {
      rows.push({ table: sheet.name, row, cells: Object.fromEntries(cells) });
    }
  });
  return rows;
}

/** What a cell shows; a day as 2019-03-01, the guard against formulas taken off again. */
function wordsOf(cell: Cell): string {
  const { value } = cell;
  if (value instanceof Date) return dayIn(value);
  if (value === null || typeof value === 'boolean') return '';
  const words = typeof value === 'object' ? textIn(value) : String(value);
  return unguarded(words.trim());
}

const dayIn = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);

/** Rich text, links and formulas: their words or their result, where these are plain. */
function textIn(value: object): string {
  if ('richText' in value && Array.isArray(value.richText)) {
    const pieces = value.richText as readonly { readonly text?: unknown }[];
    return pieces.map(({ text }) => (typeof text === 'string' ? text : '')).join('');
  }
  const shown = [...fieldOf(value, 'result'), ...fieldOf(value, 'text')];
  return shown.length > 0 ? String(shown[0]) : '';
}

function fieldOf(value: object, field: string): readonly (string | number)[] {
  const found: unknown = Object.entries(value).find(([key]) => key === field)?.[1];
  return typeof found === 'string' || typeof found === 'number' ? [found] : [];
}

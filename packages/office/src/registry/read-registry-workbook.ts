// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import {
  INSTITUTION_COLUMNS,
  INSTITUTION_SHEET,
  type TableRow,
  UNIT_COLUMNS,
  UNIT_SHEET,
  type UserColumn,
} from '@sanyi/registry';
import ExcelJS from 'exceljs';
import { startBudget } from '../decode/budget.js';
import { listZip, readEntry } from '../decode/zip.js';
import { textOfCell } from '../write/cell-text.js';

/** Why a workbook gives no rows. `column` is the header that is missing. */
export type WorkbookRefusal =
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'not-a-workbook' }
  | { readonly code: 'no-sheet'; readonly sheets: readonly string[] }
  | { readonly code: 'no-header'; readonly sheet: string; readonly column: string }
  | { readonly code: 'too-many-rows'; readonly sheet: string; readonly limit: number };

/** Rows of a user's workbook, each with its sheet and its number there; and the letters of their columns. */
export interface RegistryRows {
  readonly units: readonly TableRow[];
  readonly institutions: readonly TableRow[];
  /** By sheet and header: 单位 地区代码 is D. */
  readonly letters: ReadonlyMap<string, string>;
}

const MOST_BYTES = 16 * 1_048_576;
const MOST_ROWS = 50_000;
/** The header stands in one of the first rows: below a title and a note. */
const HEADER_WITHIN = 10;

/** Reads the sheets 单位 and 机构 of a workbook; at least one must be there. Nothing is judged yet: rows are as written. */
export async function readRegistryWorkbook(
  bytes: Uint8Array,
): Promise<Result<RegistryRows, WorkbookRefusal>> {
  if (bytes.length > MOST_BYTES) {
    return err({ code: 'too-large', size: bytes.length, limit: MOST_BYTES });
  }
  const workbook = await load(bytes);
  if (workbook === null) return err({ code: 'not-a-workbook' });
  const units = sheetRows(workbook, UNIT_SHEET, UNIT_COLUMNS);
  const institutions = sheetRows(workbook, INSTITUTION_SHEET, INSTITUTION_COLUMNS);
  if (units === null && institutions === null) {
    return err({ code: 'no-sheet', sheets: [UNIT_SHEET, INSTITUTION_SHEET] });
  }
  return joined(units ?? EMPTY, institutions ?? EMPTY);
}

type Read = Result<SheetRows, WorkbookRefusal>;

function joined(units: Read, institutions: Read): Result<RegistryRows, WorkbookRefusal> {
  if (!units.ok) return units;
  if (!institutions.ok) return institutions;
  return ok({
    units: units.value.rows,
    institutions: institutions.value.rows,
    letters: new Map([...units.value.letters, ...institutions.value.letters]),
  });
}

interface SheetRows {
  readonly rows: readonly TableRow[];
  readonly letters: readonly (readonly [string, string])[];
}

const EMPTY: Read = ok({ rows: [], letters: [] });

/** null where the bytes are no sound workbook, or unfold to more than one may. */
async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook | null> {
  if (!unfoldsWithin(bytes)) return null;
  const workbook = new ExcelJS.Workbook();
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

function sheetRows(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: readonly UserColumn[],
): Read | null {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) return null;
  const header = headerRow(sheet, columns);
  const places = columns.map((column) => placeOf(sheet, header, column.header));
  const missing = columns.find((_, index) => places[index] === 0);
  if (missing !== undefined) return err({ code: 'no-header', sheet: name, column: missing.header });
  if (sheet.rowCount > MOST_ROWS) {
    return err({ code: 'too-many-rows', sheet: name, limit: MOST_ROWS });
  }
  const letters = columns.map(
    ({ header: words }, i) => [`${name} ${words}`, sheet.getColumn(places[i] ?? 1).letter] as const,
  );
  return ok({ rows: rowsBelow(sheet, header, columns, places), letters });
}

/** The first row that holds the first header. */
function headerRow(sheet: ExcelJS.Worksheet, [first]: readonly UserColumn[]): number {
  for (let row = 1; row <= HEADER_WITHIN; row += 1) {
    if (placeOf(sheet, row, first?.header ?? '') > 0) return row;
  }
  return 1;
}

/** The column in which a row holds some words; 0 for none. */
function placeOf(sheet: ExcelJS.Worksheet, row: number, words: string): number {
  let place = 0;
  sheet.getRow(row).eachCell((cell, column) => {
    if (place === 0 && wordsOf(cell) === words) place = column;
  });
  return place;
}

function rowsBelow(
  sheet: ExcelJS.Worksheet,
  header: number,
  columns: readonly UserColumn[],
  places: readonly number[],
): readonly TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow((line, row) => {
    if (row <= header) return;
    const cells = columns.map(
      ({ header: words }, i) => [words, wordsOf(line.getCell(places[i] ?? 1))] as const,
    );
    if (cells.some(([, words]) => words !== '')) {
      rows.push({ table: sheet.name, row, cells: Object.fromEntries(cells) });
    }
  });
  return rows;
}

/** What a cell shows; a day as 2019-03-01, the guard against formulas taken off again. */
function wordsOf(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (value instanceof Date) return dayIn(value);
  if (value === null || typeof value === 'boolean') return '';
  const words = typeof value === 'object' ? textIn(value) : String(value);
  return textOfCell(words.trim());
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

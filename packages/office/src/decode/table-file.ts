// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { TableRow } from '@sanyi/registry';
import { csvRows } from './csv-rows.js';
import { decodeText } from './text-encoding.js';
import {
  HEADER_WITHIN,
  MOST_ROWS,
  openWorkbook,
  type SheetRows,
  sheetRows,
  type WorkbookRefusal,
} from './workbook-rows.js';

/** Which table of a file is read: its sheet (a CSV file has but one) and the headers it must have. */
export interface WantedTable {
  readonly sheet: string;
  readonly headers: readonly string[];
}

/**
 * Reads one table of an .xlsx or a CSV file (UTF-8 or GB18030). A CSV table ends at its first empty line, after which
 * an export carries its mark. Nothing is judged yet: rows are as written.
 */
export async function readTableFile(
  bytes: Uint8Array,
  wanted: WantedTable,
): Promise<Result<SheetRows, WorkbookRefusal>> {
  return isZip(bytes) ? fromWorkbook(bytes, wanted) : fromCsv(bytes, wanted);
}

const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

async function fromWorkbook(
  bytes: Uint8Array,
  { sheet, headers }: WantedTable,
): Promise<Result<SheetRows, WorkbookRefusal>> {
  const workbook = await openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  return sheetRows(workbook.value, sheet, headers) ?? err({ code: 'no-sheet', sheets: [sheet] });
}

function fromCsv(
  bytes: Uint8Array,
  { sheet, headers }: WantedTable,
): Result<SheetRows, WorkbookRefusal> {
  const text = decodeText(bytes);
  if (!text.ok) return err({ code: 'not-a-workbook' });
  const lines = csvRows(text.value.text).map((line) => line.map((words) => words.trim()));
  const top = lines.slice(0, HEADER_WITHIN).findIndex((line) => line.includes(headers[0] ?? ''));
  const places = headers.map((words) => lines[top]?.indexOf(words) ?? -1);
  const missing = headers.find((_, at) => (places[at] ?? -1) < 0);
  if (missing !== undefined) return err({ code: 'no-header', sheet, column: missing });
  const below = lines.slice(top + 1);
  const end = below.findIndex((line) => line.join('') === '');
  const table = end < 0 ? below : below.slice(0, end);
  if (table.length > MOST_ROWS) return err({ code: 'too-many-rows', sheet, limit: MOST_ROWS });
  return ok({
    rows: table.map((line, at) => rowOf(line, { sheet, headers, places, row: top + 2 + at })),
    letters: [],
  });
}

function rowOf(
  line: readonly string[],
  {
    sheet,
    headers,
    places,
    row,
  }: WantedTable & { readonly places: readonly number[]; readonly row: number },
): TableRow {
  const cells = headers.map((words, at) => [words, line[places[at] ?? -1] ?? ''] as const);
  return { table: sheet, row, cells: Object.fromEntries(cells) };
}

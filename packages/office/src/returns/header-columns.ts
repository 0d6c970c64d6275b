// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { Declaration } from '@sanyi/returns';
import type { FileRefusal } from './file-refusal.js';
import type { SheetRow } from './open-book.js';
import { ROW_ID, ROW_VERSION } from './return-workbook.js';

/** Which column holds which field, and in which row the header ends. */
export interface FoundColumns {
  readonly columns: ReadonlyMap<string, number>;
  readonly rowId: number | undefined;
  readonly rowVersion: number | undefined;
  readonly headerRow: number;
}

/** The header stands in one of the first rows, below a title and a note. */
const WITHIN = 12;

/**
 * Finds the columns by the hidden row of ids, wherever they were moved; where that row was deleted, by the names of the fields.
 * The columns of the keys, or of one field of a form, must be there.
 */
export function columnsFound(
  declaration: Declaration,
  sheet: string,
  rows: Iterator<SheetRow, unknown>,
): Result<FoundColumns, FileRefusal> {
  const first = firstRows(rows);
  const byId = new Map(declaration.fields.map(({ id }) => [id, id]));
  const byName = new Map(declaration.fields.map(({ id, label }) => [plainName(label.zh), id]));
  const header =
    first.find((row) => matches(row, byId, (text) => text) >= LEAST(declaration)) ??
    first.find((row) => matches(row, byName, plainName) >= LEAST(declaration));
  if (header === undefined) return err({ code: 'no-header', sheet, columns: needed(declaration) });
  const isIds = matches(header, byId, (text) => text) >= LEAST(declaration);
  return located(declaration, sheet, header, isIds ? byId : byName);
}

const LEAST = ({ fields }: Declaration): number => Math.min(2, fields.length);

function firstRows(rows: Iterator<SheetRow, unknown>): readonly SheetRow[] {
  const first: SheetRow[] = [];
  while (first.length < WITHIN) {
    const next = rows.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  rows.return?.();
  return first;
}

const matches = (
  { cells }: SheetRow,
  names: ReadonlyMap<string, string>,
  plain: (text: string) => string,
): number =>
  new Set(cells.map(({ text }) => names.get(plain(text))).filter((id) => id !== undefined)).size;

/** Without the mark of what is required, the unit in brackets, and blanks. */
const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)\s*\*?\s*$|\*\s*$/u, '')
    .replace(/\s/gu, '');

function located(
  declaration: Declaration,
  sheet: string,
  { row, cells }: SheetRow,
  names: ReadonlyMap<string, string>,
): Result<FoundColumns, FileRefusal> {
  const columns = new Map<string, number>();
  for (const { text, column } of cells) {
    const field = names.get(text) ?? names.get(plainName(text));
    if (field === undefined) continue;
    if (columns.has(field)) return err({ code: 'column-twice', sheet, column: text });
    columns.set(field, column);
  }
  const lacking = needed(declaration, columns);
  if (lacking.length > 0) return err({ code: 'no-header', sheet, columns: lacking });
  const hidden = (id: string): number | undefined => cells.find(({ text }) => text === id)?.column;
  return ok({ columns, rowId: hidden(ROW_ID), rowVersion: hidden(ROW_VERSION), headerRow: row });
}

/** The names of the key columns that are not there. */
const needed = (
  { keys, fields }: Declaration,
  columns: ReadonlyMap<string, number> = new Map(),
): readonly string[] =>
  fields.filter(({ id }) => keys.includes(id) && !columns.has(id)).map(({ label }) => label.zh);

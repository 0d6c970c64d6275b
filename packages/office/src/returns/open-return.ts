// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import {
  type Cell,
  type CellRefusalCode,
  type CellSurroundings,
  type Declaration,
  type Field,
  type IncomingRow,
  listOfField,
  readCell,
} from '@sanyi/returns';
import { type FileRefusal } from './file-refusal.js';
import { columnsFound, type FoundColumns } from './header-columns.js';
import {
  type Digest,
  isFor,
  MANIFEST_SHEET,
  readManifest,
  type ReturnManifest,
} from './manifest.js';
import { mergedCells } from './merged-cells.js';
import {
  type BookLimits,
  openBook,
  type OpenedBook,
  type SheetCell,
  type SheetRow,
} from './open-book.js';
import { FILL_SHEET } from './workbook-parts.js';
import { columnLetter } from './row-xml.js';

/** One cell that was refused: `填报` D12. */
export interface CellProblem {
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  readonly code: CellRefusalCode | 'error-value' | 'formula-without-value' | 'merged-cell';
  readonly found: string;
  /** Of several of one name: how each of them is written. */
  readonly among?: readonly string[];
}

/** A row that came back. With problems it is refused as a whole: `raw` is what stood there, to be given back. */
export interface ReturnedRow {
  readonly incoming: IncomingRow;
  readonly raw: Readonly<Record<string, string>>;
  readonly problems: readonly CellProblem[];
}

export interface ReturnContext {
  /** The declaration of an id, in a version; undefined where there is none. */
  readonly declarationOf: (id: string, version: number) => Declaration | undefined;
  /** What cells may name, by what the file says it is: names are those of the region it is for. */
  readonly find: (manifest: ReturnManifest) => CellSurroundings['find'];
  readonly digest: Digest;
  /** What a file without a manifest is taken for; none: it is refused. */
  readonly assume?: ReturnManifest;
  readonly limits?: BookLimits;
}

export interface OpenedReturn {
  readonly manifest: ReturnManifest;
  readonly declaration: Declaration;
  /** Fields that the file has no column for: they stay as they are stored. */
  readonly absent: readonly string[];
  /** The rows one after another; the answer at the end is why the file could not be read to its end. */
  readonly rows: () => Generator<ReturnedRow, FileRefusal | undefined>;
}

/**
 * Opens a workbook that came back, also one whose columns were moved, whose hidden rows were deleted, or which another program has
 * saved. Rows are read when they are pulled, one at a time.
 */
export function openReturn(
  bytes: Uint8Array,
  file: string,
  context: ReturnContext,
): Result<OpenedReturn, FileRefusal> {
  const book = openBook(bytes, context.limits);
  if (!book.ok) return book;
  const manifest = manifestIn(book.value, context);
  if (!manifest.ok) return manifest;
  const { declaration: id, declarationVersion: version } = manifest.value;
  const declaration = context.declarationOf(id, version);
  if (declaration === undefined || !isFor(manifest.value, declaration)) {
    return err({ code: 'another-return', declaration: id, version });
  }
  const sheet = book.value.sheets.includes(FILL_SHEET) ? FILL_SHEET : (book.value.sheets[0] ?? '');
  const found = columnsFound(declaration, sheet, book.value.rows(sheet));
  if (!found.ok) return found;
  const find = context.find(manifest.value);
  const place: Place = { file, sheet, declaration, find, found: found.value };
  return ok({
    manifest: manifest.value,
    declaration,
    absent: declaration.fields
      .map(({ id: field }) => field)
      .filter((field) => !found.value.columns.has(field)),
    rows: () => returnedRows(book.value, place),
  });
}

function manifestIn(
  book: OpenedBook,
  { digest, assume }: ReturnContext,
): Result<ReturnManifest, FileRefusal> {
  const pairs = book.sheets.includes(MANIFEST_SHEET) ? [...book.rows(MANIFEST_SHEET)] : [];
  const rows = new Map(pairs.map(({ cells }) => [textAt(cells, 1), textAt(cells, 2)] as const));
  const manifest = readManifest(rows, digest) ?? assume;
  if (manifest === 'changed') return err({ code: 'manifest-changed' });
  return manifest === undefined ? err({ code: 'manifest-missing' }) : ok(manifest);
}

const textAt = (cells: readonly SheetCell[], wanted: number): string =>
  cells.find(({ column }) => column === wanted)?.text ?? '';

interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly declaration: Declaration;
  readonly find: CellSurroundings['find'];
  readonly found: FoundColumns;
}

function* returnedRows(
  book: OpenedBook,
  place: Place,
): Generator<ReturnedRow, FileRefusal | undefined> {
  const isMerged = mergedCells(book.merged(place.sheet));
  const rows = book.rows(place.sheet);
  for (let next = rows.next(); ; next = rows.next()) {
    if (next.done === true) return next.value;
    const row = next.value;
    if (row.row > place.found.headerRow && !isBlank(row, place.found)) {
      yield returnedRow(row, place, isMerged);
    }
  }
}

/** A row in which no field holds anything: an empty row for filling, or one that somebody cleared. */
function isBlank({ cells }: SheetRow, { columns }: FoundColumns): boolean {
  const own = new Set(columns.values());
  return !cells.some(
    ({ column, text, trouble }) => own.has(column) && (text.trim() !== '' || trouble !== null),
  );
}

/** Reads one row with its columns known. */
export function returnedRow(
  row: SheetRow,
  { file, sheet, declaration, find, found }: Place,
  isMerged: (row: number, column: number) => boolean,
): ReturnedRow {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const read = declaration.fields.flatMap((field) => {
    const column = found.columns.get(field.id);
    if (column === undefined) return [];
    const cell = cells.get(column) ?? { column, text: '', trouble: null };
    const list = listOfField(declaration, field) ?? null;
    const merged = isMerged(row.row, column);
    const value = merged
      ? ({ ok: false, code: 'merged-cell' } satisfies CellIn)
      : cellIn(field, cell, { list, find });
    return [{ field: field.id, cell, value }];
  });
  return {
    incoming: {
      ...hiddenIn(cells, found),
      cells: Object.fromEntries(
        read.flatMap(({ field, value }) => (value.ok ? [[field, value.cell] as const] : [])),
      ),
      at: { file, sheet, row: row.row },
    },
    raw: Object.fromEntries(read.map(({ field, cell }) => [field, cell.text])),
    problems: read.flatMap(({ field, cell, value }) =>
      value.ok
        ? []
        : [
            {
              sheet,
              cell: `${columnLetter(cell.column)}${row.row}`,
              field,
              code: value.code,
              found: cell.text,
              ...(value.among === undefined ? {} : { among: value.among }),
            },
          ],
    ),
  };
}

type CellIn =
  | { readonly ok: true; readonly cell: Cell }
  | ({ readonly ok: false } & Pick<CellProblem, 'code' | 'among'>);

function cellIn(field: Field, { text, trouble }: SheetCell, around: CellSurroundings): CellIn {
  if (trouble !== null) return { ok: false, code: trouble };
  const read = readCell(field, text, around);
  return read.ok ? { ok: true, cell: read.value } : { ok: false, ...read.error };
}

function hiddenIn(
  cells: ReadonlyMap<number, SheetCell>,
  { rowId, rowVersion }: FoundColumns,
): Pick<IncomingRow, 'id' | 'version'> {
  const textIn = (column: number | undefined): string =>
    (column === undefined ? undefined : cells.get(column)?.text.trim()) ?? '';
  const [id, version] = [textIn(rowId), textIn(rowVersion)];
  return {
    id: id === '' ? null : id,
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
  };
}

// SPDX-License-Identifier: Apache-2.0
import { ok, type Result } from '@sanyi/kernel';
import type { CellSurroundings, Declaration } from '@sanyi/returns';
import { csvRows } from './csv-rows.js';
import type { FileRefusal } from './file-refusal.js';
import { columnsFound } from './header-columns.js';
import { BOOK_LIMITS } from './open-book.js';
import { returnedRow, type ReturnedRow } from './open-return.js';

export interface CsvContext {
  readonly declaration: Declaration;
  readonly find: CellSurroundings['find'];
  readonly rows?: number;
}

/**
 * Opens a CSV that came back. It has no manifest: whose it is, and of which period, the caller knows. `pieces` is asked twice, once
 * for the header and once for the rows.
 */
export function openCsvReturn(
  pieces: () => Iterable<Uint8Array>,
  file: string,
  { declaration, find, rows: most = BOOK_LIMITS.rows }: CsvContext,
): Result<() => Generator<ReturnedRow, FileRefusal | undefined>, FileRefusal> {
  const sheet = 'CSV';
  const found = columnsFound(declaration, sheet, csvRows(pieces(), most));
  if (!found.ok) return found;
  const place = { file, sheet, declaration, find, found: found.value };
  return ok(function* () {
    const rows = csvRows(pieces(), most);
    for (let next = rows.next(); ; next = rows.next()) {
      if (next.done === true) return next.value;
      const { row, cells } = next.value;
      const isBlank = cells.every(({ text }) => text.trim() === '');
      if (row > found.value.headerRow && !isBlank)
        yield returnedRow(next.value, place, () => false);
    }
  });
}

// SPDX-License-Identifier: Apache-2.0
import { csvRecord, scanRecord } from './csv-record.columns.js';
import { utf8Text } from './utf8.columns.js';

/** Cells of rows, and how far the bytes were read: less than all where a quoted cell is not closed. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  readonly read: number;
}

/** Chosen columns of a chunk of whole CSV records, as text. Column -1 is always empty; blank lines are passed over. */
export function csvRows(bytes: Uint8Array, columns: readonly number[]): CsvRows {
  const slotOf = Array.from({ length: Math.max(0, ...columns) + 1 }, (_, column) =>
    columns.indexOf(column),
  );
  const record = csvRecord(slotOf, columns.length);
  const rows: string[][] = [];
  let at = 0;
  while (at < bytes.length) {
    scanRecord(record, bytes, at);
    if (record.next === -1) break;
    if (utf8Text(bytes, at, record.next).trim() !== '') {
      rows.push(
        columns.map((_, slot) =>
          utf8Text(bytes, record.from[slot] ?? 0, record.to[slot] ?? 0).replaceAll('""', '"'),
        ),
      );
    }
    at = record.next;
  }
  return { rows, read: at };
}

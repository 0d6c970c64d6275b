// SPDX-License-Identifier: Apache-2.0
import { csvRecord, scanRecord } from './csv-record.columns.js';
import { utf8Text } from './utf8.columns.js';

/** The widest file read: HQMS sheets have some 800 columns. */
const MOST_COLUMNS = 4096;

export interface HeaderCells {
  readonly cells: readonly string[];
  /** The first byte after the header's line. */
  readonly end: number;
}

/** The names in the first record of a file, undefined where a quote in it is not closed. */
export function headerCells(bytes: Uint8Array): HeaderCells | undefined {
  const every = Array.from({ length: MOST_COLUMNS }, (_, column) => column);
  const record = csvRecord(every, MOST_COLUMNS);
  scanRecord(record, bytes, 0);
  if (record.next === -1) return undefined;
  const cells = every
    .slice(0, record.columns)
    .map((column) => utf8Text(bytes, record.from[column] ?? 0, record.to[column] ?? 0));
  return { cells, end: record.next };
}

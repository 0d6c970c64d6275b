// SPDX-License-Identifier: Apache-2.0
import { guarded } from './formula-guard.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV (RFC 4180) that spreadsheets open as it is: with a byte order mark, and no cell of it runs as a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${csvLines(rows)}`;

/** Rows that follow others in the same file: without the mark. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('');

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

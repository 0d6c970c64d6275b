// SPDX-License-Identifier: Apache-2.0

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180) that spreadsheets open as it is: with a byte order mark, and no cell of it runs as a formula.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${csvLines(rows)}`;

/** Rows that follow others in the same file: without the mark. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(harmless(cell))).join(',')}\r\n`).join('');

/** A cell that a spreadsheet takes for text: one that begins with = + - @, a tab or a line break gets an apostrophe before it. */
export const harmless = (cell: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

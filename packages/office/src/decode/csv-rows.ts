// SPDX-License-Identifier: Apache-2.0
import { unguarded } from '../write/formula-guard.js';

/**
 * The rows of a CSV text (RFC 4180, also with other line ends), the guard against formulas taken off. What is quoted
 * wrongly is kept as it is written; a byte order mark is no part of the first cell; an end without words is no row.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, field = '', end] of text.replace(/^\uFEFF/, '').matchAll(FIELD)) {
    row.push(unguarded(plain(field)));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows;
}

/** A field is quoted or free, and ends with a comma, a line end or the text. */
const FIELD = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/gy;

const plain = (field: string): string =>
  /^"(?:[^"]|"")*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;

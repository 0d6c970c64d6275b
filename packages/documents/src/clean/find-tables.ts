// SPDX-License-Identifier: Apache-2.0
import type { Span } from '../reading.js';
import type { SourceTable } from '../source.js';
import { flatTable } from './flat-table.js';
import type { Line } from './lines.js';
import { ruledTable } from './ruled-table.js';
import { spacedTable } from './spaced-table.js';
import type { TableLines } from './table-lines.js';

/**
 * The tables of a document with the lines that each takes, in order and apart: those that its file marks (docx, html), or
 * else those that its text shows.
 */
export const findTables = (
  text: string,
  lines: readonly Line[],
  marked: readonly SourceTable[],
): readonly TableLines[] =>
  marked.length === 0 ? shownTables(text, lines) : markedTables(lines, marked);

function shownTables(text: string, lines: readonly Line[]): readonly TableLines[] {
  const found: TableLines[] = [];
  let i = 0;
  while (i < lines.length) {
    const table = ruledTable(text, lines, i) ?? flatTable(lines, i) ?? spacedTable(text, lines, i);
    if (table !== null) found.push(table);
    i = table?.to ?? i + 1;
  }
  return found;
}

function markedTables(
  lines: readonly Line[],
  tables: readonly SourceTable[],
): readonly TableLines[] {
  const found: TableLines[] = [];
  let i = 0;
  for (const table of tables) {
    const [start, end] = extentOf(table);
    if (end < start) continue;
    const from = skipWhile(lines, i, (line) => line.end <= start);
    const to = skipWhile(lines, from, (line) => line.start < end);
    if (to > from) found.push({ from, to, table });
    i = to;
  }
  return found;
}

/** From the first to the last word of a table; nothing for a table without cells. */
const extentOf = (table: SourceTable): Span =>
  table.rows
    .flat()
    .reduce<Span>(
      ([start, end], { span }) => [Math.min(start, span[0]), Math.max(end, span[1])],
      NONE,
    );

const NONE: Span = [Infinity, 0];

/** The first index, from one on, whose line does not fit. */
function skipWhile(lines: readonly Line[], from: number, fits: (line: Line) => boolean): number {
  let i = from;
  for (let line = lines[i]; line !== undefined && fits(line); line = lines[i]) i += 1;
  return i;
}

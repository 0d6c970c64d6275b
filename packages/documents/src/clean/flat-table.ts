// SPDX-License-Identifier: Apache-2.0
import type { SourceCell } from '../source.js';
import { type ColumnRole, columnRole, isWork } from '../tables/column-role.js';
import { looksLikeUnit } from '../units/unit-name.js';
import type { Line } from './lines.js';
import type { Range } from './range.js';
import { plainCell, type TableLines } from './table-lines.js';

const MOST_COLUMNS = 10;
const LEAST_COLUMNS = 3;
/** How many lines a row may take for each of its columns. */
const LINES_A_CELL = 3;

interface Header {
  readonly columns: number;
  /** The column that takes the lines a row has too many: the last one of the work. */
  readonly widest: number;
  /** Whether the last column names units. */
  readonly unitsLast: boolean;
}

/**
 * A table copied from a page, one cell on a line, beginning at a line: 序号, 任务 …, then 1, …, 2, …. The running number
 * opens each row. null where no such table begins there.
 */
export function flatTable(lines: readonly Line[], from: number): TableLines | null {
  if (lines[from]?.text !== '序号') return null;
  const header = headerAt(lines, from);
  if (header === null) return null;
  const rows = [lines.slice(from, from + header.columns)];
  let at = from + header.columns;
  while (lines[at]?.text === String(rows.length)) {
    const end = endOfRow(lines, at, header, String(rows.length + 1));
    rows.push(lines.slice(at, end));
    at = end;
  }
  return { from, to: at, table: { rows: rows.map((row) => cellsOf(row, header)) } };
}

function headerAt(lines: readonly Line[], from: number): Header | null {
  const after = lines.slice(from + 1, from + MOST_COLUMNS).map((line) => columnRole(line.text));
  const end = after.indexOf(null);
  const roles = end < 0 ? after : after.slice(0, end);
  const columns = roles.length + 1;
  if (columns < LEAST_COLUMNS || lines[from + columns]?.text !== '1') return null;
  const work = roles.findLastIndex((role) => role !== null && isWork(role));
  return { columns, widest: Math.max(1, work + 1), unitsLast: WHO.includes(roles.at(-1)) };
}

/** A row ends where the next number stands. A cell may take several lines. */
function endOfRow(lines: readonly Line[], from: number, header: Header, next: string): number {
  const shortest = from + header.columns - 1;
  const longest = Math.min(lines.length, from + header.columns * LINES_A_CELL);
  for (let i = shortest; i < longest; i += 1) if (lines[i]?.text === next) return i;
  return endOfLastRow(lines, [shortest, longest], header);
}

const WHO: readonly (ColumnRole | null | undefined)[] = ['lead', 'support', 'units'];

/** The last row ends with the line that names its units, where they are its last column; else after its columns. */
function endOfLastRow(lines: readonly Line[], [from, to]: Range, { unitsLast }: Header): number {
  const last = unitsLast ? lines.slice(from, to).findIndex(({ text }) => namesUnits(text)) : -1;
  return Math.min(lines.length, from + Math.max(0, last) + 1);
}

const namesUnits = (text: string): boolean => text.split(/[、，,; ]/).every(looksLikeUnit);

function cellsOf(row: readonly Line[], { columns, widest }: Header): readonly SourceCell[] {
  const extra = Math.max(0, row.length - columns);
  return row.slice(0, columns).map((_, column) => {
    const first = row[column <= widest ? column : column + extra];
    const last = row[column < widest ? column : column + extra];
    return plainCell([first?.start ?? 0, last?.end ?? 0], column);
  });
}

// SPDX-License-Identifier: Apache-2.0
import type { SourceCell } from '../source.js';
import { type ColumnRole, columnRole, isWho, isWork } from '../tables/column-role.js';
import { fitOf } from './cell-fit.js';
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
  /** The lines of each name: a name may be broken over two. */
  readonly names: readonly (readonly Line[])[];
  /** The column that takes the lines a row has too many: the last one of the work. */
  readonly widest: number;
  /** Whether the last column names units. */
  readonly unitsLast: boolean;
}

/**
 * A table copied from a page, one cell on a line, beginning at a line: 序号, 任务 …, then 1, …, 2, …. The running number
 * opens each row; where it stands elsewhere or is missing, each row has a line for each column. null where no such table
 * begins there.
 */
export function flatTable(lines: readonly Line[], from: number): TableLines | null {
  if (lines[from]?.text !== '序号') return evenTable(lines, from);
  const header = headerAt(lines, from);
  if (header === null) return null;
  const rows: (readonly SourceCell[])[] = [header.names.map(nameCell)];
  let at = from + header.names.flat().length;
  while (lines[at]?.text === String(rows.length)) {
    const end = endOfRow(lines, at, header, String(rows.length + 1));
    rows.push(cellsOf(lines.slice(at, end), header));
    at = end;
  }
  return { from, to: at, table: { rows } };
}

function headerAt(lines: readonly Line[], from: number): Header | null {
  const names = [lines.slice(from, from + 1), ...namesFrom(lines, from + 1)];
  const columns = names.length;
  const height = names.flat().length;
  if (columns < LEAST_COLUMNS || lines[from + height]?.text !== '1') return null;
  const roles = names.slice(1).map(roleOfName);
  const work = roles.findLastIndex((role) => role !== null && isWork(role));
  const unitsLast = WHO.includes(roles.at(-1));
  return { columns, names, widest: Math.max(1, work + 1), unitsLast };
}

/** The names of columns that stand on the next lines; 责任 above 单位 is one name. */
function namesFrom(lines: readonly Line[], from: number): readonly (readonly Line[])[] {
  const names: (readonly Line[])[] = [];
  for (let at = from; names.length < MOST_COLUMNS - 1; at += names.at(-1)?.length ?? 1) {
    const one = lines.slice(at, at + 1);
    const two = lines.slice(at, at + 2);
    const name = [one, two].find((it) => it.length > 0 && roleOfName(it) !== null);
    if (name === undefined || (name === two && !isBrokenName(two))) return names;
    names.push(name);
  }
  return names;
}

const roleOfName = (name: readonly Line[]): ColumnRole | null =>
  columnRole(name.map(({ text }) => text).join(''));

/** Two lines are one name where neither is longer than half of one. */
const isBrokenName = (name: readonly Line[]): boolean => name.every(({ text }) => text.length <= 4);

const nameCell = (name: readonly Line[], column: number): SourceCell =>
  plainCell([name[0]?.start ?? 0, name.at(-1)?.end ?? 0], column);

/** Rows of as many lines as there are names, as long as each line fits its column. */
function evenTable(lines: readonly Line[], from: number): TableLines | null {
  if (columnRole(lines[from]?.text ?? '') === null) return null;
  const all = namesFrom(lines, from);
  for (let columns = all.length; columns >= LEAST_COLUMNS; columns -= 1) {
    const names = all.slice(0, columns);
    const roles = names.map(roleOfName);
    if (!isTaskHeader(roles)) continue;
    const rows: (readonly SourceCell[])[] = [];
    let at = from + names.flat().length;
    for (; fits(lines.slice(at, at + columns), roles, rows.length + 1); at += columns)
      rows.push(lines.slice(at, at + columns).map((line, i) => nameCell([line], i)));
    if (rows.length > 0) return { from, to: at, table: { rows: [names.map(nameCell), ...rows] } };
  }
  return null;
}

const isTaskHeader = (roles: Roles): boolean =>
  roles.some((role) => role !== null && isWork(role)) &&
  roles.some((role) => role !== null && (isWho(role) || role === 'deadline'));

type Roles = readonly (ColumnRole | null)[];

/** Every line is what its column holds; a number is the next one. */
const fits = (row: readonly Line[], roles: Roles, next: number): boolean =>
  row.length === roles.length &&
  row.every(({ text }, i) => {
    const role = roles[i] ?? null;
    return role === 'number' ? Number(text) === next : fitOf(text, role) >= 0;
  });

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

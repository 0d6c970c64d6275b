// SPDX-License-Identifier: Apache-2.0
import type { SourceCell, SourceTable } from '../source.js';
import { columnRole } from '../tables/column-role.js';
import type { Line } from './lines.js';

type Cut = '|' | '\t';

/** A table written with | or tabs: which lines it takes, and its cells as if a program had given them. */
export interface TextTable {
  readonly from: number;
  readonly to: number;
  readonly table: SourceTable;
}

const RULE = /^[\s|:+\-—─=]+$/;

/** Finds the tables of a plain text. A table begins at a line that names at least two known columns. */
export function textTables(text: string, lines: readonly Line[]): readonly TextTable[] {
  const found: TextTable[] = [];
  let i = 0;
  while (i < lines.length) {
    const table = ruledTable(text, lines, i) ?? flatTable(lines, i);
    if (table !== null) found.push(table);
    i = table?.to ?? i + 1;
  }
  return found;
}

function ruledTable(text: string, lines: readonly Line[], from: number): TextTable | null {
  const cut = headerCut(text, lines[from]);
  const to = cut === null ? from : endOfTable(text, lines, from, cut);
  return cut === null || to <= from + 1
    ? null
    : { from, to, table: tableOf(text, lines.slice(from, to), cut) };
}

const MOST_COLUMNS = 10;

/** A table copied from a page, one cell on a line: 序号, 任务 …, then 1, …, 2, …. The running number opens each row. */
function flatTable(lines: readonly Line[], from: number): TextTable | null {
  if (lines[from]?.text !== '序号') return null;
  let columns = 1;
  while (columns < MOST_COLUMNS && columnRole(lines[from + columns]?.text ?? '') !== null)
    columns += 1;
  if (columns < 3 || lines[from + columns]?.text !== '1') return null;
  const rows = [lines.slice(from, from + columns)];
  let at = from + columns;
  while (lines[at]?.text === String(rows.length)) {
    const end = endOfFlatRow(lines, at, { columns, next: String(rows.length + 1) });
    rows.push(lines.slice(at, end));
    at = end;
  }
  return { from, to: at, table: { rows: rows.map((row) => flatCells(row, columns)) } };
}

/** A row ends where the next number stands; the last one after its columns. A cell may take several lines. */
function endOfFlatRow(
  lines: readonly Line[],
  from: number,
  { columns, next }: { readonly columns: number; readonly next: string },
): number {
  const longest = from + columns * 3;
  for (let i = from + 1; i < Math.min(lines.length, longest); i += 1) {
    if (lines[i]?.text === next && i - from >= columns - 1) return i;
  }
  return Math.min(lines.length, from + columns);
}

/** Lines too many belong to the longest cell before them: the work. */
function flatCells(row: readonly Line[], columns: number): readonly SourceCell[] {
  const extra = Math.max(0, row.length - columns);
  return Array.from({ length: Math.min(columns, row.length) }, (_, column) => {
    const first = row[column <= 2 ? column : column + extra];
    const last = row[column < 2 ? column : column + extra];
    return cellAt([first?.start ?? 0, last?.end ?? 0], column);
  });
}

function headerCut(text: string, line: Line | undefined): Cut | null {
  if (line === undefined || line.text.length > 300) return null;
  const cut = (['|', '\t'] as const).find((c) => line.text.includes(c));
  if (cut === undefined) return null;
  const named = cellsOf(text, line, cut).filter(([s, e]) => columnRole(text.slice(s, e)) !== null);
  return named.length >= 2 ? cut : null;
}

function endOfTable(text: string, lines: readonly Line[], from: number, cut: Cut): number {
  let to = from + 1;
  while (to < lines.length && text.slice(...(lines[to]?.raw ?? [0, 0])).includes(cut)) to += 1;
  return to;
}

function tableOf(text: string, lines: readonly Line[], cut: Cut): SourceTable {
  const rows = lines
    .filter((line) => !RULE.test(line.text))
    .map((line) => cellsOf(text, line, cut));
  return { rows: rows.map((row) => row.map(cellAt)) };
}

const cellAt = (span: readonly [number, number], column: number): SourceCell => ({
  span,
  column,
  columnSpan: 1,
  rowSpan: 1,
});

function cellsOf(text: string, line: Line, cut: Cut): readonly (readonly [number, number])[] {
  const [from, to] = cut === '|' ? outerPipes(text, line) : line.raw;
  const cells: (readonly [number, number])[] = [];
  let start = from;
  for (let i = from; i <= to; i += 1) {
    if (i === to || text.charAt(i) === cut || (cut === '|' && text.charAt(i) === '｜')) {
      cells.push(trimmed(text, start, i));
      start = i + 1;
    }
  }
  return cells;
}

/** | a | b | has two cells, not four. */
function outerPipes(text: string, line: Line): readonly [number, number] {
  const start = text.charAt(line.start) === '|' ? line.start + 1 : line.start;
  const end = text.charAt(line.end - 1) === '|' && line.end - 1 > start ? line.end - 1 : line.end;
  return [start, end];
}

function trimmed(text: string, from: number, to: number): readonly [number, number] {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

// SPDX-License-Identifier: Apache-2.0
import type { Piece } from './piece.js';

/** 表格 while it is read: where the next cell lands, with what stands above it. */
export interface TableGrid {
  readonly rows: GridCell[][];
  /** Which cell covers a column, and down to which row. */
  readonly covers: Map<number, { readonly cell: GridCell; readonly until: number }>;
  /** The column after the last cell of this row, and where a new cell would stand. */
  written: number;
  next: number;
  /** The tabs between cells: they become line breaks if the table turns out to be layout. */
  readonly separators: Piece[];
  holdsTable: boolean;
}

/** A cell between two marks in the text. `rowSpan` grows where a merge is told row by row (docx). */
export interface GridCell {
  readonly open: Piece;
  readonly close: Piece;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
}

export interface CellSize {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export const newGrid = (): TableGrid => ({
  rows: [],
  covers: new Map(),
  written: 0,
  next: 0,
  separators: [],
  holdsTable: false,
});

export function addRow(grid: TableGrid): void {
  grid.rows.push([]);
  grid.written = 0;
  grid.next = 0;
}

/** Places a cell in the first free column. Answers the cell and how many columns were passed over before it. */
export function placeCell(
  grid: TableGrid,
  { columnSpan: claimed, rowSpan }: CellSize,
): { readonly cell: GridCell; readonly passed: number } {
  const row = grid.rows.length - 1;
  const column = freeColumn(grid, row);
  const columnSpan = freeRun(grid, column, claimed);
  const cell: GridCell = { open: mark(), close: mark(), row, column, columnSpan, rowSpan };
  grid.rows[row]?.push(cell);
  for (let at = column; at < column + columnSpan; at += 1) {
    grid.covers.set(at, { cell, until: row + rowSpan });
  }
  const passed = column - grid.written;
  grid.written = column + columnSpan;
  grid.next = column + columnSpan;
  return { cell, passed };
}

/** A cell that only continues the one above it (docx vMerge). False where nothing stands above. */
export function continueCell(grid: TableGrid, columnSpan: number): boolean {
  const above = grid.covers.get(grid.next);
  const row = grid.rows.length - 1;
  if (above?.cell.column !== grid.next || above.cell.row === row) return false;
  above.cell.rowSpan = row - above.cell.row + 1;
  grid.next += columnSpan;
  return true;
}

/** Columns that a row leaves out before its first cell (docx gridBefore). */
export function skipColumns(grid: TableGrid, columns: number): void {
  grid.next += columns;
}

function freeColumn(grid: TableGrid, row: number): number {
  let column = grid.next;
  for (;;) {
    const above = grid.covers.get(column);
    if (above === undefined || above.until <= row) return column;
    column = above.cell.column + above.cell.columnSpan;
  }
}

/** How many of the claimed columns are free: a cell that would run into one from above ends before it. */
function freeRun(grid: TableGrid, column: number, claimed: number): number {
  const row = grid.rows.length - 1;
  let run = 1;
  while (run < claimed && (grid.covers.get(column + run)?.until ?? 0) <= row) run += 1;
  return run;
}

const mark = (): Piece => ({ text: '', at: 0 });

// SPDX-License-Identifier: Apache-2.0
import type { SourceCell, SourceTable, SourceText } from '@sanyi/documents';
import type { Piece } from './piece.js';
import { addRow, type CellSize, newGrid, placeCell, type TableGrid } from './table-grid.js';

/**
 * 誊清稿: what the readers of docx and html write on, from top to bottom, without ever holding a tree.
 *
 * A block is a line; a row of a table is a line too, its cells joined by tabs. Lines inside a cell stay lines. Example:
 * a table 序号|任务 over 1|(two paragraphs) reads `序号\t任务\n1\tfirst\nsecond`, and its `tables` entry tells where the
 * cell with two lines begins and ends. A table that holds a table is layout: its cells are lines, only the inner one is a
 * table. So is a frame of one cell.
 */
export interface Manuscript {
  sheet: Sheet;
  /** Sheets under a text box that is being read, and finished boxes that wait for their paragraph to end. */
  readonly under: Sheet[];
  readonly waiting: Piece[][];
  readonly grids: TableGrid[];
}

interface Sheet {
  readonly pieces: Piece[];
  readonly open: TableGrid[];
  /** Line breaks owed before the next text, and whether the line now being written has text. */
  owed: number;
  isLineEmpty: boolean;
}

export const newManuscript = (): Manuscript => ({
  sheet: newSheet(),
  under: [],
  waiting: [],
  grids: [],
});

const newSheet = (): Sheet => ({ pieces: [], open: [], owed: 0, isLineEmpty: true });

export function write({ sheet }: Manuscript, text: string): void {
  if (text === '') return;
  payBreaks(sheet);
  sheet.pieces.push({ text, at: 0 });
  sheet.isLineEmpty = false;
}

/** A block begins or ends here: what follows stands on a line of its own. */
export function endBlock({ sheet }: Manuscript): void {
  if (sheet.isLineEmpty) return;
  sheet.owed += 1;
  sheet.isLineEmpty = true;
}

/** The line ends here even if it is empty. */
export function endLine({ sheet }: Manuscript): void {
  sheet.owed += 1;
  sheet.isLineEmpty = true;
}

/** A mark at the beginning of the coming line, for what will be known only later (the number of a paragraph). */
export function markLine({ sheet }: Manuscript): Piece {
  payBreaks(sheet);
  const piece = { text: '', at: 0 };
  sheet.pieces.push(piece);
  return piece;
}

export function openTable(manuscript: Manuscript): void {
  endBlock(manuscript);
  const { sheet } = manuscript;
  const outer = sheet.open.at(-1);
  if (outer !== undefined) outer.holdsTable = true;
  sheet.open.push(newGrid());
}

export function openRow(manuscript: Manuscript): void {
  const grid = manuscript.sheet.open.at(-1);
  if (grid === undefined) return;
  endBlock(manuscript);
  addRow(grid);
}

/** A cell of the open row. Columns passed over under a merged cell keep their tab. */
export function openCell(manuscript: Manuscript, size: CellSize): void {
  const { sheet } = manuscript;
  const grid = sheet.open.at(-1);
  if (grid === undefined) return;
  if (grid.rows.length === 0) addRow(grid);
  const isFirst = grid.rows.at(-1)?.length === 0;
  const { cell, passed } = placeCell(grid, size);
  // A mark pays the breaks owed before the row; inside the row none may be left over from the cell before.
  if (isFirst) payBreaks(sheet);
  sheet.owed = 0;
  separate(sheet, grid, Math.min(passed, MOST_TABS) + (isFirst ? 0 : 1));
  sheet.pieces.push(cell.open);
  sheet.isLineEmpty = true;
}

/** A document may claim a thousand merged columns: they are not worth a thousand tabs in every row. */
const MOST_TABS = 16;

export function closeCell({ sheet }: Manuscript): void {
  const cell = sheet.open.at(-1)?.rows.at(-1)?.at(-1);
  if (cell === undefined) return;
  sheet.owed = 0;
  sheet.isLineEmpty = false;
  sheet.pieces.push(cell.close);
}

export function closeTable(manuscript: Manuscript): void {
  const grid = manuscript.sheet.open.pop();
  if (grid === undefined) return;
  endBlock(manuscript);
  if (grid.holdsTable) for (const separator of grid.separators) separator.text = '\n';
  else if (grid.rows.flat().length > 1) manuscript.grids.push(grid);
}

/** A text box hangs on a paragraph: it is read on a sheet of its own and follows when the paragraph has ended. */
export function openBox(manuscript: Manuscript): void {
  manuscript.under.push(manuscript.sheet);
  manuscript.sheet = newSheet();
}

export function closeBox(manuscript: Manuscript): void {
  const below = manuscript.under.pop();
  if (below === undefined) return;
  manuscript.waiting.push(manuscript.sheet.pieces);
  manuscript.sheet = below;
}

/** The boxes of the paragraph that has just ended, each on lines of its own. */
export function placeBoxes(manuscript: Manuscript): void {
  if (manuscript.under.length > 0) return;
  for (const pieces of manuscript.waiting.splice(0)) {
    if (pieces.length === 0) continue;
    const { sheet } = manuscript;
    payBreaks(sheet);
    for (const piece of pieces) sheet.pieces.push(piece);
    sheet.owed = 1;
    sheet.isLineEmpty = true;
  }
}

export function finish(manuscript: Manuscript): SourceText {
  while (manuscript.under.length > 0) closeBox(manuscript);
  placeBoxes(manuscript);
  let at = 0;
  for (const piece of manuscript.sheet.pieces) {
    piece.at = at;
    at += piece.text.length;
  }
  const text = manuscript.sheet.pieces.map((piece) => piece.text).join('');
  const tables = manuscript.grids.map((grid) => tableOf(grid, text));
  return { text, tables: tables.toSorted((one, other) => startOf(one) - startOf(other)) };
}

function payBreaks(sheet: Sheet): void {
  if (sheet.owed > 0 && sheet.pieces.length > 0) {
    sheet.pieces.push({ text: '\n'.repeat(sheet.owed), at: 0 });
  }
  sheet.owed = 0;
}

function separate(sheet: Sheet, grid: TableGrid, tabs: number): void {
  if (tabs === 0) return;
  const separator = { text: '\t'.repeat(tabs), at: 0 };
  sheet.pieces.push(separator);
  grid.separators.push(separator);
}

function tableOf({ rows }: TableGrid, text: string): SourceTable {
  return {
    rows: rows.map((row) =>
      row.map((cell) => ({
        span: trimmed(text, cell.open.at, cell.close.at),
        column: cell.column,
        columnSpan: cell.columnSpan,
        rowSpan: Math.min(cell.rowSpan, rows.length - cell.row),
      })),
    ),
  };
}

function trimmed(text: string, start: number, end: number): SourceCell['span'] {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return [from, Math.max(from, start + words.trimEnd().length)];
}

const startOf = (table: SourceTable): number => table.rows.flat()[0]?.span[0] ?? 0;

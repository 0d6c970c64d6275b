// SPDX-License-Identifier: Apache-2.0
import type { SourceCell, SourceTable } from '../source.js';
import { startsBlock } from './block-start.js';
import { isPlain, keptOffsets, type Noise } from './kept-characters.js';
import { type Line, linesOf } from './lines.js';
import type { Range } from './range.js';

export type FlowItem = Paragraph | CleanTable;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly range: Range;
}

export interface CleanTable {
  readonly kind: 'table';
  /** A full grid: a merged cell stands in each place it covers, marked as continued after its first row. */
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly range: Range;
  readonly continued: boolean;
}

/** What has been written of the reading form so far; it grows while the lines are gone through once. */
export interface Sheet {
  readonly text: string;
  readonly noise: Noise;
  readonly out: string[];
  /** Offset in the text of each character written. */
  readonly at: number[];
  readonly flow: FlowItem[];
}

/** An empty sheet for a text. */
export const newSheet = (text: string, noise: Noise): Sheet => ({
  text,
  noise,
  out: [],
  at: [],
  flow: [],
});

/** Writes lines as one paragraph. Lines of which no character is kept make none. */
export function writeParagraph(sheet: Sheet, lines: readonly Line[]): void {
  const last = lines.at(-1);
  if (last === undefined) return;
  const start = sheet.at.length;
  for (const line of lines) writeWords(sheet, [line.start, line.end]);
  if (sheet.at.length > start)
    sheet.flow.push({ kind: 'paragraph', range: [start, sheet.at.length] });
  writeBreak(sheet, last.end);
}

/** Writes a table cell by cell and lays its grid. */
export function writeTable(sheet: Sheet, table: SourceTable): void {
  const rows: GridCell[][] = table.rows.map(() => []);
  table.rows.forEach((row, at) => {
    for (const cell of row) layCell(rows, cell, at, writeCell(sheet, cell));
  });
  sheet.flow.push({ kind: 'table', rows: rows.map((row) => filled(row, sheet.at.length)) });
}

function layCell(rows: GridCell[][], cell: SourceCell, at: number, range: Range): void {
  rows.slice(at, at + cell.rowSpan).forEach((row, down) => {
    for (let right = 0; right < cell.columnSpan; right += 1) {
      row[cell.column + right] = { range, continued: down > 0 };
    }
  });
}

/** Cells that no one gave (a short row) are empty. */
const filled = (row: readonly GridCell[], end: number): readonly GridCell[] =>
  Array.from(row, (cell: GridCell | undefined) => cell ?? { range: [end, end], continued: false });

/** A line of a cell goes on with the one above it, unless it begins a piece of its own. */
function writeCell(sheet: Sheet, cell: SourceCell): Range {
  const start = sheet.at.length;
  const pieces = [cell.span, ...(cell.more ?? [])];
  const lines = pieces.flatMap(([offset, end]) =>
    linesOf(sheet.text.slice(offset, end)).map((line) => ({
      text: line.text,
      range: [offset + line.start, offset + line.end] as const,
    })),
  );
  lines.forEach(({ text, range }, i) => {
    const above = lines[i - 1];
    if (above !== undefined && startsBlock(text)) writeBreak(sheet, above.range[1]);
    writeWords(sheet, range);
  });
  const end = sheet.at.length;
  writeBreak(sheet, (pieces.at(-1) ?? cell.span)[1]);
  return [start, end];
}

function writeWords(sheet: Sheet, [from, to]: Range): void {
  const line = sheet.text.slice(from, to);
  if (/[A-Za-z]$/.test(sheet.out.at(-1) ?? '') && /^[A-Za-z]/.test(line))
    writeCharacter(sheet, ' ', from - 1);
  if (isPlain(line, sheet.noise)) {
    sheet.out.push(line);
    for (let i = from; i < to; i += 1) sheet.at.push(i);
    return;
  }
  for (const i of keptOffsets(line, sheet.noise)) {
    const c = line.charAt(i);
    writeCharacter(sheet, /\s/.test(c) ? ' ' : c, from + i);
  }
}

const writeBreak = (sheet: Sheet, offset: number): void => {
  writeCharacter(sheet, '\n', offset);
};

function writeCharacter(sheet: Sheet, character: string, offset: number): void {
  sheet.out.push(character);
  sheet.at.push(offset);
}

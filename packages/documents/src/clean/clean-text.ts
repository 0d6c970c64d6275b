// SPDX-License-Identifier: Apache-2.0
import type { Span } from '../reading.js';
import type { Simplify, SourceCell, SourceTable, SourceText } from '../source.js';
import { startsBlock } from './block-start.js';
import { canonical } from './canonical.js';
import { continues, type Setting, settingOf } from './hard-wrap.js';
import { isGlossed, keptOffsets, type Noise } from './kept-characters.js';
import { type Line, linesOf } from './lines.js';
import { isBareNumber, isPageMark } from './page-mark.js';
import { textTables } from './text-table.js';

/** Start and end (exclusive) in the reading form of a text. */
export type Range = readonly [start: number, end: number];

/**
 * A document in reading form: page marks, hard wraps, glosses and typesetting spaces are gone, characters are
 * simplified, and every character knows where it stands in the original.
 */
export interface CleanText {
  /** What people are shown. Paragraphs and cells are separated by `\n`. */
  readonly shown: string;
  /** The same, in one width of punctuation and digits, for matching. */
  readonly match: string;
  /** Offset in the original of each character of `shown`. */
  readonly at: readonly number[];
  readonly flow: readonly FlowItem[];
}

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

/** The original span of a range of the reading form. */
export function spanOf(clean: CleanText, [start, end]: Range): Span {
  const from = clean.at[start] ?? 0;
  const last = clean.at[Math.max(start, end - 1)] ?? from;
  return end > start ? [from, last + 1] : [from, from];
}

export const shownIn = (clean: CleanText, [start, end]: Range): string =>
  clean.shown.slice(start, end);
export const matchIn = (clean: CleanText, [start, end]: Range): string =>
  clean.match.slice(start, end);

/** Brings a decoded document into reading form. Linear in its length. */
export function cleanText(source: SourceText, simplify: Simplify): CleanText {
  const simple = simplify(source.text);
  const text = simple.length === source.text.length ? simple : source.text;
  const lines = linesOf(text);
  const regions = tableRegions(text, lines, source.tables);
  const inTable = new Set(regions.flatMap(({ from, to }) => range(from, to)));
  const setting = settingOf(lines.filter((line, i) => !inTable.has(i) && !isPageMark(line.text)));
  const sheet = {
    text,
    noise: { glossed: isGlossed(text), wrapped: setting.wrapped },
    out: [],
    at: [],
    flow: [],
  };
  write(sheet, lines, regions, setting);
  const shown = sheetText(sheet);
  return { shown, match: canonical(shown), at: sheet.at, flow: sheet.flow };
}

/** What has been written so far; grows while the lines are gone through once. */
interface Sheet {
  readonly text: string;
  readonly noise: Noise;
  readonly out: string[];
  readonly at: number[];
  readonly flow: FlowItem[];
}

const sheetText = (sheet: Sheet): string => sheet.out.join('');

function write(
  sheet: Sheet,
  lines: readonly Line[],
  regions: readonly Region[],
  setting: Setting,
): void {
  const ends = new Map(regions.map((region) => [region.from, region]));
  let i = 0;
  while (i < lines.length) {
    const region = ends.get(i);
    if (region === undefined) {
      i = writeParagraph(sheet, lines, i, { setting, stops: ends });
    } else {
      writeTable(sheet, region.table);
      i = region.to;
    }
  }
}

interface Joining {
  readonly setting: Setting;
  readonly stops: ReadonlyMap<number, Region>;
}

/** Writes the paragraph that begins at a line; answers the line after it. */
function writeParagraph(
  sheet: Sheet,
  lines: readonly Line[],
  from: number,
  joining: Joining,
): number {
  const first = lines[from];
  if (first === undefined || isMark(first, joining.setting)) return from + 1;
  const start = sheet.at.length;
  let last = first;
  writeWords(sheet, [first.start, first.end]);
  let i = from + 1;
  for (let pageBreak = false; i < lines.length && !joining.stops.has(i); i += 1) {
    const next = lines[i];
    if (next === undefined) break;
    if (isMark(next, joining.setting)) {
      pageBreak = true;
      continue;
    }
    if (!continues(last, next, joining.setting, pageBreak)) break;
    writeWords(sheet, [next.start, next.end]);
    last = next;
    pageBreak = false;
  }
  endBlock(sheet, start, last.end);
  return i;
}

const isMark = (line: Line, setting: Setting): boolean =>
  isPageMark(line.text) || (setting.wrapped && isBareNumber(line.text));

function endBlock(sheet: Sheet, start: number, end: number): void {
  if (sheet.at.length > start)
    sheet.flow.push({ kind: 'paragraph', range: [start, sheet.at.length] });
  breakLine(sheet, end);
}

function breakLine(sheet: Sheet, offset: number): void {
  sheet.out.push('\n');
  sheet.at.push(offset);
}

function writeWords(sheet: Sheet, [from, to]: readonly [number, number]): void {
  const line = sheet.text.slice(from, to);
  const before = sheet.out.at(-1) ?? '\n';
  if (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(line)) {
    sheet.out.push(' ');
    sheet.at.push(from - 1);
  }
  for (const i of keptOffsets(line, sheet.noise)) {
    const c = line.charAt(i);
    sheet.out.push(/\s/.test(c) ? ' ' : c);
    sheet.at.push(from + i);
  }
}

function writeTable(sheet: Sheet, table: SourceTable): void {
  const rows: GridCell[][] = table.rows.map(() => []);
  table.rows.forEach((row, r) => {
    for (const cell of row) {
      const range = writeCell(sheet, cell);
      for (let down = 0; down < cell.rowSpan && r + down < rows.length; down += 1) {
        const line = rows[r + down] ?? [];
        for (let right = 0; right < cell.columnSpan; right += 1) {
          line[cell.column + right] = { range, continued: down > 0 };
        }
      }
    }
  });
  sheet.flow.push({ kind: 'table', rows: rows.map((row) => filled(row, sheet.at.length)) });
}

/** Cells that no one gave (a short row) are empty. */
const filled = (row: readonly GridCell[], end: number): readonly GridCell[] =>
  Array.from(row, (cell: GridCell | undefined) => cell ?? { range: [end, end], continued: false });

function writeCell(sheet: Sheet, cell: SourceCell): Range {
  const start = sheet.at.length;
  const lines = linesOf(sheet.text.slice(...cell.span));
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    writeWords(sheet, [cell.span[0] + line.start, cell.span[0] + line.end]);
    if (next !== undefined && startsBlock(next.text)) breakLine(sheet, cell.span[0] + line.end);
  });
  const end = sheet.at.length;
  breakLine(sheet, cell.span[1]);
  return [start, end];
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly table: SourceTable;
}

/** Which lines each table takes. */
function tableRegions(
  text: string,
  lines: readonly Line[],
  tables: readonly SourceTable[],
): readonly Region[] {
  if (tables.length === 0) return textTables(text, lines);
  const regions: Region[] = [];
  let i = 0;
  for (const table of tables) {
    const spans = table.rows.flat().map((cell) => cell.span);
    const start = spans.reduce((least, [s]) => Math.min(least, s), Infinity);
    const end = spans.reduce((most, [, e]) => Math.max(most, e), 0);
    while (i < lines.length && (lines[i]?.end ?? 0) <= start) i += 1;
    const from = i;
    while (i < lines.length && (lines[i]?.start ?? 0) < end) i += 1;
    if (i > from) regions.push({ from, to: i, table });
  }
  return regions;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

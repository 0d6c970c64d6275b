// SPDX-License-Identifier: Apache-2.0
import type { Span } from '../reading.js';
import type { Simplify, SourceText } from '../source.js';
import { canonical } from './canonical.js';
import { findTables } from './find-tables.js';
import { continues, type Setting, settingOf } from './hard-wrap.js';
import { isGlossed } from './kept-characters.js';
import { type Line, linesOf } from './lines.js';
import { isBareNumber, isPageMark } from './page-mark.js';
import type { Range } from './range.js';
import { type FlowItem, newSheet, type Sheet, writeParagraph, writeTable } from './sheet.js';
import type { TableLines } from './table-lines.js';

export type { Range } from './range.js';
export type { CleanTable, FlowItem, GridCell, Paragraph } from './sheet.js';

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

/** The original span of a range of the reading form. */
export function spanOf(clean: CleanText, range: Range): Span {
  const start = range[0];
  const end = range[1];
  const from = clean.at[start] ?? 0;
  const last = clean.at[Math.max(start, end - 1)] ?? from;
  return end > start ? [from, last + 1] : [from, from];
}

/** The words of a range as people are shown them. */
export const shownIn = (clean: CleanText, range: Range): string =>
  clean.shown.slice(range[0], range[1]);

/** The words of a range in the form that patterns match. */
export const matchIn = (clean: CleanText, range: Range): string =>
  clean.match.slice(range[0], range[1]);

/** Brings a decoded document into reading form. Linear in its length. */
export function cleanText(source: SourceText, simplify: Simplify): CleanText {
  const simple = simplify(source.text);
  const text = simple.length === source.text.length ? simple : source.text;
  const lines = linesOf(text);
  const tables = findTables(text, lines, source.tables);
  const setting = settingOf(outside(lines, tables).filter((line) => !isPageMark(line.text)));
  const sheet = newSheet(text, { glossed: isGlossed(text), wrapped: setting.wrapped });
  write(sheet, { lines, tables: new Map(tables.map((table) => [table.from, table])), setting });
  const shown = sheet.out.join('');
  return { shown, match: canonical(shown), at: sheet.at, flow: sheet.flow };
}

/** The lines that stand in no table. */
function outside(lines: readonly Line[], tables: readonly TableLines[]): readonly Line[] {
  const starts = [...tables.map(({ from }) => from), lines.length];
  return starts.flatMap((from, i) => lines.slice(tables[i - 1]?.to ?? 0, from));
}

/** A document as lines, with the tables among them by the line at which each begins. */
interface Layout {
  readonly lines: readonly Line[];
  readonly tables: ReadonlyMap<number, TableLines>;
  readonly setting: Setting;
}

function write(sheet: Sheet, layout: Layout): void {
  let i = 0;
  while (i < layout.lines.length) {
    const table = layout.tables.get(i);
    if (table === undefined) {
      const paragraph = paragraphAt(layout, i);
      writeParagraph(sheet, paragraph.lines);
      i = paragraph.to;
    } else {
      writeTable(sheet, table.table);
      i = table.to;
    }
  }
}

interface ParagraphLines {
  readonly lines: readonly Line[];
  /** The line after it. */
  readonly to: number;
}

/** The lines that make one paragraph, without the page marks between and behind them; page marks alone make none. */
function paragraphAt({ lines, tables, setting }: Layout, from: number): ParagraphLines {
  const own: Line[] = [];
  let pageBreak = false;
  let i = from;
  for (let line = lines[i]; line !== undefined && !tables.has(i); line = lines[i]) {
    if (isMark(line, setting)) pageBreak = true;
    else if (goesOn(own.at(-1), line, setting, pageBreak)) {
      own.push(line);
      pageBreak = false;
    } else break;
    i += 1;
  }
  return { lines: own, to: i };
}

const goesOn = (
  last: Line | undefined,
  line: Line,
  setting: Setting,
  pageBreak: boolean,
): boolean => last === undefined || continues(last, line, setting, pageBreak);

const isMark = (line: Line, setting: Setting): boolean =>
  isPageMark(line.text) || (setting.wrapped && isBareNumber(line.text));

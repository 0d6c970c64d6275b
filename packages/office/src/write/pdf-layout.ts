// SPDX-License-Identifier: Apache-2.0
import { brokenLines, type Measure, type SetLine } from './line-breaks.js';
import type { PaperAttachment, PaperContent, PaperPart } from './paper-part.js';
import type { PaperStyle } from './paper-styles.js';
import { PDF_STYLES, type PdfStyle, SHEET } from './pdf-styles.js';

/** Words at a place of a page: their left edge, the top of their line, and what each sign gives way. */
export interface PlacedWords {
  readonly text: string;
  readonly style: PaperStyle;
  readonly x: number;
  readonly y: number;
  readonly spacing: number;
}

/** A frame of a table cell. */
export interface PlacedFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** 一页, with everything at its place. */
export interface PdfPage {
  readonly landscape: boolean;
  readonly words: readonly PlacedWords[];
  readonly frames: readonly PlacedFrame[];
}

/** How wide words are in a style. */
export type MeasureIn = (style: PaperStyle) => Measure;

/** 排版: where everything of a paper stands, page by page. */
export const laidOut = (paper: PaperContent, measureIn: MeasureIn): readonly PdfPage[] => [
  ...textPages(paper.text, measureIn),
  ...paper.attachments.flatMap((one) => attachmentPages(one, measureIn)),
];

interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const UPRIGHT: Room = {
  left: SHEET.left,
  top: SHEET.top,
  width: SHEET.textWidth,
  height: SHEET.textHeight,
};

/** The upright page turned, 订口 on top. */
const LYING: Room = {
  left: SHEET.height - SHEET.top - SHEET.textHeight,
  top: SHEET.left,
  width: SHEET.textHeight,
  height: SHEET.textWidth,
};

interface StyledLine extends SetLine {
  readonly style: PaperStyle;
  readonly isFirst: boolean;
}

function textPages(parts: readonly PaperPart[], measureIn: MeasureIn): readonly PdfPage[] {
  const lines = parts.flatMap((one) => linesOf(one, UPRIGHT.width, measureIn));
  const pages: PlacedWords[][] = [[]];
  let y = 0;
  for (const [index, line] of lines.entries()) {
    if (y + neededFor(line, lines[index + 1]) > UPRIGHT.height + SLACK) {
      pages.push([]);
      y = 0;
    }
    pages
      .at(-1)
      ?.push(placed(line, { x: UPRIGHT.left, y: UPRIGHT.top + y }, UPRIGHT.width, measureIn));
    y += PDF_STYLES[line.style].lineHeight;
  }
  return pages.map((words) => ({ landscape: false, words, frames: [] }));
}

/** 22 lines fill the page to the last hair; sums of fractions must not push the last one over. */
const SLACK = 0.5;

/** A heading stands on the page of what follows it. */
const neededFor = ({ style }: StyledLine, next: StyledLine | undefined): number =>
  PDF_STYLES[style].lineHeight +
  (style === 'heading1' && next !== undefined ? PDF_STYLES[next.style].lineHeight : 0);

function linesOf(
  { style, text }: PaperPart,
  width: number,
  measureIn: MeasureIn,
): readonly StyledLine[] {
  const { firstIndent, rightIndent } = PDF_STYLES[style];
  const room = { width: width - rightIndent, firstIndent };
  return text
    .split('\n')
    .flatMap((one) => brokenLines(one, room, measureIn(style)))
    .map((line, index) => ({ ...line, style, isFirst: index === 0 }));
}

/** Where a line begins, and how its signs spread or close up so that both edges are even. */
function placed(
  { text, style, isFirst, isLast }: StyledLine,
  { x, y }: Pick<PlacedWords, 'x' | 'y'>,
  width: number,
  measureIn: MeasureIn,
): PlacedWords {
  const look = PDF_STYLES[style];
  const indent = isFirst ? look.firstIndent : 0;
  const rest = width - look.rightIndent - indent - measureIn(style)(text);
  const gaps = Array.from(text).length - 1;
  const spreads = look.align === 'both' && !isLast && gaps > 0 && rest < MOST_SPREAD * gaps;
  return {
    ...{ text, style, y },
    x: x + indent + rest * SHARE_BEFORE[look.align],
    spacing: spreads ? rest / gaps : 0,
  };
}

const SHARE_BEFORE: Readonly<Record<PdfStyle['align'], number>> = {
  left: 0,
  both: 0,
  centre: 0.5,
  right: 1,
};

/** Points between two signs beyond which a line is better left uneven. */
const MOST_SPREAD = 3;

const PADDING = 4;

interface RowLines {
  readonly cells: readonly (readonly StyledLine[])[];
  readonly height: number;
}

function attachmentPages(one: PaperAttachment, measureIn: MeasureIn): readonly PdfPage[] {
  const widths = one.widths.map((share) => share * LYING.width);
  const head = [
    ...linesOf({ style: 'attachment', text: one.mark }, LYING.width, measureIn),
    ...linesOf({ style: 'title', text: one.title }, LYING.width, measureIn),
  ];
  const headHeight = head.reduce((sum, { style }) => sum + PDF_STYLES[style].lineHeight, PADDING);
  const [header, ...rows] = one.rows.map((row) => rowLines(row, widths, measureIn));
  const above = header === undefined ? [] : [header];
  const pages: RowLines[][] = [[...above]];
  let y = headHeight + heightOf(above);
  for (const row of rows.flatMap((long) => cut(long, LYING.height - heightOf(above)))) {
    if (y + row.height > LYING.height) {
      pages.push([...above]);
      y = heightOf(above);
    }
    pages.at(-1)?.push(row);
    y += row.height;
  }
  return pages.map((page, index) => {
    const isFirst = index === 0;
    const top = LYING.top + (isFirst ? headHeight : 0);
    const { words, frames } = tablePage(page, widths, { top, measureIn });
    return {
      ...{ landscape: true, frames },
      words: [...(isFirst ? headWords(head, measureIn) : []), ...words],
    };
  });
}

const heightOf = (rows: readonly RowLines[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);

function headWords(head: readonly StyledLine[], measureIn: MeasureIn): readonly PlacedWords[] {
  let y = LYING.top;
  return head.map((line) => {
    const words = placed(line, { x: LYING.left, y }, LYING.width, measureIn);
    y += PDF_STYLES[line.style].lineHeight;
    return words;
  });
}

function rowLines(
  cells: readonly PaperPart[],
  widths: readonly number[],
  measureIn: MeasureIn,
): RowLines {
  return withHeight(
    cells.map((cell, at) => linesOf(cell, (widths[at] ?? 0) - 2 * PADDING, measureIn)),
  );
}

const withHeight = (cells: RowLines['cells']): RowLines => ({
  cells,
  height: 2 * PADDING + PDF_STYLES.cell.lineHeight * Math.max(1, ...cells.map((one) => one.length)),
});

/** A row that is taller than a page goes on on the next. */
function cut(row: RowLines, most: number): readonly RowLines[] {
  if (row.height <= most) return [row];
  const lines = Math.max(1, Math.floor((most - 2 * PADDING) / PDF_STYLES.cell.lineHeight));
  return [
    withHeight(row.cells.map((cell) => cell.slice(0, lines))),
    ...cut(withHeight(row.cells.map((cell) => cell.slice(lines))), most),
  ];
}

function tablePage(
  rows: readonly RowLines[],
  widths: readonly number[],
  { top, measureIn }: { readonly top: number; readonly measureIn: MeasureIn },
): Pick<PdfPage, 'words' | 'frames'> {
  const words: PlacedWords[] = [];
  const frames: PlacedFrame[] = [];
  let y = top;
  for (const { cells, height } of rows) {
    for (const [at, lines] of cells.entries()) {
      const x = LYING.left + widths.slice(0, at).reduce((sum, one) => sum + one, 0);
      const width = widths[at] ?? 0;
      frames.push({ x, y, width, height });
      words.push(...cellWords(lines, { x, y, width, height }, measureIn));
    }
    y += height;
  }
  return { words, frames };
}

/** The lines of a cell, in the middle of its height. */
function cellWords(
  lines: readonly StyledLine[],
  { x, y, width, height }: PlacedFrame,
  measureIn: MeasureIn,
): readonly PlacedWords[] {
  const { lineHeight } = PDF_STYLES.cell;
  const first = y + (height - lineHeight * lines.length) / 2;
  return lines.map((line, index) =>
    placed(line, { x: x + PADDING, y: first + index * lineHeight }, width - 2 * PADDING, measureIn),
  );
}

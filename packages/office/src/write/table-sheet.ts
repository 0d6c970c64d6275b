// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { cellText } from './cell-text.js';
import { HEADER, NOTE, styleOf, TITLE, USUAL_SIZE } from './sheet-style.js';
import { lineCount } from './text-width.js';

/** One column of a table. Widths are in Excel's units: half a Chinese character at 10 points. */
export interface Column<Row> {
  readonly header: string;
  readonly width: number;
  /** Beyond the print area: for filtering on screen. */
  readonly screenOnly?: boolean;
  readonly hidden?: boolean;
  readonly centred?: boolean;
  readonly of: (row: Row, index: number) => CellContent;
}

/** A day becomes an Excel date, a number stays one, null leaves the cell empty. */
export type CellContent = string | number | { readonly day: PlainDate } | null;

export interface TableSheet<Row> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

export const HEADER_ROW = 3;

/** ISO 29500 ST_PaperSize. exceljs names it in its types only, where code cannot reach it. */
const A4 = 9;

/** Adds a sheet in the manner of a government table: title, note, a header that stays and prints on every page. */
export function addTableSheet<Row>(workbook: Workbook, table: TableSheet<Row>): Worksheet {
  const sheet = workbook.addWorksheet(table.name, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }],
  });
  sheet.columns = table.columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }));
  const printed = table.columns.filter((column) => column.screenOnly !== true).length;
  addHeading(sheet, table, printed);
  table.rows.forEach((row, index) => {
    addRow(sheet, table.columns, row, index);
  });
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: HEADER_ROW + table.rows.length, column: table.columns.length },
  };
  setUpPrint(sheet, printed);
  return sheet;
}

/** A4 landscape, all printed columns on one page's width, the header on every page, pages numbered. */
export function setUpPrint(sheet: Worksheet, printedColumns: number): void {
  const last = sheet.getColumn(printedColumns).letter;
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    printArea: `A$1:${last}$${Math.max(sheet.rowCount, HEADER_ROW + 1)}`,
  });
  sheet.headerFooter = { oddFooter: '&C第 &P 页，共 &N 页' };
}

/** Puts a value and its look into a cell. exceljs keeps the style object it is given, so each look is its own. */
export function fillCell(cell: Cell, content: CellContent, look: Look): void {
  const isDay = typeof content === 'object' && content !== null;
  cell.style = styleOf(isDay ? 'day' : look.place, look.size);
  if (isDay) cell.value = new Date(`${content.day}T00:00:00Z`);
  else if (content !== null) cell.value = typeof content === 'string' ? cellText(content) : content;
}

export interface Look {
  readonly place: 'left' | 'centre';
  readonly size: number;
}

/** Font size and height of a row, in points, such that the longest cell shows in full where a sheet can show it. */
export function rowFit(cells: readonly FittedCell[]): { size: number; height: number } {
  for (const size of SIZES) {
    const height = heightAt(cells, size);
    if (height <= TALLEST) return { size, height: Math.max(height, SHORTEST) };
  }
  return { size: 6, height: TALLEST };
}

export interface FittedCell {
  readonly words: string;
  readonly width: number;
}

const SIZES = [USUAL_SIZE, 9, 8, 7, 6];
/** Excel's limit is 409.5 points. */
const TALLEST = 409;
const SHORTEST = 24;

function heightAt(cells: readonly FittedCell[], size: number): number {
  const lines = cells.map(({ words, width }) => lineCount(words, (width * USUAL_SIZE) / size));
  return Math.max(1, ...lines) * size * 1.35 + 6;
}

function addHeading<Row>(sheet: Worksheet, table: TableSheet<Row>, printed: number): void {
  sheet.mergeCells(1, 1, 1, printed);
  sheet.mergeCells(2, 1, 2, printed);
  Object.assign(sheet.getCell(1, 1), { value: cellText(table.title), style: TITLE });
  Object.assign(sheet.getCell(2, 1), { value: cellText(table.note), style: NOTE });
  sheet.getRow(1).height = 36;
  sheet.getRow(2).height = 20;
  table.columns.forEach((column, index) => {
    Object.assign(sheet.getCell(HEADER_ROW, index + 1), { value: column.header, style: HEADER });
  });
  sheet.getRow(HEADER_ROW).height = rowFit(
    table.columns.map(({ header, width }) => ({ words: header, width: width - 3 })),
  ).height;
}

function addRow<Row>(
  sheet: Worksheet,
  columns: readonly Column<Row>[],
  row: Row,
  index: number,
): void {
  const line = sheet.getRow(HEADER_ROW + 1 + index);
  const contents = columns.map((column) => column.of(row, index));
  const { size, height } = rowFit(
    columns.map(({ width }, at) => ({ words: wordsOf(contents[at] ?? null), width })),
  );
  columns.forEach((column, at) => {
    const place = column.centred === true ? 'centre' : 'left';
    fillCell(line.getCell(at + 1), contents[at] ?? null, { place, size });
  });
  line.height = height;
}

const wordsOf = (content: CellContent): string => (typeof content === 'string' ? content : '');

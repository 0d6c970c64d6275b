// SPDX-License-Identifier: Apache-2.0
import type { PartScan } from './read-part.js';

/** One cell as it stands in a sheet, before styles and strings are looked up. */
export interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly text: string;
  readonly isFormula: boolean;
  readonly hasValue: boolean;
}

export interface RawRow {
  readonly row: number;
  readonly cells: readonly RawCell[];
}

/** More columns than this are read past. */
const MOST_COLUMNS = 600;
const MOST_TEXT = 100_000;

/** Reads the rows of a worksheet part: each is given as it ends, and then forgotten. */
export function scanRows(mostRows: number): PartScan<RawRow> {
  const scan: Scan = {
    rows: [],
    cells: [],
    cell: undefined,
    row: 0,
    count: 0,
    within: '',
    phonetic: false,
  };
  return {
    open: (name, attribute) => OPEN.get(name)?.(scan, attribute),
    close: (name) => CLOSE.get(name)?.(scan),
    text: (text) => {
      addText(scan, text);
    },
    finished: () => scan.rows.splice(0),
    refusal: () => (scan.count > mostRows ? { code: 'too-many-rows', limit: mostRows } : undefined),
  };
}

interface Scan {
  readonly rows: RawRow[];
  cells: RawCell[];
  cell: Draft | undefined;
  row: number;
  count: number;
  /** The element whose text is a cell's: v, or t within is; that of rPh (phonetic) is not. */
  within: string;
  phonetic: boolean;
}

type Draft = { -readonly [K in keyof RawCell]: RawCell[K] };

type Attribute = (name: string) => string | undefined;

const words = (scan: Scan): void => {
  scan.within = 'v';
};
const noWords = (scan: Scan): void => {
  scan.within = '';
};

const OPEN: ReadonlyMap<string, (scan: Scan, attribute: Attribute) => void> = new Map([
  [
    'row',
    (scan: Scan, attribute: Attribute): void => {
      scan.row = numberIn(attribute('r')) ?? scan.row + 1;
      scan.cells = [];
    },
  ],
  [
    'c',
    (scan: Scan, attribute: Attribute): void => {
      const column = columnIn(attribute('r')) ?? (scan.cells.at(-1)?.column ?? 0) + 1;
      scan.cell = newCell(column, attribute('t'), attribute('s'));
    },
  ],
  [
    'f',
    ({ cell }: Scan): void => {
      if (cell !== undefined) cell.isFormula = true;
    },
  ],
  [
    'rPh',
    (scan: Scan): void => {
      scan.phonetic = true;
    },
  ],
  ['v', words],
  ['t', words],
]);

const CLOSE: ReadonlyMap<string, (scan: Scan) => void> = new Map([
  [
    'row',
    (scan: Scan): void => {
      scan.rows.push({ row: scan.row, cells: scan.cells });
      scan.count += 1;
    },
  ],
  [
    'c',
    (scan: Scan): void => {
      if (scan.cell !== undefined && scan.cell.column <= MOST_COLUMNS) scan.cells.push(scan.cell);
      scan.cell = undefined;
    },
  ],
  [
    'rPh',
    (scan: Scan): void => {
      scan.phonetic = false;
    },
  ],
  ['v', noWords],
  ['t', noWords],
]);

function addText({ cell, within, phonetic }: Scan, text: string): void {
  if (cell === undefined || within === '' || phonetic) return;
  cell.hasValue = true;
  if (cell.text.length < MOST_TEXT) cell.text += text;
}

const newCell = (column: number, type: string | undefined, style: string | undefined): RawCell => ({
  column,
  type: type ?? 'n',
  style: numberIn(style) ?? 0,
  text: '',
  isFormula: false,
  hasValue: false,
});

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** B7 is column 2. */
function columnIn(reference: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

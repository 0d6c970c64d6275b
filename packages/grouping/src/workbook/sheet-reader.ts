// SPDX-License-Identifier: Apache-2.0
import type { CellValue, SchemeSheet, SheetProblem } from './sheet.js';

/** One row of a sheet, asked by the words of its columns. What is wrong goes to the list of problems. */
export interface SheetRow {
  /** As Excel counts: the header is row 1. */
  readonly row: number;
  readonly sheet: string;
  readonly text: (column: string) => string;
  readonly optionalText: (column: string) => string | undefined;
  /** Whatever stands there, as text: the number or the name of a list. */
  readonly cellText: (column: string) => string;
  readonly optionalNumber: (column: string) => number | undefined;
}

const FIRST_ROW = 2;

/** The rows of a sheet that hold anything. A column that is not there is named once; optional ones may be absent. */
export function* sheetRows(
  sheet: SchemeSheet,
  required: readonly string[],
  problems: SheetProblem[],
): Generator<SheetRow> {
  const { name, columns } = sheet;
  const missing = required.filter((column) => !columns.includes(column));
  problems.push(
    ...missing.map((column) => ({ code: 'missing-column' as const, sheet: name, column })),
  );
  if (missing.length > 0) return;
  const places = new Map(columns.map((column, index) => [column, index]));
  let row = FIRST_ROW;
  for (const cells of sheet.rows) {
    if (cells.some((cell) => cell !== null))
      yield rowOf({ sheet: name, row, cells, places, problems });
    row += 1;
  }
}

interface RowParts {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly places: ReadonlyMap<string, number>;
  readonly problems: SheetProblem[];
}

function rowOf({ sheet, row, cells, places, problems }: RowParts): SheetRow {
  const cellAt = (column: string): CellValue => cells[places.get(column) ?? -1] ?? null;
  const optionalText = (column: string): string | undefined => {
    const cell = cellAt(column);
    if (typeof cell === 'number') problems.push({ code: 'not-text', sheet, row, column });
    return cell === null ? undefined : String(cell).trim();
  };
  return {
    row,
    sheet,
    optionalText,
    cellText: (column) => String(cellAt(column) ?? '').trim(),
    text: (column) => {
      const found = optionalText(column);
      if (found === undefined || found === '')
        problems.push({ code: 'empty-cell', sheet, row, column });
      return found ?? '';
    },
    optionalNumber: (column) => {
      const number = numberOf(cellAt(column));
      if (Number.isNaN(number)) problems.push({ code: 'not-a-number', sheet, row, column });
      return number;
    },
  };
}

/** A number, or text that is one; undefined where the cell is empty, NaN where it is something else. */
function numberOf(cell: CellValue): number | undefined {
  if (cell === null) return undefined;
  if (typeof cell === 'number') return cell;
  return /^\s*-?\d+(?:\.\d+)?\s*$/.test(cell) ? Number(cell) : NaN;
}

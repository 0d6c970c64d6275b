// SPDX-License-Identifier: Apache-2.0
import type { LedgerImport } from '@sanyi/contract';
import { type SheetRows, unguarded } from '@sanyi/office';

/** What is wrong with a cell of a row: its column and why. */
export type CellFault = readonly [column: string, reason: string];

/** A cell as it is compared: without the guard of an export, blanks as one. */
export const readCell = (cell: string | undefined): string =>
  unguarded(cell ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A fault with its place in the file. */
export function toldFault(
  { table, row }: SheetRows['rows'][number],
  [column, reason]: CellFault,
  letterOf: ReadonlyMap<string, string>,
): LedgerImport['refused'][number] {
  const letter = letterOf.get(`${table} ${column}`);
  return {
    ...{ sheet: table, row, cell: letter === undefined ? null : `${letter}${row}` },
    reason: `“${column}”：${reason}`,
  };
}

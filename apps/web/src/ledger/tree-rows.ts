// SPDX-License-Identifier: Apache-2.0
import type { LedgerRow } from '@sanyi/contract';

/** A row of 台账 as it is shown: how deep it stands, and whether what is below it is shown, asked for, or not there. */
export interface ShownRow {
  readonly row: LedgerRow;
  readonly level: number;
  readonly state: 'leaf' | 'closed' | 'reading' | 'open';
}

/**
 * The rows of a tree from the top, each opened one followed by what it became below. `below` holds what was read for each opened
 * task; undefined while it is read.
 */
export const treeRows = (
  rows: readonly LedgerRow[],
  below: ReadonlyMap<string, readonly LedgerRow[] | undefined>,
  level = 0,
): readonly ShownRow[] =>
  rows.flatMap((row): readonly ShownRow[] => {
    if (row.lowers === 0) return [{ row, level, state: 'leaf' }];
    if (!below.has(row.task)) return [{ row, level, state: 'closed' }];
    const lowers = below.get(row.task);
    if (lowers === undefined) return [{ row, level, state: 'reading' }];
    return [{ row, level, state: 'open' }, ...treeRows(lowers, below, level + 1)];
  });

/** The rows of a plain list: nothing opens. */
export const plainRows = (rows: readonly LedgerRow[]): readonly ShownRow[] =>
  rows.map((row) => ({ row, level: 0, state: 'leaf' }));

// SPDX-License-Identifier: Apache-2.0
import type { Cell, Cells } from '../cell/cell.js';
import type { Row } from '../filing.js';

/** 交回的行: as read from a workbook or CSV. */
export interface IncomingRow {
  /** From the hidden columns; null where a person added the row. */
  readonly id: string | null;
  readonly version: number | null;
  readonly cells: Cells;
  /** Where it stands: `台账` row 12. */
  readonly at: RowPlace;
}

export interface RowPlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** 比对结果: what one returned row means for what is stored. */
export type RowDifference =
  | { readonly kind: 'unchanged'; readonly incoming: IncomingRow; readonly stored: Row }
  | {
      readonly kind: 'changed';
      readonly incoming: IncomingRow;
      readonly stored: Row;
      readonly cells: readonly CellDifference[];
    }
  | { readonly kind: 'new'; readonly incoming: IncomingRow }
  /** Somebody changed the stored row after the file went out; both sides are kept to choose from. */
  | {
      readonly kind: 'conflicting';
      readonly incoming: IncomingRow;
      readonly stored: Row;
      readonly cells: readonly CellDifference[];
    }
  | { readonly kind: 'refused'; readonly incoming: IncomingRow; readonly reason: RowRefusal }
  /** Stored, and not in the file: nothing is deleted by leaving a row out. */
  | { readonly kind: 'absent'; readonly stored: Row };

export interface CellDifference {
  readonly field: string;
  readonly stored: Cell;
  readonly incoming: Cell;
}

export type RowRefusal = 'key-missing' | 'same-row-twice' | 'same-key-twice' | 'unknown-row';

/** 采纳方案: what will be written, each with the version it rests on. */
export interface AcceptancePlan {
  readonly writes: readonly RowWrite[];
  /** Differences that nobody has chosen to accept. */
  readonly left: readonly RowDifference[];
}

/** `expected`: the version that must still be stored; null for a new row. */
export interface RowWrite {
  readonly id: string | null;
  readonly expected: number | null;
  readonly cells: Cells;
}

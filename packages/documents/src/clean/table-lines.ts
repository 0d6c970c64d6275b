// SPDX-License-Identifier: Apache-2.0
import type { SourceCell, SourceTable } from '../source.js';

/** A table and the lines of the text that it takes: from the first to before the last. */
export interface TableLines {
  readonly from: number;
  readonly to: number;
  readonly table: SourceTable;
}

/** A cell of a table that only text shows: one column, one row. */
export const plainCell = (span: SourceCell['span'], column: number): SourceCell => ({
  span,
  column,
  columnSpan: 1,
  rowSpan: 1,
});

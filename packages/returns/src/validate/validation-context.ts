// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Cells } from '../cell/cell.js';
import type { CellSurroundings } from '../cell/read-cell.js';
import type { Row } from '../filing.js';
import type { Reasons } from './finding.js';

/** What validation needs to know besides the return itself. */
export interface ValidationContext {
  /** The last day of the period; today for a register without periods. It picks fields, codes and rules. */
  readonly on: PlainDate;
  /** The row of the same keys one period before; undefined where there was none. */
  readonly previous: (row: Row) => Cells | undefined;
  /** Earlier values of a field of that row, canonical, newest first; for outliers. */
  readonly history: (row: Row, field: string) => readonly string[];
  readonly find: CellSurroundings['find'];
  readonly reasons: Reasons;
}

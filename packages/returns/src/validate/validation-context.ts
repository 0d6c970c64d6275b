// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Cells } from '../cell/cell.js';
import type { CellSurroundings } from '../cell/read-cell.js';
import type { Row } from '../filing.js';
import type { Reasons } from './finding.js';

/** What judging a return in parts needs to know besides its rows. */
export interface CheckingContext {
  /** The last day of the period; today for a register without periods. It picks fields, codes and rules. */
  readonly on: PlainDate;
  readonly find: CellSurroundings['find'];
  readonly reasons: Reasons;
  /** How many findings are kept; all are counted. */
  readonly most: number;
}

/** What validation needs to know besides the return itself. */
export interface ValidationContext extends Omit<CheckingContext, 'most'> {
  /** The row of the same keys one period before; undefined where there was none. */
  readonly previous: (row: Row) => Cells | undefined;
  /** Rows of earlier periods, in any order; for outliers. */
  readonly earlier: readonly Cells[];
}

// SPDX-License-Identifier: Apache-2.0
import type { Cells } from '../cell/cell.js';
import { type Evaluated, NO_ROWS, type Reading, sumWith } from './evaluate.js';
import type { Expression, Fold } from './expression.js';
import { foldsIn } from './folds-in.js';

/** 累计: the sums that some expressions name, over rows of which none is held. */
export interface RunningSums {
  /** Takes the next row in. */
  readonly add: (row: Cells) => void;
  /** What they have come to. */
  readonly made: ReadonlyMap<Fold, Evaluated>;
}

/** Begins all sums of some expressions, over no rows yet. Exact. */
export function runningSums(expressions: readonly Expression[], reading: Reading): RunningSums {
  const folds = expressions.flatMap(foldsIn);
  const made = new Map<Fold, Evaluated>(folds.map((fold) => [fold, NO_ROWS]));
  return {
    made,
    add: (row) => {
      for (const [fold, sum] of made) made.set(fold, sumWith(sum, fold, row, reading));
    },
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { CompiledScheme } from '../compiled/compiled-scheme.js';
import { type AnswerColumns, CHECK_FAILED, NO_GROUP } from './case-columns.js';
import type { Tally } from './tally.js';

/** How many of the first `rows` answers are of each kind. */
export function tallyColumns(
  { entries, drgs }: CompiledScheme,
  { slot }: AnswerColumns,
  rows: number,
): Tally {
  let none = 0;
  let failed = 0;
  let ambiguous = 0;
  for (let row = 0; row < rows; row++) {
    const taken = slot[row] ?? NO_GROUP;
    if (taken === NO_GROUP) none++;
    else if (taken === CHECK_FAILED) failed++;
    else if (entries[drgs.entryOf[taken] ?? 0]?.status === 'AMBIGUOUS_QY') ambiguous++;
  }
  return {
    GROUPED: rows - none - failed - ambiguous,
    AMBIGUOUS_QY: ambiguous,
    NO_GROUP: none,
    CHECK_FAILED: failed,
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { Warning } from '@sanyi/documents';
import type { CorrectedTask } from '../corrected-task.js';

export interface TaskCardProps {
  readonly task: CorrectedTask;
  /** The standing task above, into which this one can be merged. */
  readonly previous: CorrectedTask | null;
  readonly warnings: readonly Warning[];
  /** The key of the chosen piece where it is this task's. */
  readonly selected: string | null;
}

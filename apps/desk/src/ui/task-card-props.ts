// SPDX-License-Identifier: Apache-2.0
import type { CorrectedTask, Warning } from '@sanyi/documents';

export interface TaskCardProps {
  readonly task: CorrectedTask;
  /** The standing task above, into which this one can be merged. */
  readonly previous: CorrectedTask | null;
  readonly warnings: readonly Warning[];
  /** The key of the chosen piece where it is this task's. */
  readonly selected: string | null;
}

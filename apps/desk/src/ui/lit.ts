// SPDX-License-Identifier: Apache-2.0
import type { Line } from '../lines.js';
import type { Mark, Range } from '../marks.js';

/** The original with its marks, cut into lines. */
export interface Lit {
  readonly marks: readonly Mark[];
  readonly ranges: readonly Range[];
  readonly lines: readonly Line[];
}

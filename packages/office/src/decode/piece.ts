// SPDX-License-Identifier: Apache-2.0

/** A stretch of text in a manuscript. `at` is known when it is finished; marks are stretches without text. */
export interface Piece {
  text: string;
  at: number;
}

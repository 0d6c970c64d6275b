// SPDX-License-Identifier: Apache-2.0
import type { Span } from './reading.js';

/** A decoded document: its text, and the tables whose cells are known (docx, html). */
export interface SourceText {
  /** Every span of a reading points into this string. */
  readonly text: string;
  /** In the order of the text. Plain text carries none: the reader finds | and tab tables itself. */
  readonly tables: readonly SourceTable[];
}

/** Rows from top to bottom. A merged cell stands once, in its first row and column, with its spans. */
export interface SourceTable {
  readonly rows: readonly (readonly SourceCell[])[];
}

export interface SourceCell {
  /** Where the cell's words stand in the text. */
  readonly span: Span;
  /** Further pieces of its words, where the lines of a page run through all columns. */
  readonly more?: readonly Span[];
  /** Zero-based column on the table's grid. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/**
 * Turns traditional characters into simplified ones, character for character: the result has the same length in UTF-16
 * units, so that spans stay true. Passed in, because the dictionary is a library's.
 */
export type Simplify = (text: string) => string;

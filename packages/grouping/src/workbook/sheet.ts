// SPDX-License-Identifier: Apache-2.0

/** What a cell holds: codes and names are text, measures are numbers, nothing is null. */
export type CellValue = string | number | null;

/** One sheet of a scheme's workbook: columns by the words in its first row, and its rows. */
export interface SchemeSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly CellValue[]>;
}

/** What is wrong in a workbook, where (row 1 is the header), and what was expected. */
export type SheetProblem =
  | { readonly code: 'missing-sheet'; readonly sheet: string }
  | { readonly code: 'missing-column'; readonly sheet: string; readonly column: string }
  /** A code kept as a number has lost its zeros: 96.0400 became 96.04. */
  | {
      readonly code: 'not-text';
      readonly sheet: string;
      readonly row: number;
      readonly column: string;
    }
  | {
      readonly code: 'not-a-number';
      readonly sheet: string;
      readonly row: number;
      readonly column: string;
    }
  | {
      readonly code: 'empty-cell';
      readonly sheet: string;
      readonly row: number;
      readonly column: string;
    }
  /** A list names a rule, group or MDC that has no row of its own. */
  | {
      readonly code: 'unknown-owner';
      readonly sheet: string;
      readonly row: number;
      readonly owner: string;
    }
  /** A word that stands for nothing here, with those that would. */
  | {
      readonly code: 'unknown-word';
      readonly sheet: string;
      readonly row: number;
      readonly column: string;
      readonly words: readonly string[];
    };

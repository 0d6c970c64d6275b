// SPDX-License-Identifier: Apache-2.0

/** A table as it leaves the house: its first row are the heads. */
export type Table = readonly (readonly string[])[];

/** The columns of a list: the head of each, and what stands below it. */
export type Columns<Row> = readonly (readonly [head: string, cell: (row: Row) => string])[];

/** Rows under the heads of their columns. */
export const tableOf =
  <Row>(columns: Columns<Row>) =>
  (rows: readonly Row[]): Table => [
    columns.map(([head]) => head),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ];

// SPDX-License-Identifier: Apache-2.0

// PostgreSQL takes 65,535 values in one statement.
const ROWS_AT_ONCE = 2_000;

/** Writes many rows, some at a time. */
export async function insertInParts<Row>(
  rows: readonly Row[],
  insert: (part: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await insert(rows.slice(start, start + ROWS_AT_ONCE));
  }
}

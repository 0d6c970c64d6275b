// SPDX-License-Identifier: Apache-2.0
import type { Declaration } from '../declaration/declaration.js';
import type { Row } from '../filing.js';
import { keyOf } from '../validate/row-key.js';
import { rowComparison, type StoredRows } from './comparison.js';
import type { IncomingRow, RowDifference } from './difference.js';

/**
 * 比对: what each returned row means for what is stored, in the order of the file, and then what is stored and not in the file.
 * For files that are not to be held whole there is {@link rowComparison}.
 */
export function differences(
  declaration: Declaration,
  stored: readonly Row[],
  incoming: readonly IncomingRow[],
): readonly RowDifference[] {
  const comparison = rowComparison(declaration);
  const known = storedIn(declaration, stored);
  const found = incoming.map((row) => comparison.next(row, known));
  const absent = stored.filter(({ id }) => !comparison.matched.has(id));
  return [...found, ...absent.map((row) => ({ kind: 'absent', stored: row }) as const)];
}

function storedIn(declaration: Declaration, stored: readonly Row[]): StoredRows {
  const byId = new Map(stored.map((row) => [row.id, row]));
  const byKey = new Map(
    stored.flatMap((row) => {
      const key = keyOf(declaration, row.cells);
      return key === undefined ? [] : [[key, row] as const];
    }),
  );
  return {
    byId: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
    theOne: stored[0],
  };
}

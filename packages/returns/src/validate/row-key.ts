// SPDX-License-Identifier: Apache-2.0
import { type Cells, cellOf, textOf } from '../cell/cell.js';
import type { Declaration } from '../declaration/declaration.js';

/** The key of a row as one text; undefined where a field of the key is not given. Keys of different rows differ. */
export function keyOf({ keys }: Pick<Declaration, 'keys'>, cells: Cells): string | undefined {
  const parts = keys.map((key) => textOf(cellOf(cells, key)));
  return parts.includes(undefined) || keys.length === 0 ? undefined : JSON.stringify(parts);
}

// SPDX-License-Identifier: Apache-2.0
import { type Cells, cellOf, textOf } from '../cell/cell.js';
import type { Declaration } from '../declaration/declaration.js';
import type { ZScoreRule } from '../declaration/rule.js';
import type { Row } from '../filing.js';
import { type EarlierColumns, earlierColumns } from './earlier-sums.columns.js';
import type { EarlierSums } from './outlier.js';
import { keyOf } from './row-key.js';

/** 往期: what rows of earlier periods come to under the keys of the rows that are judged. */
export interface EarlierByKey {
  /** A row that will be judged; what earlier periods hold under other keys is left alone. */
  readonly expect: (row: Row) => void;
  readonly take: (earlier: readonly Cells[]) => void;
  readonly of: (rule: ZScoreRule, row: Row) => EarlierSums;
}

/** Begins with no rows; held are the keys that are expected, and sums for the fields that rules judge by earlier values. */
export function earlierByKey(declaration: Declaration): EarlierByKey {
  const fields = declaration.rules.flatMap((rule) => (rule.kind === 'z-score' ? rule.field : []));
  const places = new Map<string, number>();
  const columns = new Map<string, EarlierColumns>();
  const columnOf = (field: string): EarlierColumns => {
    const column = columns.get(field) ?? earlierColumns(places.size);
    columns.set(field, column);
    return column;
  };
  const placeOf = (cells: Cells): number | undefined => {
    const key = keyUnder(declaration, cells);
    return key === undefined ? undefined : places.get(key);
  };
  return {
    expect: ({ cells }) => {
      if (fields.length === 0) return;
      const key = keyUnder(declaration, cells);
      if (key !== undefined && !places.has(key)) places.set(key, places.size);
    },
    take: (earlier) => {
      for (const cells of earlier) {
        const place = placeOf(cells);
        if (place === undefined) continue;
        for (const field of fields) columnOf(field).add(place, textOf(cellOf(cells, field)) ?? '');
      }
    },
    // What has no place has no sums.
    of: ({ field }, { cells }) => columnOf(field).at(placeOf(cells) ?? -1),
  };
}

/** The one row of a form has no key and needs none; a row of a table without its key can be told from no other. */
const keyUnder = (declaration: Declaration, cells: Cells): string | undefined =>
  keyOf(declaration, cells) ?? (declaration.keys.length === 0 ? '' : undefined);

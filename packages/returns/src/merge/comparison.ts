// SPDX-License-Identifier: Apache-2.0
import { cellOf, sameCell } from '../cell/cell.js';
import type { Declaration } from '../declaration/declaration.js';
import type { Row } from '../filing.js';
import { keyOf } from '../validate/row-key.js';
import type { CellDifference, IncomingRow, RowDifference } from './difference.js';

/** What is stored, as far as the rows at hand may be one of it: by id, by the text of its key, and the one row of a form. */
export interface StoredRows {
  readonly byId: (id: string) => Row | undefined;
  readonly byKey: (key: string) => Row | undefined;
  readonly theOne: Row | undefined;
}

/** A file that is compared row by row. Of the rows that were compared only their ids and keys are remembered. */
export interface RowComparison {
  /** What the next row means; rows are given in the order of the file. */
  readonly next: (
    row: IncomingRow,
    stored: StoredRows,
  ) => Exclude<RowDifference, { kind: 'absent' }>;
  /** The ids of the stored rows that were met. */
  readonly matched: ReadonlySet<string>;
}

/**
 * 逐行比对: what each returned row means for what is stored. A row is matched by its hidden id; without one, by its keys. A row that
 * was copied within the file carries its original's id: with keys of its own it is a new row.
 */
export function rowComparison(declaration: Declaration): RowComparison {
  const matched = new Set<string>();
  const keys = new Set<string>();
  return {
    matched,
    next: (row, stored) => {
      const key = keyOf(declaration, row.cells);
      const target = targetOf(declaration, { row, key, stored, matched });
      const refusal = refusalOf(declaration, { key, keys, target });
      if (key !== undefined) keys.add(key);
      if (refusal !== undefined) return { kind: 'refused', incoming: row, reason: refusal };
      if (typeof target !== 'object') return { kind: 'new', incoming: row };
      matched.add(target.id);
      return compared(declaration, row, target);
    },
  };
}

type Target = Row | 'none' | 'taken' | 'unknown';

interface Looked {
  readonly row: IncomingRow;
  readonly key: string | undefined;
  readonly stored: StoredRows;
  readonly matched: ReadonlySet<string>;
}

/** Finds the stored row that a returned one is. */
function targetOf(declaration: Declaration, { row, key, stored, matched }: Looked): Target {
  const named = row.id === null ? undefined : stored.byId(row.id);
  if (named !== undefined && !matched.has(named.id)) return named;
  const own = key === undefined ? undefined : stored.byKey(key);
  if (own !== undefined) return onlyOnce(own, matched);
  // It bears an id, and no stored row has that id.
  if (row.id !== null && named === undefined) return 'unknown';
  return unnamed(declaration, stored, matched);
}

/** A form has one row, whatever its id. */
function unnamed(
  { rows }: Declaration,
  { theOne }: StoredRows,
  matched: ReadonlySet<string>,
): Target {
  return rows === 'many' || theOne === undefined ? 'none' : onlyOnce(theOne, matched);
}

const onlyOnce = (row: Row, matched: ReadonlySet<string>): Target =>
  matched.has(row.id) ? 'taken' : row;

function refusalOf(
  { keys: fields }: Declaration,
  {
    key,
    keys,
    target,
  }: {
    readonly key: string | undefined;
    readonly keys: ReadonlySet<string>;
    readonly target: Target;
  },
): Extract<RowDifference, { readonly kind: 'refused' }>['reason'] | undefined {
  if (fields.length > 0 && key === undefined) return 'key-missing';
  if (target === 'taken') return 'same-row-twice';
  if (key !== undefined && keys.has(key)) return 'same-key-twice';
  return target === 'unknown' ? 'unknown-row' : undefined;
}

function compared(
  { fields }: Declaration,
  incoming: IncomingRow,
  stored: Row,
): Exclude<RowDifference, { kind: 'absent' }> {
  const cells = fields.flatMap(({ id }): readonly CellDifference[] => {
    // A column that the file does not have says nothing of its field.
    if (!Object.hasOwn(incoming.cells, id)) return [];
    const [before, after] = [cellOf(stored.cells, id), cellOf(incoming.cells, id)];
    return sameCell(before, after) ? [] : [{ field: id, stored: before, incoming: after }];
  });
  if (cells.length === 0) return { kind: 'unchanged', incoming, stored };
  const stale = incoming.version !== null && incoming.version !== stored.version;
  return { kind: stale ? 'conflicting' : 'changed', incoming, stored, cells };
}

// SPDX-License-Identifier: Apache-2.0
import { cellOf, sameCell } from '../cell/cell.js';
import type { Declaration } from '../declaration/declaration.js';
import type { Row } from '../filing.js';
import { keyOf } from '../validate/row-key.js';
import type { CellDifference, IncomingRow, RowDifference } from './difference.js';

/**
 * 比对: what each returned row means for what is stored, in the order of the file, and then what is stored and not in the file. A
 * row is matched by its hidden id; without one, by its keys. A row that was copied within the file carries its original's id:
 * with keys of its own it is a new row.
 */
export function differences(
  declaration: Declaration,
  stored: readonly Row[],
  incoming: readonly IncomingRow[],
): readonly RowDifference[] {
  const match = matcher(declaration, stored);
  const matched = new Set<string>();
  const keys = new Set<string>();
  const found = incoming.map((row): RowDifference => {
    const key = keyOf(declaration, row.cells);
    const target = match(row, matched);
    const refusal = refusalOf(declaration, key, keys, target);
    if (key !== undefined) keys.add(key);
    if (refusal !== undefined) return { kind: 'refused', incoming: row, reason: refusal };
    if (typeof target !== 'object') return { kind: 'new', incoming: row };
    matched.add(target.id);
    return compared(declaration, row, target);
  });
  const absent = stored.filter(({ id }) => !matched.has(id));
  return [...found, ...absent.map((row) => ({ kind: 'absent', stored: row }) as const)];
}

/** No key is written so: keys are lists. */
const NO_KEY = '';

type Target = Row | 'none' | 'taken' | 'unknown';

/** Finds the stored row that a returned one is. */
function matcher(declaration: Declaration, stored: readonly Row[]) {
  const byId = new Map(stored.map((row) => [row.id, row]));
  const byKey = new Map(
    stored.map((row) => [keyOf(declaration, row.cells) ?? `${NO_KEY}${row.id}`, row]),
  );
  return (row: IncomingRow, matched: ReadonlySet<string>): Target => {
    const named = byId.get(row.id ?? '');
    if (named !== undefined && !matched.has(named.id)) return named;
    const own = byKey.get(keyOf(declaration, row.cells) ?? NO_KEY);
    if (own !== undefined) return onlyOne(own, matched);
    if (row.id !== null && named === undefined) return 'unknown';
    return declaration.rows === 'one' ? theOne(stored, matched) : 'none';
  };
}

/** A form has one row, whatever its id. */
function theOne([first]: readonly Row[], matched: ReadonlySet<string>): Target {
  return first === undefined ? 'none' : onlyOne(first, matched);
}

const onlyOne = (row: Row, matched: ReadonlySet<string>): Target =>
  matched.has(row.id) ? 'taken' : row;

function refusalOf(
  { keys: fields }: Declaration,
  key: string | undefined,
  keys: ReadonlySet<string>,
  target: Target,
): Extract<RowDifference, { readonly kind: 'refused' }>['reason'] | undefined {
  if (fields.length > 0 && key === undefined) return 'key-missing';
  if (target === 'taken') return 'same-row-twice';
  if (key !== undefined && keys.has(key)) return 'same-key-twice';
  return target === 'unknown' ? 'unknown-row' : undefined;
}

function compared({ fields }: Declaration, incoming: IncomingRow, stored: Row): RowDifference {
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

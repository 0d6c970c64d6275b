// SPDX-License-Identifier: Apache-2.0
import { type Declaration, keyOf, type Row, type StoredRows } from '@sanyi/returns';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { InHand } from '../in-hand.js';
import { keptCells } from '../kept-cells.js';
import type { ReturnHouse } from '../return-house.js';
import type { RowFilter } from '../row-filter.js';

/** A row that asks what is stored for it: by its id, by its key. */
export interface Asking {
  readonly id: string | null;
  readonly key: string | undefined;
}

/** What is stored of one return, of which only the keys and ids are held. */
export interface StoredLookup {
  readonly count: number;
  /** The stored rows that some rows may be. */
  readonly of: (asking: readonly Asking[]) => Promise<StoredRows>;
}

const ROWS_AT_ONCE = 5_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Goes through the rows of a return once, some at a time, for their keys. */
export async function storedLookup(
  house: ReturnHouse,
  database: Kysely<Tables>,
  held: InHand,
  signal?: AbortSignal,
): Promise<StoredLookup> {
  const { declaration } = held.known;
  const ids = new Map<string, string>();
  let count = 0;
  let first: string | undefined;
  for await (const rows of storedInParts(house, database, { held, filter: null })) {
    signal?.throwIfAborted();
    first ??= rows[0]?.id;
    count += rows.length;
    // A row without its key is found by its id alone.
    for (const { id, cells } of rows) ids.set(keyOf(declaration, cells) ?? id, id);
  }
  return {
    count,
    of: async (asking) => {
      const wanted = [
        ...asking.flatMap(({ id, key }) => [id, key === undefined ? null : ids.get(key)]),
        declaration.rows === 'one' ? first : null,
      ].filter((id) => typeof id === 'string' && UUID.test(id));
      const rows = await rowsWith(house, database, held, [...new Set(wanted)] as string[]);
      return among(declaration, rows, { ids, first });
    },
  };
}

function among(
  { rows: kind }: Declaration,
  rows: readonly Row[],
  { ids, first }: { readonly ids: ReadonlyMap<string, string>; readonly first: string | undefined },
): StoredRows {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    byId: (id) => byId.get(id),
    byKey: (key) => byId.get(ids.get(key) ?? ''),
    theOne: kind === 'one' ? byId.get(first ?? '') : undefined,
  };
}

async function rowsWith(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { packet, known }: InHand,
  ids: readonly string[],
): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const kept = keptCells(house, { packet: packet.id, declaration: known.declaration });
  const rows = await database
    .selectFrom('return_rows')
    .select(['id', 'version', 'cells'])
    .where('packet', '=', packet.id)
    .where('removed', '=', false)
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => ({ ...row, cells: kept.open(row.cells) }));
}

/** The rows of a return in their order, some at a time. */
export async function* storedInParts(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { held: { packet, known }, filter }: { readonly held: InHand; readonly filter: RowFilter },
): AsyncGenerator<readonly Row[]> {
  const kept = keptCells(house, { packet: packet.id, declaration: known.declaration });
  let after = 0n;
  for (;;) {
    const rows = await database
      .selectFrom('return_rows')
      .select(['id', 'version', 'cells', 'position'])
      .where('packet', '=', packet.id)
      .where('removed', '=', false)
      .where('position', '>', after)
      .$if(filter !== null, (query) => query.where(filter ?? sql<boolean>`true`))
      .orderBy('position')
      .limit(ROWS_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ id, version, cells }) => ({ id, version, cells: kept.open(cells) }));
    after = last.position;
  }
}

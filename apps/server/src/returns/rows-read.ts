// SPDX-License-Identifier: Apache-2.0
import type { ReturnRow } from '@sanyi/contract';
import { keyOf } from '@sanyi/returns';
import { sql } from 'kysely';
import { previousOfFew } from './imports/previous-rows.js';
import { keptCells, maskedCells } from './kept-cells.js';
import { readPacket } from './packets.js';
import type { Part, Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';
import { rowsWithWords } from './row-filter.js';
import { placesIn, withNames } from './row-names.js';
import { isUnmasked } from './unmask.js';
import { rowView } from './write-rows.js';

/** The rows of a packet, in the order in which they were added, each with what stood there a period before. */
export async function packetRows(
  house: ReturnHouse,
  reader: Reader,
  { id, part, q }: { readonly id: string; readonly part: Part; readonly q?: string | undefined },
): Promise<readonly (ReturnRow & { readonly position: string })[]> {
  const { database } = house.people;
  const held = await readPacket(house, reader, id);
  const { declaration } = held.known;
  const kept = keptCells(house, { packet: id, declaration });
  const filter = rowsWithWords(declaration, q, await house.registry());
  const clear = await isUnmasked(house, database, { packet: id, account: reader.caller.account });
  const stored = await database
    .selectFrom('return_rows')
    .selectAll()
    .where('packet', '=', id)
    .where('removed', '=', false)
    .$if(part.after !== null, (query) =>
      query.where('position', '>', sql<bigint>`${part.after}::bigint`),
    )
    .$if(filter !== null, (query) => query.where(filter ?? sql<boolean>`true`))
    .orderBy('position')
    .limit(part.limit)
    .execute();
  const places = await placesIn(house, held);
  const rows = stored.map((row) => ({ ...row, cells: kept.open(row.cells) }));
  const previous = await previousOfFew(house, database, held);
  const earlier = await previous(rows.map(({ cells }) => keyOf(declaration, cells)));
  return rows.map((row, at) => {
    const before = earlier[at] ?? null;
    const shown = before === null || clear ? before : maskedCells(declaration, before);
    const view = rowView(row, held, clear);
    const named = withNames(declaration, places, { ...view, previous: shown });
    return { ...named, position: String(row.position) };
  });
}

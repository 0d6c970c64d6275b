// SPDX-License-Identifier: Apache-2.0
import type { ReturnRow } from '@sanyi/contract';
import { sql } from 'kysely';
import { earlierOf } from './earlier.js';
import { readPacket } from './packets.js';
import type { Part, Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';
import { rowView } from './write-rows.js';

/** The rows of a packet, in the order in which they were added, each with what stood there a period before. */
export async function packetRows(
  house: ReturnHouse,
  reader: Reader,
  { id, part }: { readonly id: string; readonly part: Part },
): Promise<readonly (ReturnRow & { readonly position: string })[]> {
  const { database } = house.people;
  const { packet, known } = await readPacket(house, reader, id);
  const stored = await database
    .selectFrom('return_rows')
    .selectAll()
    .where('packet', '=', id)
    .where('removed', '=', false)
    .$if(part.after !== null, (query) =>
      query.where('position', '>', sql<bigint>`${part.after}::bigint`),
    )
    .orderBy('position')
    .limit(part.limit)
    .execute();
  const earlier = await earlierOf(database, packet, known.declaration);
  return stored.map((row) => ({
    ...rowView(row),
    position: String(row.position),
    previous: earlier.previous(row.cells),
  }));
}

// SPDX-License-Identifier: Apache-2.0
import type { ReturnRow } from '@sanyi/contract';
import { type Cells, cellOf, type Declaration, textOf } from '@sanyi/returns';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { PacketRecord } from './packet-rows.js';
import { readPacket } from './packets.js';
import { periodBefore } from './periods.js';
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
  const before = await previousCells(database, packet, known.declaration);
  return stored.map((row) => ({
    ...rowView(row),
    position: String(row.position),
    previous: before(row.cells),
  }));
}

/** Answers what stood under the same keys in the return of the period before, once that was approved or locked. */
export async function previousCells(
  database: Kysely<Tables>,
  packet: Pick<PacketRecord, 'type' | 'unit' | 'period'>,
  declaration: Declaration,
): Promise<(cells: Cells) => Cells | null> {
  const period = periodBefore(declaration.period, packet.period);
  if (period === null) return () => null;
  const rows = await database
    .selectFrom('return_rows as r')
    .innerJoin('return_packets as p', 'p.id', 'r.packet')
    .select('r.cells')
    .where('p.type', '=', packet.type)
    .where('p.unit', '=', packet.unit)
    .where('p.period', '=', period)
    .where('p.stage', 'in', ['approved', 'locked'])
    .where('r.removed', '=', false)
    .execute();
  const byKey = new Map(rows.map(({ cells }) => [keyText(declaration, cells), cells]));
  return (cells) => byKey.get(keyText(declaration, cells)) ?? null;
}

/** The keys of a row as one text; a form has one row and no keys. */
export const keyText = ({ keys }: Declaration, cells: Cells): string =>
  JSON.stringify(keys.map((key) => textOf(cellOf(cells, key)) ?? null));

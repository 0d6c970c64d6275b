// SPDX-License-Identifier: Apache-2.0
import { type Cells, keyOf } from '@sanyi/returns';
import { type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { InHand } from '../in-hand.js';
import { keptCells, personalFields } from '../kept-cells.js';
import { type PacketRecord, packetsOf } from '../packet-rows.js';
import { periodBefore } from '../periods.js';
import type { ReturnHouse } from '../return-house.js';
import { storedLookup } from './stored-lookup.js';

/** What stood under some keys a period before, in their order. */
export type PreviousRows = (
  keys: readonly (string | undefined)[],
) => Promise<readonly (Cells | undefined)[]>;

/** Where nothing stood a period before, or nobody asks. */
export const nothingBefore: PreviousRows = (keys) => Promise.resolve(keys.map(() => undefined));

/** Looks into the return of the period before, where that was approved: whatever its number of rows, only its keys are held. */
export async function previousOf(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { packet, known }: InHand,
): Promise<PreviousRows> {
  const earlier = await packetBefore(database, { packet, known });
  if (earlier === undefined) return nothingBefore;
  const lookup = await storedLookup(house, database, { packet: earlier, known });
  return async (keys) => {
    const stored = await lookup.of(keys.map((key) => ({ id: null, key })));
    return keys.map((key) => (key === undefined ? stored.theOne?.cells : stored.byKey(key)?.cells));
  };
}

/** The same for a few rows, without going through all of the period before: for one page of a list. */
export async function previousOfFew(
  house: ReturnHouse,
  database: Kysely<Tables>,
  held: InHand,
): Promise<PreviousRows> {
  const { declaration } = held.known;
  const personal = personalFields(declaration);
  // What is sealed cannot be looked for; and a form has one row.
  if (declaration.keys.length === 0 || declaration.keys.some((key) => personal.has(key)))
    return previousOf(house, database, held);
  const earlier = await packetBefore(database, held);
  if (earlier === undefined) return nothingBefore;
  const kept = keptCells(house, { packet: earlier.id, declaration });
  return async (keys) => {
    const wanted = keys.filter((key) => key !== undefined);
    if (wanted.length === 0) return nothingBefore(keys);
    const rows = await database
      .selectFrom('return_rows')
      .select('cells')
      .where('packet', '=', earlier.id)
      .where('removed', '=', false)
      .where(underKeys(declaration.keys, wanted))
      .execute();
    const byKey = new Map(
      rows.map(({ cells }) => [keyOf(declaration, cells), kept.open(cells)] as const),
    );
    return keys.map((key) => (key === undefined ? undefined : byKey.get(key)));
  };
}

function underKeys(fields: readonly string[], keys: readonly string[]): RawBuilder<SqlBool> {
  const texts = sql.join(fields.map((field) => sql`cells -> ${field}::text ->> 'value'`));
  const wanted = keys.map((key) => sql`(${sql.join(JSON.parse(key) as readonly string[])})`);
  return sql<SqlBool>`(${texts}) in (${sql.join(wanted)})`;
}

const packetBefore = async (
  database: Kysely<Tables>,
  { packet, known }: InHand,
): Promise<PacketRecord | undefined> => {
  const before = periodBefore(known.declaration.period, packet.period);
  return before === null
    ? undefined
    : packetsOf(database)
        .where('p.type', '=', packet.type)
        .where('p.unit', '=', packet.unit)
        .where('p.period', '=', before)
        .where('p.stage', 'in', ['approved', 'locked'])
        .executeTakeFirst();
};

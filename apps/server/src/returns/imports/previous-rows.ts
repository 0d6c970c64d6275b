// SPDX-License-Identifier: Apache-2.0
import type { Cells } from '@sanyi/returns';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { InHand } from '../in-hand.js';
import { packetsOf } from '../packet-rows.js';
import { periodBefore } from '../periods.js';
import type { ReturnHouse } from '../return-house.js';
import { storedLookup } from './stored-lookup.js';

/** What stood under some keys a period before, in their order. */
export type PreviousRows = (
  keys: readonly (string | undefined)[],
) => Promise<readonly (Cells | undefined)[]>;

/** Looks into the return of the period before, where that was approved: whatever its number of rows, only its keys are held. */
export async function previousOf(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { packet, known }: InHand,
): Promise<PreviousRows> {
  const before = periodBefore(known.declaration.period, packet.period);
  const earlier = await packetsOf(database)
    .where('p.type', '=', packet.type)
    .where('p.unit', '=', packet.unit)
    .where('p.period', '=', before ?? '')
    .where('p.stage', 'in', ['approved', 'locked'])
    .executeTakeFirst();
  if (before === null || earlier === undefined)
    return (keys) => Promise.resolve(keys.map(() => undefined));
  const lookup = await storedLookup(house, database, { packet: earlier, known });
  return async (keys) => {
    const stored = await lookup.of(keys.map((key) => ({ id: null, key })));
    return keys.map((key) => (key === undefined ? stored.theOne?.cells : stored.byKey(key)?.cells));
  };
}

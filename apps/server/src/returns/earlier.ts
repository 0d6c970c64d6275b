// SPDX-License-Identifier: Apache-2.0
import type { Cells } from '@sanyi/returns';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { storedInParts } from './imports/stored-lookup.js';
import type { InHand } from './in-hand.js';
import { packetsOf } from './packet-rows.js';
import { periodBefore } from './periods.js';
import type { ReturnHouse } from './return-house.js';

const MOST_PERIODS = 24;

/** The rows that a unit has returned in earlier periods, some at a time: only what was approved counts, and of two years at most. */
export async function* earlierInParts(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { packet, known }: InHand,
): AsyncGenerator<readonly Cells[]> {
  if (periodBefore(known.declaration.period, packet.period) === null) return;
  const earlier = await packetsOf(database)
    .where('p.type', '=', packet.type)
    .where('p.unit', '=', packet.unit)
    .where('p.period', '<', packet.period)
    .where('p.stage', 'in', ['approved', 'locked'])
    .orderBy('p.period', 'desc')
    .limit(MOST_PERIODS)
    .execute();
  for (const one of earlier) {
    const held = { packet: one, known };
    for await (const rows of storedInParts(house, database, { held, filter: null }))
      yield rows.map(({ cells }) => cells);
  }
}

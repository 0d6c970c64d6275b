// SPDX-License-Identifier: Apache-2.0
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { hold } from './around.js';
import type { Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';
import { checkFilling } from './write-rows.js';

/** Keeps the reason for a finding, or takes it back where it is empty. */
export async function giveReason(
  house: ReturnHouse,
  { caller, scope }: Reader,
  {
    packet,
    key,
    reason,
  }: { readonly packet: string; readonly key: string; readonly reason: string },
): Promise<void> {
  await house.people.database.transaction().execute(async (transaction) => {
    const held = await hold(house, transaction, { scope, id: packet });
    checkFilling(caller, held, null);
    if (reason === '') {
      await transaction
        .deleteFrom('return_reasons')
        .where('packet', '=', packet)
        .where('key', '=', key)
        .execute();
      return;
    }
    const given = { reason, given_by: caller.account, given_at: house.people.now() };
    await transaction
      .insertInto('return_reasons')
      .values({ packet, key, ...given })
      .onConflict((same) => same.columns(['packet', 'key']).doUpdateSet(given))
      .execute();
  });
}

/** The reasons that were given for a packet, by the key of the finding. */
export async function reasonsOf(
  database: Kysely<Tables>,
  packet: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('return_reasons')
    .select(['key', 'reason'])
    .where('packet', '=', packet)
    .execute();
  return new Map(rows.map(({ key, reason }) => [key, reason]));
}

// SPDX-License-Identifier: Apache-2.0
import { type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Around } from './may.js';
import { coursesOf, packetsOf } from './packet-rows.js';
import { notThere } from './packets.js';
import type { Reader } from './ports.js';
import type { KnownType } from './return-book.js';
import type { ReturnHouse } from './return-house.js';
import { seenPackets } from './seen.js';

/** A packet that is held: nobody else writes or decides on it until the transaction ends. */
export interface Held extends Around {
  readonly known: KnownType;
}

/** Holds a packet for writing; what the caller does not see is not there. */
export async function hold(
  house: ReturnHouse,
  transaction: Transaction<Tables>,
  { scope, id }: Pick<Reader, 'scope'> & { readonly id: string },
): Promise<Held> {
  const packet = await packetsOf(transaction)
    .where('p.id', '=', id)
    .where(seenPackets(scope))
    .forUpdate('p')
    .executeTakeFirst();
  if (packet === undefined) throw notThere();
  const known = await house.types.sent(packet.type, packet.type_version);
  return {
    packet,
    known,
    steps: coursesOf(packet, known),
    sender: await senderOf(transaction, id),
  };
}

/** Who sent a packet. */
export async function senderOf(
  database: Kysely<Tables>,
  packet: string,
): Promise<Around['sender']> {
  return database
    .selectFrom('return_places')
    .select(['region', 'unit'])
    .where('packet', '=', packet)
    .where('role', '=', 'sender')
    .executeTakeFirstOrThrow();
}

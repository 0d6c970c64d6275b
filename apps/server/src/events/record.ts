// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from 'kysely';
import type { Database } from '../database/connect.js';
import type { Tables } from '../database/tables.js';
import { canonicalJson, type Json } from './canonical-json.js';
import { hashOf } from './chain.js';
import type { EventKind } from './event-kinds.js';

/** What is to be put on record. */
export interface Happening {
  readonly at: Date;
  readonly kind: EventKind;
  readonly actor: string;
  readonly region: string;
  readonly unit: string | null;
  readonly subject: string;
  readonly from?: Json;
  readonly to?: Json;
  readonly why?: string;
}

/**
 * Appends one event to the chain within the transaction of what it tells of: both stand, or neither. The head row is
 * held until that transaction ends, so of many who append at once each finds the hash of the one before; therefore call
 * it last, and keep what follows short. Answers the event's number.
 */
export async function record(
  transaction: Transaction<Tables>,
  happening: Happening,
): Promise<number> {
  const head = await transaction
    .selectFrom('event_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const row = rowAfter(Number(head.seq), head.hash, happening);
  const hash = hashOf(row);
  const { seq, from, to, previousHash, at, ...same } = row;
  await transaction
    .insertInto('events')
    .values({
      ...same,
      seq: BigInt(seq),
      at: new Date(at),
      from_json: from,
      to_json: to,
      previous_hash: previousHash,
      hash,
    })
    .execute();
  await transaction
    .updateTable('event_head')
    .set({ seq: BigInt(seq), hash })
    .execute();
  return seq;
}

/** The same for what happened outside any other change. */
export async function recordAlone(database: Database, happening: Happening): Promise<number> {
  return database.transaction().execute((transaction) => record(transaction, happening));
}

function rowAfter(seq: number, hash: string, happening: Happening) {
  const { at, kind, actor, region, unit, subject, from, to, why } = happening;
  return {
    ...{ seq: seq + 1, at: at.toISOString(), kind, actor, region, unit, subject },
    from: from === undefined ? null : canonicalJson(from),
    to: to === undefined ? null : canonicalJson(to),
    why: why ?? null,
    previousHash: hash,
  };
}

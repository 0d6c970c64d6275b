// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import { insertInParts } from '../returns/insert-in-parts.js';

/** 站内通知 that the house writes by itself: who is named as its sender, and which page it leads to. */
export interface ToldWords {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly sender: string;
  readonly at: Date;
}

/** Puts one notice before each of these users, in the transaction of what it tells of. */
export async function tellUsers(
  transaction: Transaction<Tables>,
  users: readonly string[],
  { title, body, link, sender, at }: ToldWords,
): Promise<void> {
  const rows = users.map((user_id) => ({
    ...{ user_id, sent_at: at, sender, title, body, link, read_at: null },
  }));
  await insertInParts(rows, (part) => transaction.insertInto('notices').values(part).execute());
}

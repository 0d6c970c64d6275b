// SPDX-License-Identifier: Apache-2.0
import type { NewUser } from '@sanyi/contract';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { phonePlace } from './user-rows.js';

/** Adds an account without any right and puts it on record; answers its id, null where the account is taken. */
export async function addUser(
  house: AccessHouse,
  caller: Caller,
  {
    transaction,
    user: { account, label, post, region, unit, phone },
    hash,
  }: {
    readonly transaction: Transaction<Tables>;
    readonly user: z.infer<typeof NewUser>;
    readonly hash: string;
  },
): Promise<string | null> {
  const created = await transaction
    .insertInto('users')
    .values({
      ...{ account, label, post, region, unit, password_hash: hash },
      ...{ password_set_at: house.now(), created_at: house.now() },
    })
    .onConflict((taken) => taken.column('account').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (created === undefined) return null;
  const { id } = created;
  if (phone !== null) await setPhone(house, transaction, { id, phone });
  await record(transaction, {
    ...{ at: house.now(), actor: caller.account, kind: 'users.created', region, unit },
    ...{ subject: `user:${id}`, to: { account, label, post, region, unit } },
  });
  return id;
}

/** Seals a phone number into a user's row, or takes it away. */
export async function setPhone(
  { seal }: AccessHouse,
  transaction: Transaction<Tables>,
  { id, phone }: { readonly id: string; readonly phone: string | null },
): Promise<void> {
  await transaction
    .updateTable('users')
    .set({ phone_sealed: phone === null ? null : seal.close(phone, phonePlace(id)) })
    .where('id', '=', id)
    .execute();
}

// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { Tables } from '../database/tables.js';
import type { EventKind } from '../events/event-kinds.js';
import { record } from '../events/record.js';
import { PASSWORD_POLICY } from './password-policy.js';
import type { CredentialPorts } from './ports.js';

/** Passwords and second factors in PostgreSQL. */
export const credentialStore = (house: AccessHouse): CredentialPorts => ({
  passwordHashes: (userId) => passwordHashes(house, userId),
  changePassword: (caller, change) => changePassword(house, caller, change),
  offerSecret: (caller, secret) => offerSecret(house, caller, secret),
  offeredSecret: (userId) => offeredSecret(house, userId),
  setSecret: (caller, proof) => setSecret(house, caller, proof),
  removeSecret: (caller) => removeSecret(house, caller),
});

async function passwordHashes({ database }: AccessHouse, userId: string) {
  const { password_hash: current } = await database
    .selectFrom('users')
    .select('password_hash')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  const earlier = await database
    .selectFrom('password_history')
    .select('hash')
    .where('user_id', '=', userId)
    .orderBy('replaced_at', 'desc')
    .limit(PASSWORD_POLICY.remembered)
    .execute();
  return { current, earlier: earlier.map(({ hash }) => hash) };
}

async function changePassword(
  house: AccessHouse,
  caller: Caller,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<boolean> {
  const now = house.now();
  return house.database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('users')
      .set({ password_hash: after, password_set_at: now, password_one_time: false })
      .where('id', '=', caller.userId)
      .where('password_hash', '=', before)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await transaction
      .insertInto('password_history')
      .values({ user_id: caller.userId, hash: before, replaced_at: now })
      .execute();
    await transaction
      .updateTable('sessions')
      .set({ closed_at: now, closed_because: 'password-changed' })
      .where('user_id', '=', caller.userId)
      .where('id', '!=', caller.sessionId)
      .where('closed_at', 'is', null)
      .execute();
    await note(transaction, { house, caller, kind: 'session.password-changed' });
    return true;
  });
}

const placeOf = (userId: string): string => `users.totp:${userId}`;

async function offerSecret({ database, seal }: AccessHouse, caller: Caller, secret: string) {
  await database
    .updateTable('users')
    .set({ totp_offered: seal.close(secret, placeOf(caller.userId)) })
    .where('id', '=', caller.userId)
    .execute();
}

async function offeredSecret({ database, seal }: AccessHouse, userId: string) {
  const { totp_offered: offered } = await database
    .selectFrom('users')
    .select('totp_offered')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return offered === null ? null : seal.open(offered, placeOf(userId));
}

async function setSecret(
  house: AccessHouse,
  caller: Caller,
  { secret, step }: { readonly secret: string; readonly step: number },
): Promise<void> {
  await house.database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('users')
      .set({
        totp_sealed: house.seal.close(secret, placeOf(caller.userId)),
        totp_offered: null,
        totp_last_step: BigInt(step),
      })
      .where('id', '=', caller.userId)
      .execute();
    await note(transaction, { house, caller, kind: 'session.second-factor-set' });
  });
}

async function removeSecret(house: AccessHouse, caller: Caller): Promise<void> {
  await house.database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('users')
      .set({ totp_sealed: null, totp_offered: null })
      .where('id', '=', caller.userId)
      .execute();
    await note(transaction, { house, caller, kind: 'session.second-factor-removed' });
  });
}

async function note(
  transaction: Transaction<Tables>,
  what: { readonly house: AccessHouse; readonly caller: Caller; readonly kind: EventKind },
): Promise<void> {
  const { account: actor, region, unit, userId } = what.caller;
  const subject = `user:${userId}`;
  await record(transaction, {
    ...{ at: what.house.now(), actor, region, unit, subject, kind: what.kind },
  });
}

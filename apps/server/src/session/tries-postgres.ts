// SPDX-License-Identifier: Apache-2.0
import type { Selectable } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { giveBack, takeTry, type Tries } from './lock-out.js';
import type { TakenTry, TriedAccount } from './ports.js';

type UserRow = Selectable<Tables['users']>;

/** Counts a try on an account under the lock of its row, before the password is looked at. */
export async function takeTryOf(house: AccessHouse, account: string): Promise<TakenTry> {
  return house.database.transaction().execute(async (transaction) => {
    const user = await transaction
      .selectFrom('users')
      .selectAll()
      .where('account', '=', account)
      .forUpdate()
      .executeTakeFirst();
    if (user === undefined) return { kind: 'unknown' };
    const { allowed, tries } = takeTry(triesOf(user), house.now());
    if (!allowed && tries.lockedUntil !== null)
      return { kind: 'resting', until: tries.lockedUntil };
    await transaction
      .updateTable('users')
      .set(columnsOf(tries))
      .where('id', '=', user.id)
      .execute();
    return { kind: 'taken', tried: triedOf(house, user, tries) };
  });
}

/** Takes one counted try back. */
export async function giveBackTry(house: AccessHouse, userId: string): Promise<void> {
  await house.database.transaction().execute(async (transaction) => {
    const user = await transaction
      .selectFrom('users')
      .selectAll()
      .where('id', '=', userId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    await transaction
      .updateTable('users')
      .set(columnsOf(giveBack(triesOf(user))))
      .where('id', '=', userId)
      .execute();
  });
}

/** Puts a refused sign-in on record, and the rest that it may have brought. */
export async function noteRefusalOf(
  house: AccessHouse,
  account: string,
  { tried, why }: { readonly tried: TriedAccount | null; readonly why: string },
): Promise<void> {
  const happening = {
    at: house.now(),
    actor: account,
    region: tried?.region ?? house.homeRegion,
    unit: tried?.unit ?? null,
    subject: tried === null ? 'account:unknown' : `user:${tried.userId}`,
    why,
  };
  await house.database.transaction().execute(async (transaction) => {
    await record(transaction, { ...happening, kind: 'session.refused' });
    if (tried?.lastTry === true)
      await record(transaction, { ...happening, kind: 'session.locked' });
  });
}

const triesOf = (user: UserRow): Tries => ({
  failures: user.failures,
  failingSince: user.failing_since,
  lockedUntil: user.locked_until,
});

const columnsOf = ({ failures, failingSince, lockedUntil }: Tries) => ({
  failures,
  failing_since: failingSince,
  locked_until: lockedUntil,
});

function triedOf({ seal }: AccessHouse, user: UserRow, tries: Tries): TriedAccount {
  return {
    userId: user.id,
    account: user.account,
    region: user.region,
    unit: user.unit,
    state: user.state,
    passwordHash: user.password_hash,
    totpSecret:
      user.totp_sealed === null ? null : seal.open(user.totp_sealed, `users.totp:${user.id}`),
    totpLastStep: Number(user.totp_last_step),
    lastTry: tries.lockedUntil !== null,
  };
}

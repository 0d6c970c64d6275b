// SPDX-License-Identifier: Apache-2.0
import { err, ok } from '@sanyi/kernel';
import type { AccessHouse } from '../access/access-house.js';
import { record, recordAlone } from '../events/record.js';
import { digestOf } from '../session/token.js';
import type { Attempt, OidcPorts } from './ports.js';

const ATTEMPT_MS = 600_000;

/** Attempts and identities in PostgreSQL. */
export const oidcStore = (house: AccessHouse): OidcPorts => ({
  keep: (attempt) => keepAttempt(house, attempt),
  take: (state, browser) => takeAttempt(house, state, browser),
  linked: (provider, subject) => linkedUser(house, provider, subject),
  link: (userId, identity) => linkUser(house, userId, identity),
  linksOf: (userId) => linksOf(house, userId),
  unlink: (userId, provider) => unlinkUser(house, userId, provider),
  noteRefusal: async (provider, why) => {
    await recordAlone(house.database, {
      ...{ at: house.now(), kind: 'session.refused', actor: `oidc:${provider}` },
      ...{ region: house.homeRegion, unit: null, subject: 'account:unknown', why },
    });
  },
});

async function keepAttempt(
  { database, now, seal }: AccessHouse,
  attempt: Attempt & { readonly state: string; readonly browser: string },
): Promise<void> {
  const { state, browser, provider, nonce, verifier, linkUser } = attempt;
  await database
    .insertInto('oidc_attempts')
    .values({
      ...{ state_digest: digestOf(state), browser_digest: digestOf(browser), begun_at: now() },
      ...{ provider, nonce, link_user: linkUser },
      verifier: seal.close(verifier, 'oidc_attempts.verifier'),
    })
    .execute();
}

async function takeAttempt(
  { database, now, seal }: AccessHouse,
  state: string,
  browser: string,
): Promise<Attempt | null> {
  const row = await database
    .deleteFrom('oidc_attempts')
    .where('state_digest', '=', digestOf(state))
    .where('browser_digest', '=', digestOf(browser))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined || now().getTime() - row.begun_at.getTime() > ATTEMPT_MS) return null;
  const { provider, nonce, link_user: linkUser } = row;
  return { provider, nonce, linkUser, verifier: seal.open(row.verifier, 'oidc_attempts.verifier') };
}

async function linkedUser({ database }: AccessHouse, provider: string, subject: string) {
  const row = await database
    .selectFrom('identities as i')
    .innerJoin('users as u', 'u.id', 'i.user_id')
    .select(['u.id as userId', 'u.account', 'u.region', 'u.unit'])
    .where('i.provider', '=', provider)
    .where('i.subject', '=', subject)
    .executeTakeFirst();
  return row ?? null;
}

async function linkUser(
  house: AccessHouse,
  userId: string,
  identity: { readonly provider: string; readonly subject: string },
) {
  return house.database.transaction().execute(async (transaction) => {
    const added = await transaction
      .insertInto('identities')
      .values({ ...identity, user_id: userId, linked_at: house.now() })
      .onConflict((taken) => taken.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return err({ code: 'already-linked' } as const);
    const { provider } = identity;
    await recordOf(house, transaction, {
      ...{ userId, kind: 'session.identity-linked' as const, to: { provider } },
    });
    return ok(null);
  });
}

async function linksOf({ database }: AccessHouse, userId: string) {
  const rows = await database
    .selectFrom('identities')
    .select(['provider', 'linked_at'])
    .where('user_id', '=', userId)
    .execute();
  return new Map(rows.map((row) => [row.provider, row.linked_at]));
}

const unlinkUser = (house: AccessHouse, userId: string, provider: string) =>
  house.database.transaction().execute(async (transaction) => {
    const removed = await transaction
      .deleteFrom('identities')
      .where('user_id', '=', userId)
      .where('provider', '=', provider)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) return false;
    await recordOf(house, transaction, {
      ...{ userId, kind: 'session.identity-unlinked' as const, from: { provider } },
    });
    return true;
  });

/** Puts on record what a user did with his own links. */
async function recordOf(
  house: AccessHouse,
  transaction: Parameters<typeof record>[0],
  {
    userId,
    ...what
  }: { userId: string } & Pick<Parameters<typeof record>[1], 'kind' | 'from' | 'to'>,
): Promise<void> {
  const { account, region, unit } = await transaction
    .selectFrom('users')
    .select(['account', 'region', 'unit'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  await record(transaction, {
    ...{ ...what, at: house.now(), actor: account, region, unit, subject: `user:${userId}` },
  });
}

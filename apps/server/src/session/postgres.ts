// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import { heldGrants } from '../access/held-grants.js';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { passwordMustChange } from './password-policy.js';
import type { Opening, SessionPorts } from './ports.js';
import { aliveSince, isWorthNoting, SESSION_POLICY } from './session-rules.js';
import { digestOf, newToken } from './token.js';
import { giveBackTry, noteRefusalOf, takeTryOf } from './tries-postgres.js';

/** Sessions in PostgreSQL. */
export const sessionStore = (house: AccessHouse): SessionPorts => ({
  takeTry: (account) => takeTryOf(house, account),
  giveBack: (userId) => giveBackTry(house, userId),
  noteRefusal: (account, tried, why) => noteRefusalOf(house, account, { tried, why }),
  open: (opening) => openSession(house, opening),
  find: (token) => findCaller(house, token),
  close: (caller) => closeSession(house, caller),
  closeOne: (caller, sessionId) => closeOne(house, caller, sessionId),
  listOpen: (caller) => listOpen(house, caller),
  unreadNotices: (userId) => unreadNotices(house, userId),
});

async function openSession(house: AccessHouse, opening: Opening): Promise<string | null> {
  const { userId } = opening.tried;
  const token = newToken();
  const now = house.now();
  return house.database.transaction().execute(async (transaction) => {
    const user = await transaction
      .selectFrom('users')
      .select(['state', 'totp_last_step'])
      .where('id', '=', userId)
      .forUpdate()
      .executeTakeFirst();
    const used = Number(user?.totp_last_step ?? 0);
    if (user?.state !== 'active' || (opening.step !== null && opening.step <= used)) return null;
    await transaction
      .updateTable('users')
      .set({
        ...{ failures: 0, failing_since: null, locked_until: null, last_sign_in_at: now },
        totp_last_step: BigInt(opening.step ?? used),
      })
      .where('id', '=', userId)
      .execute();
    await transaction
      .insertInto('sessions')
      .values({
        ...{ token_digest: digestOf(token), user_id: userId, opened_at: now, last_seen_at: now },
        ...{ address: opening.address, agent: opening.agent.slice(0, AGENT_LENGTH) },
      })
      .execute();
    await displaceOldest(transaction, opening, now);
    await record(transaction, { ...happeningOf(opening, now), kind: 'session.opened' });
    return token;
  });
}

const AGENT_LENGTH = 300;

/** Under the lock of the user's row: the newest sessions stay, as many as the rule allows, the others are closed. */
async function displaceOldest(
  transaction: Transaction<Tables>,
  opening: Opening,
  now: Date,
): Promise<void> {
  const { opened, seen } = aliveSince(now);
  const open = await transaction
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', opening.tried.userId)
    .where('closed_at', 'is', null)
    .where('opened_at', '>', opened)
    .where('last_seen_at', '>', seen)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .execute();
  const old = open.slice(SESSION_POLICY.atOnce).map(({ id }) => id);
  if (old.length === 0) return;
  await transaction
    .updateTable('sessions')
    .set({ closed_at: now, closed_because: 'displaced' })
    .where('id', 'in', old)
    .execute();
  await record(transaction, { ...happeningOf(opening, now), kind: 'session.displaced' });
}

const happeningOf = ({ tried, address, how }: Opening, at: Date) => ({
  ...{ at, actor: tried.account, region: tried.region, unit: tried.unit },
  subject: `user:${tried.userId}`,
  to: { address, how },
});

async function findCaller(house: AccessHouse, token: string): Promise<Caller | null> {
  const now = house.now();
  const { opened, seen } = aliveSince(now);
  const row = await house.database
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .select(['s.id as sessionId', 's.last_seen_at as lastSeenAt', 'u.id as userId'])
    .select(['u.account', 'u.label', 'u.post', 'u.region', 'u.unit', 'u.totp_sealed as totp'])
    .select(['u.password_set_at as passwordSetAt', 'u.password_one_time as oneTime'])
    .select(heldGrants())
    .where('s.token_digest', '=', digestOf(token))
    .where('s.closed_at', 'is', null)
    .where('s.opened_at', '>', opened)
    .where('s.last_seen_at', '>', seen)
    .where('u.state', '=', 'active')
    .executeTakeFirst();
  if (row === undefined) return null;
  if (isWorthNoting(row.lastSeenAt, now)) await noteSeen(house, row.sessionId, now);
  const { sessionId, userId, account, label, post, region, unit, grants, passwordSetAt } = row;
  return {
    ...{ sessionId, userId, account, label, post, region, unit, grants, passwordSetAt },
    secondFactor: row.totp !== null,
    passwordMustChange: passwordMustChange({ oneTime: row.oneTime, setAt: passwordSetAt }, now),
  };
}

async function noteSeen({ database }: AccessHouse, id: string, now: Date): Promise<void> {
  await database
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('id', '=', id)
    .where('last_seen_at', '<', now)
    .execute();
}

async function closeSession(house: AccessHouse, caller: Caller): Promise<void> {
  await closeOne(house, caller, caller.sessionId);
}

async function closeOne(house: AccessHouse, caller: Caller, id: string): Promise<boolean> {
  const at = house.now();
  return house.database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('sessions')
      .set({ closed_at: at, closed_because: 'signed-out' })
      .where('id', '=', id)
      .where('user_id', '=', caller.userId)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const { account: actor, region, unit, userId } = caller;
    const subject = `user:${userId}`;
    await record(transaction, { at, actor, region, unit, subject, kind: 'session.closed' });
    return true;
  });
}

async function listOpen({ database, now }: AccessHouse, caller: Caller) {
  const { opened, seen } = aliveSince(now());
  const rows = await database
    .selectFrom('sessions')
    .select(['id', 'opened_at', 'last_seen_at', 'address', 'agent'])
    .where('user_id', '=', caller.userId)
    .where('closed_at', 'is', null)
    .where('opened_at', '>', opened)
    .where('last_seen_at', '>', seen)
    .orderBy('opened_at', 'desc')
    .execute();
  return rows.map(({ id, opened_at, last_seen_at, address, agent }) => ({
    ...{ id, address, agent, current: id === caller.sessionId },
    openedAt: opened_at.toISOString(),
    lastSeenAt: last_seen_at.toISOString(),
  }));
}

async function unreadNotices({ database }: AccessHouse, userId: string): Promise<number> {
  const { count } = await database
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

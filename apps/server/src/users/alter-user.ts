// SPDX-License-Identifier: Apache-2.0
import type { Action, User } from '@sanyi/contract';
import { err, ok, type Result } from '@sanyi/kernel';
import { sql, type Transaction } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import { scopeOf } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { Tables } from '../database/tables.js';
import type { Json } from '../events/canonical-json.js';
import type { EventKind } from '../events/event-kinds.js';
import { record } from '../events/record.js';
import type { Target, UserTrouble } from './ports.js';
import { selectUsers, USER_PLACE, type UserRow, userView } from './user-rows.js';

/** A change of one user: what allows it, what it does, what is put on record. */
export interface Alteration {
  readonly action: Action;
  readonly kind: EventKind;
  /** False for what leaves the row itself as it was: its version stays. */
  readonly edits?: boolean;
  /** Checks the rules on the row as it is now and does the change; answers what was and what is. */
  readonly apply: (
    transaction: Transaction<Tables>,
    row: UserRow,
  ) => Promise<Result<{ readonly from?: Json; readonly to?: Json }, UserTrouble>>;
}

/**
 * Changes one user in one transaction under the lock of his row: found only where the caller holds the action in detail,
 * refused where it was changed since it was read, its version counted up, the event written last.
 */
export async function alterUser(
  house: AccessHouse,
  caller: Caller,
  { target, action, kind, apply, edits = true }: Alteration & { readonly target: Target },
): Promise<Result<User, UserTrouble>> {
  return house.database.transaction().execute(async (transaction) => {
    const row = await lockedRow(transaction, target.id, scopeOf(caller.grants, action));
    if (row === undefined) return err({ code: 'no-such-user' });
    const current = userView(house, row, caller);
    if (target.version !== null && target.version !== row.version)
      return err({ code: 'stale', current });
    const applied = await apply(transaction, row);
    if (!applied.ok) return applied;
    if (edits) await countUp(transaction, row.id);
    const { region, unit } = row;
    await record(transaction, {
      ...{ at: house.now(), actor: caller.account, subject: `user:${row.id}`, kind, region, unit },
      ...applied.value,
      ...(target.why === undefined ? {} : { why: target.why }),
    });
    const after = await selectUsers(transaction)
      .where('u.id', '=', row.id)
      .executeTakeFirstOrThrow();
    return ok(userView(house, after, caller));
  });
}

async function countUp(transaction: Transaction<Tables>, id: string): Promise<void> {
  await transaction
    .updateTable('users')
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

async function lockedRow(
  transaction: Transaction<Tables>,
  id: string,
  scope: Parameters<typeof within>[0],
): Promise<UserRow | undefined> {
  // The lock first: a row read before it could be older than the one the lock was waited for.
  await transaction.selectFrom('users').select('id').where('id', '=', id).forUpdate().execute();
  return selectUsers(transaction)
    .where('u.id', '=', id)
    .where(within(scope, 'detail', USER_PLACE))
    .executeTakeFirst();
}

/** Closes every open session of a user. */
export async function closeSessions(
  transaction: Transaction<Tables>,
  { now }: AccessHouse,
  { userId, because }: { readonly userId: string; readonly because: string },
): Promise<void> {
  await transaction
    .updateTable('sessions')
    .set({ closed_at: now(), closed_because: because })
    .where('user_id', '=', userId)
    .where('closed_at', 'is', null)
    .execute();
}

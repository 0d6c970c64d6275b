// SPDX-License-Identifier: Apache-2.0
import type { Grant, NewUser, UserChange } from '@sanyi/contract';
import { err, ok } from '@sanyi/kernel';
import type { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import { covers, coversGrant, scopeOf } from '../access/scope.js';
import { mayReset, separationOf } from '../access/separation.js';
import { hashPassword, oneTimePassword } from '../session/password-hash.js';
import { addUser, setPhone } from './add-user.js';
import { alterUser, closeSessions } from './alter-user.js';
import type { Target, UserPorts } from './ports.js';
import { countUsers, findUser, listUsers } from './postgres-read.js';
import { phonePlace, rolesOf, selectUsers, type UserRow, userView } from './user-rows.js';

/** Users in PostgreSQL. */
export const userStore = (house: AccessHouse): UserPorts => ({
  list: (caller, scope, page) => listUsers(house, caller, { ...page, scope }),
  find: (caller, scope, id) => findUser(house, caller, { scope, id }),
  count: (scope) => countUsers(house, scope),
  create: (caller, user) => createUser(house, caller, user),
  change: (caller, target, change) => changeUser(house, caller, { target, change }),
  setGrants: (caller, target, grants) => setGrants(house, caller, { target, grants }),
  lock: (caller, target) => lockUser(house, caller, target),
  unlock: (caller, target) => unlockUser(house, caller, target),
  signOut: (caller, target) => signOutUser(house, caller, target),
  resetPassword: (caller, target) => resetPassword(house, caller, target),
  unmask: (caller, target) => unmaskUser(house, caller, target),
});

async function createUser(house: AccessHouse, caller: Caller, user: z.infer<typeof NewUser>) {
  const { account, region, unit } = user;
  if (!covers(scopeOf(caller.grants, 'users.create'), { region, unit, area: null }))
    return err({ code: 'out-of-scope', what: house.names.region(region) } as const);
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  return house.database.transaction().execute(async (transaction) => {
    const id = await addUser(house, caller, { transaction, user, hash });
    if (id === null) return err({ code: 'account-taken', account } as const);
    const row = await selectUsers(transaction).where('u.id', '=', id).executeTakeFirstOrThrow();
    return ok({ password, user: userView(house, row, caller) });
  });
}

async function changeUser(
  house: AccessHouse,
  caller: Caller,
  { target, change }: { readonly target: Target; readonly change: z.infer<typeof UserChange> },
) {
  return alterUser(house, caller, {
    ...{ target, action: 'users.edit', kind: 'users.changed' },
    apply: async (transaction, row) => {
      const { label, post, region, unit, state } = row;
      const before = { label, post, region, unit, state };
      const after = changed(before, change);
      if (!covers(scopeOf(caller.grants, 'users.edit'), { ...after, area: null }))
        return err({ code: 'out-of-scope', what: house.names.region(after.region) });
      const closes = after.state === 'closed' && state !== 'closed';
      if (closes && row.id === caller.userId) return err({ code: 'own-account' });
      await transaction.updateTable('users').set(after).where('id', '=', row.id).execute();
      const { phone } = change;
      if (phone !== undefined) await setPhone(house, transaction, { id: row.id, phone });
      if (closes)
        await closeSessions(transaction, house, { userId: row.id, because: 'account-closed' });
      // Of personal data only that it was changed is put on record.
      return ok({
        from: before,
        to: { ...after, ...(phone === undefined ? {} : { phone: '已修改' }) },
      });
    },
  });
}

type Editable = Pick<UserRow, 'label' | 'post' | 'region' | 'unit' | 'state'>;

const changed = (before: Editable, change: z.infer<typeof UserChange>): Editable => ({
  label: change.label ?? before.label,
  post: change.post ?? before.post,
  region: change.region ?? before.region,
  unit: change.unit === undefined ? before.unit : change.unit,
  state: change.state ?? before.state,
});

async function setGrants(
  house: AccessHouse,
  caller: Caller,
  { target, grants }: { readonly target: Target; readonly grants: readonly Grant[] },
) {
  return alterUser(house, caller, {
    ...{ target, action: 'grants.edit', kind: 'grants.changed' },
    apply: async (transaction, row) => {
      if (row.id === caller.userId) return err({ code: 'own-account' });
      const duties = separationOf(rolesOf({ grants }));
      if (!duties.ok) return duties;
      const scope = scopeOf(caller.grants, 'grants.edit');
      const beyond = differing(row.grants, grants).find((grant) => !coversGrant(scope, grant));
      if (beyond !== undefined)
        return err({ code: 'out-of-scope', what: house.names.region(beyond.region) });
      await transaction.deleteFrom('grants').where('user_id', '=', row.id).execute();
      for (const [position, grant] of grants.entries())
        await transaction
          .insertInto('grants')
          .values({ ...grant, user_id: row.id, position })
          .execute();
      return ok({ from: row.grants, to: [...grants] });
    },
  });
}

/** Grants that are taken or given: those on one side only. */
function differing(before: readonly Grant[], after: readonly Grant[]): readonly Grant[] {
  const wordOf = ({ role, region, unit, areas }: Grant) =>
    JSON.stringify([role, region, unit, [...areas].sort()]);
  const was = new Set(before.map(wordOf));
  const is = new Set(after.map(wordOf));
  return [
    ...before.filter((grant) => !is.has(wordOf(grant))),
    ...after.filter((grant) => !was.has(wordOf(grant))),
  ];
}

const lockUser = (house: AccessHouse, caller: Caller, target: Target) =>
  alterUser(house, caller, {
    ...{ target, action: 'users.lock', kind: 'users.locked' },
    apply: async (transaction, row) => {
      if (row.id === caller.userId) return err({ code: 'own-account' });
      await transaction
        .updateTable('users')
        .set({ state: 'locked' })
        .where('id', '=', row.id)
        .where('state', '=', 'active')
        .execute();
      await closeSessions(transaction, house, { userId: row.id, because: 'locked' });
      const state = row.state === 'active' ? 'locked' : row.state;
      return ok({ from: { state: row.state }, to: { state } });
    },
  });

const unlockUser = (house: AccessHouse, caller: Caller, target: Target) =>
  alterUser(house, caller, {
    ...{ target, action: 'users.lock', kind: 'users.unlocked' },
    apply: async (transaction, row) => {
      await transaction
        .updateTable('users')
        .set({ failures: 0, failing_since: null, locked_until: null })
        .set(row.state === 'locked' ? { state: 'active' } : {})
        .where('id', '=', row.id)
        .execute();
      return ok({ from: { state: row.state } });
    },
  });

const signOutUser = (house: AccessHouse, caller: Caller, target: Target) =>
  alterUser(house, caller, {
    ...{ target, action: 'users.lock', kind: 'users.signed-out', edits: false },
    apply: async (transaction, row) => {
      await closeSessions(transaction, house, { userId: row.id, because: 'signed-out-by-other' });
      return ok({});
    },
  });

async function resetPassword(house: AccessHouse, caller: Caller, target: Target) {
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  const user = await alterUser(house, caller, {
    ...{ target, action: 'users.reset-password', kind: 'users.password-reset' },
    apply: async (transaction, row) => {
      if (row.id === caller.userId) return err({ code: 'own-account' });
      if (!mayReset(rolesOf(caller), rolesOf(row))) return err({ code: 'other-administrator' });
      await transaction
        .updateTable('users')
        .set({ password_hash: hash, password_set_at: house.now(), password_one_time: true })
        .set({ failures: 0, failing_since: null, locked_until: null })
        .where('id', '=', row.id)
        .execute();
      await closeSessions(transaction, house, { userId: row.id, because: 'password-reset' });
      return ok({});
    },
  });
  return user.ok ? ok({ user: user.value, password }) : user;
}

/** The phone in clear; that it was looked at, by whom and what for, stands on record before it is shown. */
async function unmaskUser(house: AccessHouse, caller: Caller, target: Target) {
  let phone: string | null = null;
  const seen = await alterUser(house, caller, {
    ...{ target, action: 'users.unmask', kind: 'users.unmasked', edits: false },
    apply: (_transaction, row) => {
      phone =
        row.phone_sealed === null ? null : house.seal.open(row.phone_sealed, phonePlace(row.id));
      return Promise.resolve(ok({}));
    },
  });
  return seen.ok ? ok({ phone }) : seen;
}

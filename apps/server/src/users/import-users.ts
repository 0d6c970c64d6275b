// SPDX-License-Identifier: Apache-2.0
import type { UserImport } from '@sanyi/contract';
import type { SheetRows } from '@sanyi/office';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import { covers, scopeOf } from '../access/scope.js';
import type { Tables } from '../database/tables.js';
import { hashPassword, oneTimePassword } from '../session/password-hash.js';
import { addUser } from './add-user.js';
import { accountIn, judgeUsers, type UserGrounds, type UserJudgement } from './judge-users.js';

/** A table of users on its way in. */
export interface IncomingUsers {
  readonly table: SheetRows;
  /** Judge only. */
  readonly dryRun: boolean;
  /** Make the good accounts though other rows are refused. */
  readonly partial: boolean;
}

type Outcome = z.infer<typeof UserImport>;
type Passwords = Outcome['passwords'];

/**
 * Judges a table of users and makes the accounts it names, all or nothing, none with a right; each with a password for
 * one use, which stands in this answer and nowhere else.
 */
export async function importUsers(
  house: AccessHouse,
  caller: Caller,
  { table, dryRun, partial }: IncomingUsers,
): Promise<Outcome> {
  const judgement = await judgedNow(house, caller, { table, database: house.database });
  const wanted = !dryRun && (partial || judgement.refused.length === 0);
  if (!wanted) return answerOf(house, judgement, { dryRun, kept: false, passwords: [] });
  // Hashing is slow on purpose: it is done before anything is locked.
  const secrets = await secretsFor(judgement);
  return house.database.transaction().execute(async (transaction) => {
    // Somebody may have been faster meanwhile: what is kept is judged again, on what is stored by now.
    const final = await judgedNow(house, caller, { table, database: transaction });
    const kept = partial || final.refused.length === 0;
    const passwords: Passwords = [];
    for (const user of kept ? final.fresh : []) {
      const { password, hash } = secrets.get(user.account) ?? { password: '', hash: '' };
      const id = await addUser(house, caller, { transaction, user, hash });
      if (id !== null) passwords.push({ account: user.account, label: user.label, password });
    }
    return answerOf(house, final, { dryRun, kept, passwords });
  });
}

async function judgedNow(
  house: AccessHouse,
  caller: Caller,
  {
    table,
    database,
  }: {
    readonly table: SheetRows;
    readonly database: AccessHouse['database'] | Transaction<Tables>;
  },
): Promise<UserJudgement> {
  const accounts = table.rows.map(({ cells }) => accountIn(cells));
  const rows =
    accounts.length === 0
      ? []
      : await database
          .selectFrom('users')
          .select(['account', 'label', 'post', 'region', 'unit'])
          .where('account', 'in', accounts)
          .execute();
  const scope = scopeOf(caller.grants, 'users.create');
  const taken: UserGrounds['taken'] = new Map(
    rows.map((row) => [row.account, covers(scope, { ...row, area: null }) ? row : null]),
  );
  return judgeUsers(table, { scope, taken });
}

interface Secret {
  readonly password: string;
  readonly hash: string;
}

async function secretsFor({ fresh }: UserJudgement): Promise<ReadonlyMap<string, Secret>> {
  const made = await Promise.all(
    fresh.map(async ({ account }) => {
      const password = oneTimePassword();
      return [account, { password, hash: await hashPassword(password) }] as const;
    }),
  );
  return new Map(made);
}

const answerOf = (
  { names }: AccessHouse,
  { fresh, unchanged, refused }: UserJudgement,
  state: Pick<Outcome, 'dryRun' | 'kept' | 'passwords'>,
): Outcome => ({
  accepted: fresh.length + unchanged,
  changed: fresh.length,
  fresh: fresh.map(({ account, label, post, region }) => {
    return { account, label, post, regionName: names.region(region) };
  }),
  refusedRows: new Set(refused.map(({ row }) => row)).size,
  refused: [...refused],
  ...state,
});

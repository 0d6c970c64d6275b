// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { Database } from '../database/connect.js';
import { record } from '../events/record.js';
import { hashPassword, oneTimePassword } from '../session/password-hash.js';

/** There is no such account. */
export interface NoAccount {
  readonly code: 'no-such-account';
}

/**
 * Resets a password at the machine itself, for the one administrator whom nobody resets from a page: unlocks the account,
 * ends its sessions, and puts on record that it was done here. Answers the password for one use.
 *
 * @param secondFactor true also takes the second factor off, for whoever lost the authenticator
 */
export async function resetAtConsole(
  database: Database,
  given: { readonly account: string; readonly now: Date; readonly secondFactor: boolean },
): Promise<Result<string, NoAccount>> {
  const { account, now, secondFactor } = given;
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  return database.transaction().execute(async (transaction) => {
    const user = await transaction
      .updateTable('users')
      .set({ password_hash: hash, password_set_at: now, password_one_time: true, state: 'active' })
      .set({ failures: 0, failing_since: null, locked_until: null })
      .set(secondFactor ? { totp_sealed: null, totp_offered: null } : {})
      .where('account', '=', account)
      .returning(['id', 'region', 'unit'])
      .executeTakeFirst();
    if (user === undefined) return err({ code: 'no-such-account' } as const);
    await transaction
      .updateTable('sessions')
      .set({ closed_at: now, closed_because: 'password-reset' })
      .where('user_id', '=', user.id)
      .where('closed_at', 'is', null)
      .execute();
    const { id, region, unit } = user;
    await record(transaction, {
      ...{ at: now, actor: 'console', kind: 'users.password-reset', region, unit },
      ...{
        subject: `user:${id}`,
        to: { secondFactorRemoved: secondFactor },
        why: '在服务器上重置',
      },
    });
    return ok(password);
  });
}

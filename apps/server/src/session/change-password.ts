// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { Caller } from '../access/caller.js';
import { hashPassword, isPassword } from './password-hash.js';
import { checkPassword, type WeakPassword } from './password-policy.js';
import type { CredentialPorts, SessionPorts } from './ports.js';
import type { SignInTrouble } from './sign-in.js';

/** Why a password was not changed. */
export type PasswordTrouble =
  | WeakPassword
  | SignInTrouble
  | { readonly code: 'used-before' }
  | { readonly code: 'changed-meanwhile' };

type Ports = Pick<SessionPorts, 'takeTry' | 'giveBack' | 'noteRefusal'> & CredentialPorts;

/** Proves the old password, holds the new one against the rules and the ones used before, and replaces it. */
export async function changePassword(
  ports: Ports,
  caller: Caller,
  { old, new: fresh }: { readonly old: string; readonly new: string },
): Promise<Result<null, PasswordTrouble>> {
  const proved = await provePassword(ports, caller, old);
  if (!proved.ok) return proved;
  const strong = checkPassword(fresh, caller.account);
  if (!strong.ok) return strong;
  const { current, earlier } = await ports.passwordHashes(caller.userId);
  const same = await Promise.all([current, ...earlier].map((hash) => isPassword(fresh, hash)));
  if (same.includes(true)) return err({ code: 'used-before' });
  const change = { before: proved.value, after: await hashPassword(fresh) };
  return (await ports.changePassword(caller, change))
    ? ok(null)
    : err({ code: 'changed-meanwhile' });
}

/** Asks for the password again before something weighty; wrong ones count as at sign-in. Answers the hash it was held against. */
export async function provePassword(
  ports: Pick<SessionPorts, 'takeTry' | 'giveBack' | 'noteRefusal'>,
  caller: Caller,
  password: string,
): Promise<Result<string, SignInTrouble>> {
  const taken = await ports.takeTry(caller.account);
  if (taken.kind === 'resting') return err({ code: 'account-locked', until: taken.until });
  if (taken.kind === 'unknown') return err({ code: 'wrong-credentials' });
  const { tried } = taken;
  if (!(await isPassword(password, tried.passwordHash))) {
    await ports.noteRefusal(caller.account, tried, '再次确认时口令不对');
    return err({ code: 'wrong-credentials' });
  }
  await ports.giveBack(tried.userId);
  return ok(tried.passwordHash);
}

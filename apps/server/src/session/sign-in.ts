// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { isPassword, pretendToCheck } from './password-hash.js';
import type { SessionPorts, TriedAccount, Visit } from './ports.js';
import { stepOf } from './second-factor.js';

/** Why nobody was signed in. */
export type SignInTrouble =
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'second-factor-needed'; readonly given: boolean }
  /** `until` null: locked by an administrator. */
  | { readonly code: 'account-locked'; readonly until: Date | null };

/** What is typed to sign in. */
export interface Credentials {
  readonly account: string;
  readonly password: string;
  readonly code?: string | undefined;
}

/** Counts the try, checks password and second factor, and opens a session; answers its token. */
export async function signIn(
  ports: SessionPorts,
  credentials: Credentials,
  visit: Visit & { readonly now: Date },
): Promise<Result<string, SignInTrouble>> {
  const account = credentials.account.toLowerCase();
  const taken = await ports.takeTry(account);
  if (taken.kind === 'resting') return err({ code: 'account-locked', until: taken.until });
  const tried = taken.kind === 'taken' ? taken.tried : null;
  const right = await isRight(credentials.password, tried);
  if (tried === null || !right) {
    await ports.noteRefusal(account, tried, '口令不对');
    return err({ code: 'wrong-credentials' });
  }
  if (tried.state !== 'active') {
    await ports.noteRefusal(account, tried, '账号已锁定或停用');
    return err({ code: 'account-locked', until: null });
  }
  return pastPassword(ports, tried, { ...visit, code: credentials.code });
}

const isRight = (password: string, tried: TriedAccount | null): Promise<boolean> =>
  tried === null ? pretendToCheck(password) : isPassword(password, tried.passwordHash);

async function pastPassword(
  ports: SessionPorts,
  tried: TriedAccount,
  { code, now, ...visit }: Visit & { readonly code: string | undefined; readonly now: Date },
): Promise<Result<string, SignInTrouble>> {
  const { totpSecret: secret, totpLastStep: lastStep } = tried;
  if (secret !== null && code === undefined) {
    await ports.giveBack(tried.userId);
    return err({ code: 'second-factor-needed', given: false });
  }
  const step =
    secret === null || code === undefined ? null : stepOf(code, { secret, lastStep, now });
  const refused = secret !== null && step === null;
  const token = refused ? null : await ports.open({ ...visit, tried, step, how: 'password' });
  if (token !== null) return ok(token);
  await ports.noteRefusal(tried.account, tried, '动态码不对或已用过');
  return err({ code: 'second-factor-needed', given: true });
}

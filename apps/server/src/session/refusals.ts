// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '../http/problem.js';
import type { PasswordTrouble } from './change-password.js';
import type { SignInTrouble } from './sign-in.js';

/** Why nobody was signed in, in words that do not tell whether the account exists. */
export function signInRefusal(trouble: SignInTrouble): Refusal {
  switch (trouble.code) {
    case 'wrong-credentials':
      return new Refusal('wrong-credentials', {
        zh: '账号或口令不对。连续错误 5 次，账号将锁定 15 分钟。',
        en: 'Wrong account or password. After 5 wrong tries the account rests for 15 minutes.',
      });
    case 'second-factor-needed':
      return new Refusal(
        'second-factor-needed',
        trouble.given
          ? {
              zh: '动态码不对或已用过，请等待下一个动态码。',
              en: 'Wrong code, or used already. Wait for the next one.',
            }
          : {
              zh: '请输入身份验证器上的 6 位动态码。',
              en: 'Enter the 6 digits that the authenticator shows.',
            },
      );
    case 'account-locked':
      return new Refusal(
        'account-locked',
        trouble.until === null
          ? {
              zh: '账号已被锁定或停用，请联系安全管理员。',
              en: 'The account is locked or closed. Ask the security administrator.',
            }
          : {
              zh: `口令错误次数过多，请在 ${clockOf(trouble.until)}（北京时间）之后再试，或联系安全管理员。`,
              en: `Too many wrong passwords. Try again after ${clockOf(trouble.until)} Beijing time, or ask the security administrator.`,
            },
      );
  }
}

/** Why a password was not changed. */
export function passwordRefusal(trouble: PasswordTrouble): Refusal {
  if (trouble.code === 'used-before')
    return new Refusal(
      'invalid-request',
      {
        zh: '新口令与最近用过的相同，请换一个。',
        en: 'The new password was used lately. Choose another.',
      },
      [{ pointer: '/new', detail: { zh: '与最近 5 次用过的口令相同', en: 'one of the last 5' } }],
    );
  if (trouble.code === 'changed-meanwhile')
    return new Refusal('conflict', {
      zh: '口令刚刚在别处改过，请用新口令重新登录。',
      en: 'The password was just changed elsewhere. Sign in again with the new one.',
    });
  if ('wanted' in trouble)
    return new Refusal(
      'invalid-request',
      {
        zh: `新口令不合规定：${trouble.wanted.zh}。`,
        en: `The new password breaks a rule: ${trouble.wanted.en}.`,
      },
      [{ pointer: '/new', detail: trouble.wanted }],
    );
  return signInRefusal(trouble);
}

const CHINA_OFFSET = 8 * 3_600_000;
const CLOCK = [11, 16] as const;

const clockOf = (moment: Date): string =>
  new Date(moment.getTime() + CHINA_OFFSET).toISOString().slice(...CLOCK);

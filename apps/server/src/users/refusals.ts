// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '../http/problem.js';
import { ROLES } from '../access/roles.js';
import type { UserTrouble } from './ports.js';

/** Why a user was not read or changed, in words. */
export function userRefusal(trouble: UserTrouble): Refusal {
  switch (trouble.code) {
    case 'no-such-user':
      return new Refusal('not-found', {
        zh: '没有这个用户，或不在您的管理范围内。',
        en: 'There is no such user where you administer.',
      });
    case 'stale':
      return new Refusal(
        'conflict',
        {
          zh: `${trouble.current.label} 已被别人改过，现在是第 ${trouble.current.version} 版，您看到的是旧内容。请重新读取，对照之后再改。`,
          en: `${trouble.current.account} is at version ${trouble.current.version} by now: what you saw is older. Read it again, compare, then change it.`,
        },
        undefined,
        trouble.current,
      );
    case 'account-taken':
      return new Refusal(
        'already-exists',
        {
          zh: `账号 ${trouble.account} 已经有了，请换一个。`,
          en: `There is an account ${trouble.account} already. Choose another.`,
        },
        [{ pointer: '/account', detail: { zh: '已被使用', en: 'in use' } }],
      );
    case 'out-of-scope':
      return new Refusal('forbidden', {
        zh: `${trouble.what} 超出了您的管理范围。`,
        en: `“${trouble.what}” is beyond where you administer.`,
      });
    case 'duties-clash':
      return new Refusal('duties-clash', {
        zh: `${trouble.roles.map((role) => ROLES[role].label).join('、')} 不能由同一人担任：系统管理、安全管理、审计须各自独立。`,
        en: `One person may not hold ${trouble.roles.join(', ')} together: system, security and audit administration are kept apart.`,
      });
    case 'own-account':
      return new Refusal('forbidden', {
        zh: '不能对自己的账号这样做，请由另一位管理员办理。',
        en: 'Nobody does this to the own account. Ask another administrator.',
      });
    case 'other-administrator':
      return new Refusal('forbidden', {
        zh: '管理员口令由安全管理员重置；安全管理员的口令请在服务器上用 sanyi access reset 重置。',
        en: 'The security administrator resets passwords of administrators; his own is reset on the server by sanyi access reset.',
      });
  }
}

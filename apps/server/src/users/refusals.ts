// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '../http/problem.js';
import { ROLES } from '../access/roles.js';
import type { UserTrouble } from './ports.js';

/** Why a user was not read or changed, in words. */
export function userRefusal(trouble: UserTrouble): Refusal {
  switch (trouble.code) {
    case 'no-such-user':
      return new Refusal('not-found', '没有这个用户，或不在您的管理范围内。');
    case 'stale':
      return new Refusal(
        'conflict',
        `${trouble.current.label} 已被改为第 ${trouble.current.version} 版，您看到的是旧内容。请对照 current 后再改。`,
        undefined,
        trouble.current,
      );
    case 'account-taken':
      return new Refusal('already-exists', `账号 ${trouble.account} 已经有了，请换一个。`, [
        { pointer: '/account', detail: '已被使用' },
      ]);
    case 'out-of-scope':
      return new Refusal('forbidden', `${trouble.what} 超出了您的管理范围。`);
    case 'duties-clash':
      return new Refusal(
        'duties-clash',
        `${trouble.roles.map((role) => ROLES[role].label).join('、')} 不能由同一人担任：系统管理、安全管理、审计须各自独立。`,
      );
    case 'own-account':
      return new Refusal('forbidden', '不能对自己的账号这样做，请由另一位管理员办理。');
    case 'other-administrator':
      return new Refusal(
        'forbidden',
        '管理员口令由安全管理员重置；安全管理员的口令请在服务器上用 sanyi access reset 重置。',
      );
  }
}

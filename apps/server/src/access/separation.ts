// SPDX-License-Identifier: Apache-2.0
import type { Post } from '@sanyi/contract';
import { err, ok, type Result } from '@sanyi/kernel';
import { ROLES } from './roles.js';

/** Roles that one person may not hold together. */
export interface DutiesClash {
  readonly code: 'duties-clash';
  readonly roles: readonly Post[];
}

/**
 * 三员分立: who is system, security or audit administrator holds that role alone. The one creates accounts without
 * rights, the other gives rights and creates no account, the third only reads what both have done.
 */
export function separationOf(roles: readonly Post[]): Result<readonly Post[], DutiesClash> {
  const distinct = [...new Set(roles)];
  const clash = distinct.length > 1 && distinct.some((role) => ROLES[role].administrator);
  return clash ? err({ code: 'duties-clash', roles: distinct }) : ok(distinct);
}

/**
 * Whether a password reset stays within the separation: nobody gains another administrator's account by resetting it.
 * The system administrator resets business accounts, the security administrator those of the other two, and the
 * security administrator's own is reset at the machine (`sanyi access reset`).
 */
export function mayReset(actor: readonly Post[], target: readonly Post[]): boolean {
  const administrators = target.filter((role) => ROLES[role].administrator);
  if (administrators.length === 0) return actor.includes('system-admin');
  return actor.includes('security-admin') && !administrators.includes('security-admin');
}

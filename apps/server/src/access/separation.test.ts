// SPDX-License-Identifier: Apache-2.0
import { ACTIONS, type Post, POSTS } from '@sanyi/contract';
import { describe, expect, test } from 'vitest';
import { ROLES } from './roles.js';
import { mayReset, separationOf } from './separation.js';

const THREE: readonly Post[] = ['system-admin', 'security-admin', 'auditor'];

/** Every set of posts, as bits: 2^10. */
const combinations = Array.from({ length: 2 ** POSTS.length }, (_, bits) =>
  POSTS.filter((_post, place) => (bits & (1 << place)) !== 0),
);

describe('三员分立', () => {
  test('of all 1,024 combinations exactly those without an administrator, and each administrator alone, may be held', () => {
    const allowed = combinations.filter((roles) => separationOf(roles).ok);
    const withAdministrator = allowed.filter((roles) => roles.some((role) => THREE.includes(role)));
    expect(withAdministrator.map((roles) => roles.join())).toEqual([
      ...POSTS.filter((p) => THREE.includes(p)),
    ]);
    expect(allowed.length).toBe(2 ** (POSTS.length - THREE.length) + THREE.length);
  });

  test('no allowed combination lets one person both create accounts and give rights, or give rights and be the auditor', () => {
    const clashing = [
      ['users.create', 'grants.edit'],
      ['users.edit', 'grants.edit'],
      ['events.read', 'grants.edit'],
      ['events.read', 'users.create'],
    ] as const;
    for (const roles of combinations.filter((held) => separationOf(held).ok)) {
      const actions = new Set(roles.flatMap((role) => Object.keys(ROLES[role].actions)));
      for (const [one, other] of clashing)
        expect(actions.has(one) && actions.has(other)).toBe(false);
    }
  });

  test('the auditor changes nothing: each of his actions reads', () => {
    const changing = ACTIONS.filter((action) => !/\.(?:read|export|verify)$/.test(action));
    for (const action of changing) expect(ROLES.auditor.actions[action]).toBeUndefined();
  });

  test('a reset never opens another kind of administrator to the system administrator', () => {
    for (const target of THREE) expect(mayReset(['system-admin'], [target])).toBe(false);
    expect(mayReset(['system-admin'], ['county-office'])).toBe(true);
    expect(mayReset(['system-admin'], [])).toBe(true);
    expect(mayReset(['security-admin'], ['system-admin'])).toBe(true);
    expect(mayReset(['security-admin'], ['auditor'])).toBe(true);
    expect(mayReset(['security-admin'], ['security-admin'])).toBe(false);
    expect(mayReset(['security-admin'], ['county-office'])).toBe(false);
    expect(mayReset(['auditor'], ['hospital'])).toBe(false);
  });
});

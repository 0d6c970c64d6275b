// SPDX-License-Identifier: Apache-2.0
import type { Action, Grant, Post, User, UserState } from '@sanyi/contract';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { PlaceColumns } from '../access/condition.js';
import { heldGrants } from '../access/held-grants.js';
import { covers, scopeOf } from '../access/scope.js';
import { mayReset } from '../access/separation.js';
import type { Database } from '../database/connect.js';
import { masked } from '../personal/mask.js';
import { passwordEnds } from '../session/password-policy.js';

/** Where a user stands: the columns that every read is confined by. */
export const USER_PLACE: PlaceColumns = { region: 'u.region', unit: 'u.unit', area: null };

/** A user as read from the database, with the rights he holds. */
export interface UserRow {
  readonly id: string;
  readonly account: string;
  readonly label: string;
  readonly post: Post;
  readonly region: string;
  readonly unit: string | null;
  readonly state: UserState;
  readonly phone_sealed: string | null;
  readonly password_set_at: Date;
  readonly password_one_time: boolean;
  readonly locked_until: Date | null;
  readonly totp_sealed: string | null;
  readonly last_sign_in_at: Date | null;
  readonly created_at: Date;
  readonly version: number;
  readonly grants: Grant[];
}

/** All that is shown of users, never their hashes. */
export const selectUsers = (database: Database) =>
  database
    .selectFrom('users as u')
    .select(['u.id', 'u.account', 'u.label', 'u.post', 'u.region', 'u.unit', 'u.state'])
    .select(['u.phone_sealed', 'u.password_set_at', 'u.password_one_time', 'u.locked_until'])
    .select(['u.totp_sealed', 'u.last_sign_in_at', 'u.created_at', 'u.version'])
    .select(heldGrants());

/** Where the phone number of a user is sealed. */
export const phonePlace = (id: string): string => `users.phone:${id}`;

const DAY_LENGTH = '2026-11-22'.length;

/** The user as a caller sees him: personal data masked, with what this caller may do. */
export function userView({ names, seal, now }: AccessHouse, row: UserRow, caller: Caller): User {
  const { id, account, label, post, region, unit, state, grants, version, phone_sealed } = row;
  return {
    ...{ id, account, label, post, region, unit, state, version },
    grants: grants.map((grant) => ({
      ...grant,
      regionName: names.region(grant.region),
      unitName: grant.unit === null ? null : names.unit(grant.unit),
    })),
    regionName: names.region(region),
    unitName: unit === null ? null : names.unit(unit),
    lockedUntil: restOf(row, now()),
    phone: phone_sealed === null ? null : masked(seal.open(phone_sealed, phonePlace(id))),
    secondFactor: row.totp_sealed !== null,
    passwordExpiresOn: row.password_one_time
      ? null
      : passwordEnds(row.password_set_at).toISOString().slice(0, DAY_LENGTH),
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    may: mayWith(row, caller),
  };
}

const restOf = ({ locked_until: until }: UserRow, now: Date): string | null =>
  until !== null && until > now ? until.toISOString() : null;

function mayWith(row: UserRow, caller: Caller): User['may'] {
  const place = { region: row.region, unit: row.unit, area: null };
  const holds = (action: Action) => covers(scopeOf(caller.grants, action), place);
  const other = row.id !== caller.userId;
  return {
    edit: holds('users.edit'),
    lock: other && holds('users.lock'),
    resetPassword:
      other && holds('users.reset-password') && mayReset(rolesOf(caller), rolesOf(row)),
    editGrants: other && holds('grants.edit'),
    unmask: holds('users.unmask'),
  };
}

/** The roles held, whatever their places. */
export const rolesOf = ({ grants }: { readonly grants: readonly Grant[] }): readonly Post[] =>
  grants.map(({ role }) => role);

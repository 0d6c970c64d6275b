// SPDX-License-Identifier: Apache-2.0
import type {
  Grant,
  NewUser,
  PersonalData,
  Post,
  User,
  UserChange,
  UserState,
} from '@sanyi/contract';
import type { Result } from '@sanyi/kernel';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';

/** Why a user was not read or changed. */
export type UserTrouble =
  /** There is none in the caller's scope. */
  | { readonly code: 'no-such-user' }
  /** Somebody was faster; `current` is the row as it is now. */
  | { readonly code: 'stale'; readonly current: User }
  | { readonly code: 'account-taken'; readonly account: string }
  /** The new place or right reaches beyond the caller's own. */
  | { readonly code: 'out-of-scope'; readonly what: string }
  | { readonly code: 'duties-clash'; readonly roles: readonly Post[] }
  /** Nobody does this to himself. */
  | { readonly code: 'own-account' }
  /** This administrator's password is for another to reset. */
  | { readonly code: 'other-administrator' };

/** What users are looked for by. */
export interface UserFilter {
  readonly query?: string | undefined;
  readonly post?: Post | undefined;
  readonly region?: string | undefined;
  readonly state?: UserState | undefined;
  /** `false`: only those who hold no right yet. */
  readonly granted?: 'true' | 'false' | undefined;
}

/** How many users there are at a place, for whoever may only see sums. */
export interface UserCount {
  readonly region: string;
  readonly regionName: string;
  readonly post: Post;
  readonly users: number;
}

/** Which user, read at which version, and why it is changed. */
export interface Target {
  readonly id: string;
  /** Null for measures that do not depend on what was read. */
  readonly version: number | null;
  readonly why?: string;
}

type Answer<Value> = Promise<Result<Value, UserTrouble>>;

/** What the users' routes ask of the database. Every read takes the scope it is confined to. */
export interface UserPorts {
  readonly list: (
    caller: Caller,
    scope: Scope,
    page: UserFilter & { readonly after: string | null; readonly limit: number },
  ) => Promise<readonly User[]>;
  readonly find: (caller: Caller, scope: Scope, id: string) => Promise<User | null>;
  readonly count: (scope: Scope) => Promise<readonly UserCount[]>;
  readonly create: (
    caller: Caller,
    user: z.infer<typeof NewUser>,
  ) => Answer<{ readonly user: User; readonly password: string }>;
  readonly change: (
    caller: Caller,
    target: Target,
    change: z.infer<typeof UserChange>,
  ) => Answer<User>;
  readonly setGrants: (caller: Caller, target: Target, grants: readonly Grant[]) => Answer<User>;
  readonly lock: (caller: Caller, target: Target) => Answer<User>;
  readonly unlock: (caller: Caller, target: Target) => Answer<User>;
  readonly signOut: (caller: Caller, target: Target) => Answer<User>;
  readonly resetPassword: (
    caller: Caller,
    target: Target,
  ) => Answer<{ readonly user: User; readonly password: string }>;
  readonly unmask: (caller: Caller, target: Target) => Answer<z.infer<typeof PersonalData>>;
}

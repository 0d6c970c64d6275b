// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day, Moment, PageQuery, pageOf, Version } from './page.js';
import { RegistryImport } from './registry.js';
import { Grant, HeldGrant, Post, RegionCode } from './roles.js';

/** `locked`: by an administrator, until unlocked; `closed`: left, kept for the record. */
export const UserState = z.enum(['active', 'locked', 'closed']);

/** Whether an account may be used. */
export type UserState = z.infer<typeof UserState>;

/** A post, never a name: 2 to 40 characters. */
const Label = z.string().trim().min(2).max(40);

/** Small letters, digits, hyphen and dot; begins with a letter. */
const Account = z
  .string()
  .regex(/^[a-z][a-z0-9.-]{2,39}$/, '账号用小写字母、数字、点和短横，3 到 40 位，以字母开头');

const Phone = z.string().regex(/^\+?[\d-]{7,20}$/, '电话用数字和短横，7 到 20 位');

/** An account as administrators see it; personal data is masked. */
export const User = z.object({
  id: z.string(),
  account: z.string(),
  label: z.string(),
  post: Post,
  region: z.string(),
  regionName: z.string(),
  unit: z.nullable(z.string()),
  unitName: z.nullable(z.string()),
  state: UserState,
  /** Locked by wrong passwords until then; null where not. */
  lockedUntil: z.nullable(Moment),
  /** Masked, e.g. 138****0001; null where none is kept. */
  phone: z.nullable(z.string()),
  secondFactor: z.boolean(),
  passwordExpiresOn: z.nullable(Day),
  lastSignInAt: z.nullable(Moment),
  createdAt: Moment,
  grants: z.array(HeldGrant),
  version: Version,
  /** What the reader of this row may do with it. */
  may: z.object({
    edit: z.boolean(),
    lock: z.boolean(),
    resetPassword: z.boolean(),
    editGrants: z.boolean(),
    unmask: z.boolean(),
  }),
});

/** An account as administrators see it. */
export type User = z.infer<typeof User>;

/** The answer of `GET /api/users`. */
export const UserPage = pageOf(User);

/** The answer of `GET /api/users/counts`: sums only, and none over fewer than three. */
export const UserCounts = z.object({
  items: z.array(
    z.object({
      region: z.string(),
      regionName: z.string(),
      post: Post,
      users: z.number().int().min(0),
    }),
  ),
});

/** The query of `GET /api/users`. */
export const UserQuery = PageQuery.extend({
  query: z.optional(z.string().max(100)),
  post: z.optional(Post),
  region: z.optional(RegionCode),
  state: z.optional(UserState),
  /** `false`: accounts that hold no right yet. */
  granted: z.optional(z.enum(['true', 'false'])),
});

/** The body of `POST /api/users`: an account without any right until the security administrator grants one. */
export const NewUser = z.object({
  account: Account,
  label: Label,
  post: Post,
  region: RegionCode,
  unit: z.nullable(z.string().max(100)).default(null),
  phone: z.nullable(Phone).default(null),
});

/** The answer of `POST /api/users` and of a reset: the password is shown once and must be changed at sign-in. */
export const OneTimePassword = z.object({ user: User, password: z.string() });

/** The body of `PATCH /api/users/:id`; sent with `If-Match`. */
export const UserChange = z
  .object({
    label: Label,
    post: Post,
    region: RegionCode,
    unit: z.nullable(z.string().max(100)),
    phone: z.nullable(Phone),
    state: z.enum(['active', 'closed']),
  })
  .partial();

/** The body of `PUT /api/users/:id/grants`; sent with `If-Match` of the user's version. */
export const GrantsChange = z.object({
  grants: z.array(Grant).max(50),
  why: z.string().trim().min(2).max(500),
});

/** The body of lock, unlock, reset-password and sign-out. */
export const UserMeasure = z.object({ why: z.string().trim().min(2).max(500) });

/** The body of `POST /api/users/:id/unmask`. */
export const Unmasking = z.object({ purpose: z.string().trim().min(4).max(500) });

/** Personal data in clear, for the purpose that was written down. */
export const PersonalData = z.object({ phone: z.nullable(z.string()) });

/** The answer of `POST /api/users/import`: as of any import, and the passwords for one use, shown here and never again. */
export const UserImport = RegistryImport.extend({
  /** The accounts that the good rows make, or would make. */
  fresh: z.array(
    z.object({ account: z.string(), label: z.string(), post: Post, regionName: z.string() }),
  ),
  passwords: z.array(z.object({ account: z.string(), label: z.string(), password: z.string() })),
});

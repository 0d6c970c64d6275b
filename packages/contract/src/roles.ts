// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** The chains of work a right can be confined to, and `system` for the house itself. */
export const AREAS = [
  'accountability',
  'care',
  'insurance',
  'medicines',
  'workforce',
  'simulation',
  'system',
] as const;

/** A chain of work. */
export const Area = z.enum(AREAS);

/** A chain of work. */
export type Area = z.infer<typeof Area>;

/** The posts that rights are made for; a person has a post, never a name. */
export const POSTS = [
  'province-office',
  'prefecture-office',
  'county-office',
  'liaison',
  'leader',
  'hospital',
  'analyst',
  'auditor',
  'system-admin',
  'security-admin',
] as const;

/** A post, which is also the name of the role it usually holds. */
export const Post = z.enum(POSTS);

/** A post, which is also the name of the role it usually holds. */
export type Post = z.infer<typeof Post>;

/** Everything that can be allowed or refused. */
export const ACTIONS = [
  'users.read',
  'users.export',
  'users.create',
  'users.edit',
  'users.lock',
  'users.reset-password',
  'users.unmask',
  'roles.read',
  'grants.edit',
  'access-matrix.read',
  'events.read',
  'events.export',
  'events.verify',
  'notices.send',
  'channels.edit',
  'registry.read',
  'registry.import',
  'registry.export',
  'returns.read',
  'returns.export',
  'returns.fill',
  'returns.send',
  'returns.review',
  'returns.declare',
  'grouping.use',
  'parameters.read',
  'parameters.propose',
  'parameters.approve',
  'parameters.export',
  'ledger.read',
  'ledger.export',
  'ledger.file',
  'ledger.answer',
  'ledger.review',
  'ledger.direct',
  'ledger.supervise',
  'indicators.read',
  'indicators.export',
  'indicators.report',
  'indicators.target',
  'indicators.evaluate',
  'bulletins.read',
  'bulletins.edit',
  'bulletins.object',
] as const;

/** Something that can be allowed or refused. */
export const Action = z.enum(ACTIONS);

/** Something that can be allowed or refused. */
export type Action = z.infer<typeof Action>;

/** How far an action sees: each record, or sums over several units only. */
export const Detail = z.enum(['detail', 'aggregate']);

/** How far an action sees. */
export type Detail = z.infer<typeof Detail>;

/** GB/T 2260 code: 6 digits down to the county, 9 for a township. */
export const RegionCode = z.string().regex(/^\d{6}(?:\d{3})?$/, '地区代码为 6 位或 9 位数字');

/** Where somebody holds a role. `unit` null: every unit of the region; `areas` empty: every area. */
export const Grant = z.object({
  role: Post,
  region: RegionCode,
  unit: z.nullable(z.string().max(100)),
  areas: z.array(Area).max(AREAS.length),
});

/** Where somebody holds a role. */
export type Grant = z.infer<typeof Grant>;

/** A grant as it is shown: with the names of its place. */
export const HeldGrant = Grant.extend({
  regionName: z.string(),
  unitName: z.nullable(z.string()),
});

/** A role as it is shown: what it may do and how far it sees. */
export const Role = z.object({
  role: Post,
  label: z.string(),
  /** True for the three that may not be held together with any other. */
  administrator: z.boolean(),
  actions: z.array(
    z.object({
      action: Action,
      label: z.string(),
      own: Detail,
      /** How far it sees beyond its own region and unit, null for not at all. */
      others: z.nullable(Detail),
    }),
  ),
});

/** A role as it is shown. */
export type Role = z.infer<typeof Role>;

/** The answer of `GET /api/roles`. */
export const Roles = z.object({ roles: z.array(Role) });

/** Which post may call which route: one line per route. */
export const AccessMatrix = z.object({
  posts: z.array(z.object({ post: Post, label: z.string() })),
  routes: z.array(
    z.object({
      method: z.string(),
      path: z.string(),
      summary: z.string(),
      access: z.string(),
      /** By post: `yes`, `no`, or how far the action sees. */
      cells: z.record(z.string(), z.string()),
    }),
  ),
});

/** Which post may call which route. */
export type AccessMatrix = z.infer<typeof AccessMatrix>;

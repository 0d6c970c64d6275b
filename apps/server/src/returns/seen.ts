// SPDX-License-Identifier: Apache-2.0
import type { Action, Detail } from '@sanyi/contract';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Caller } from '../access/caller.js';
import type { PlaceColumns } from '../access/condition.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { actingGrants } from './acting.js';

type Where = RawBuilder<SqlBool>;

const PLACE: PlaceColumns = { region: 'pl.region', unit: 'pl.unit', area: 'pl.area' };
const OWNER: PlaceColumns = { region: 'p.region', unit: 'p.unit', area: 'p.area' };

/** 看得见: a packet is read from its owner's place, from that of each who reviews it, and from the sender's. */
export const seenPackets = (scope: Scope): Where =>
  sql<SqlBool>`exists (select 1 from return_places pl where pl.packet = p.id and ${within(scope, 'detail', PLACE)})`;

/** The packets that count in sums: each once, at its owner's place. */
export const countedPackets = (scope: Scope, need: Detail): Where => within(scope, need, OWNER);

/** 待我填报: the caller acts for the owner, and it is the owner's turn. */
export const toFill = (caller: Caller): Where =>
  sql<SqlBool>`(p.stage in ('filling', 'returned') and ${acts(caller, 'returns.fill', sql`pl.role = 'owner'`)})`;

/** 待我审核: the caller acts for whom it waits on. */
export const toReview = (caller: Caller): Where =>
  sql<SqlBool>`(p.stage = 'reviewing' and ${acts(
    caller,
    'returns.review',
    sql`pl.role = 'reviewer' and pl.step = p.step`,
  )})`;

/** 我下发的: the caller acts for the sender. */
export const sentByMe = (caller: Caller): Where =>
  acts(caller, 'returns.send', sql`pl.role = 'sender'`);

function acts(caller: Caller, action: Action, role: RawBuilder<unknown>): Where {
  const grants = actingGrants(caller, action).map(({ region, unit, areas }) => {
    const ofUnit = unit === null ? sql`true` : sql`pl.unit = ${unit}`;
    const ofArea =
      areas.length === 0 ? sql`true` : sql`(pl.area is null or pl.area in (${sql.join(areas)}))`;
    return sql`(left(pl.region, 6) = ${region} and ${ofUnit} and ${ofArea})`;
  });
  if (grants.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`exists (select 1 from return_places pl
    where pl.packet = p.id and ${role} and (${sql.join(grants, sql` or `)}))`;
}

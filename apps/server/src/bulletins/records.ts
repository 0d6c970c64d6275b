// SPDX-License-Identifier: Apache-2.0
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Action } from '@sanyi/contract';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { AREA, notThere, scopeFrom } from '../accountability/ledger-house.js';
import type {
  BulletinReceiversTable,
  BulletinSnapshotsTable,
  BulletinsTable,
} from '../database/bulletin-tables.js';
import type { Tables } from '../database/tables.js';
import { actsAs } from '../returns/acting.js';

/** 通报 as it is kept. */
export type BulletinRecord = Selectable<BulletinsTable>;

/** 接收方 as it is kept. */
export type ReceiverRecord = Selectable<BulletinReceiversTable>;

const OFFICE = { region: 'b.region', unit: 'b.unit', area: 'b.area' };
const RECEIVER = { region: 'r.region', unit: 'r.unit', area: 'r.area' };

/** A bulletin is seen by the office that makes it; once issued, by whom it was made for. */
export const seenBulletins = (scope: Scope) =>
  sql<boolean>`(${within(scope, 'detail', OFFICE)} or (b.stage = 'issued' and exists (
    select 1 from bulletin_receivers r where r.bulletin = b.id and ${within(scope, 'detail', RECEIVER)})))`;

/** One bulletin in hand; what the caller does not see is not there. */
export async function bulletinOf(
  database: Kysely<Tables>,
  caller: Caller,
  id: string,
  lock = false,
): Promise<BulletinRecord> {
  const { rows } = await sql<BulletinRecord>`select b.* from bulletins b
    where b.id = ${id} and ${seenBulletins(scopeFrom(caller, 'bulletins.read'))}
    ${lock ? sql`for update of b` : sql``}`.execute(database);
  const [found] = rows;
  if (found === undefined) throw notThere('份通报', 'bulletin');
  return found;
}

/** Whether the caller acts as the office that makes the bulletin. */
export const isMaker = (
  caller: Caller,
  { region, unit }: BulletinRecord,
  action: Action,
): boolean => actsAs(caller, action, { region, unit, area: AREA });

/** The receivers that the caller sees: the maker all of them, a receiver himself. */
export async function receiversOf(
  database: Kysely<Tables>,
  caller: Caller,
  record: BulletinRecord,
): Promise<readonly ReceiverRecord[]> {
  const scope = scopeFrom(caller, 'bulletins.read');
  const own = isMaker(caller, record, 'bulletins.read')
    ? sql`true`
    : within(scope, 'detail', RECEIVER);
  const { rows } = await sql<ReceiverRecord>`select r.* from bulletin_receivers r
    where r.bulletin = ${record.id} and ${own} order by r.position`.execute(database);
  return rows;
}

/** The frozen snapshot of a bulletin. */
export const snapshotOf = (
  database: Kysely<Tables>,
  id: string,
): Promise<Selectable<BulletinSnapshotsTable>> =>
  database
    .selectFrom('bulletin_snapshots')
    .selectAll()
    .where('bulletin', '=', id)
    .executeTakeFirstOrThrow();

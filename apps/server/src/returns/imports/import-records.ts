// SPDX-License-Identifier: Apache-2.0
import type { ReturnImport } from '@sanyi/contract';
import type { Kysely, Selectable, Updateable } from 'kysely';
import type { ReturnImportsTable } from '../../database/return-tables.js';
import type { Tables } from '../../database/tables.js';
import { Refusal } from '../../http/problem.js';
import { wordsOf } from '../packet-rows.js';
import type { ReturnHouse } from '../return-house.js';
import { aliveNow, isSilent, type Lease, LEASE } from './import-lease.js';

/** An import as it is kept. */
export type ImportRecord = Selectable<ReturnImportsTable>;

const MOST_LISTED = 20;
const MOST_REFUSED = 50;

/** The imports of one account, newest first. */
export async function importsOf(house: ReturnHouse, account: string): Promise<ReturnImport[]> {
  const records = await house.people.database
    .selectFrom('return_imports')
    .selectAll()
    .where('account', '=', account)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute();
  return Promise.all(records.map((record) => importView(house, record)));
}

/** One import; another's is not there. */
export async function importOf(
  database: Kysely<Tables>,
  account: string,
  id: string,
): Promise<ImportRecord> {
  const record = await database
    .selectFrom('return_imports')
    .selectAll()
    .where('id', '=', id)
    .where('account', '=', account)
    .executeTakeFirst();
  if (record !== undefined) return record;
  throw new Refusal('not-found', {
    zh: '没有这次导入，或已经清除。',
    en: 'There is no such import, or it was cleared.',
  });
}

/** Writes how far an import is, as long as it stands where it stood; whoever writes is alive. */
export async function noteImport(
  database: Kysely<Tables>,
  { id, state }: Pick<ImportRecord, 'id' | 'state'>,
  news: Updateable<ReturnImportsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('return_imports')
    .set({ ...news, alive_at: aliveNow })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const BROKEN_OFF = '服务器在导入中途停止。没有写入任何一行，请重新导入。';
const NOT_ACCEPTED = '超过三天没有采纳，已自动取消。';
const DAY_MS = 86_400_000;
const KEPT_DAYS = 3;

/**
 * To be called again and again: what a server had under way that is silent is marked as interrupted, whichever server it was, what
 * nobody accepted is given up, and what was staged for them goes. What another server has under way goes on. Answers how many were
 * interrupted.
 */
export async function settleUnfinished(
  { people }: ReturnHouse,
  lease: Lease = LEASE,
): Promise<number> {
  const { database, now } = people;
  const broken = await database
    .updateTable('return_imports')
    .set({ state: 'interrupted', reason: BROKEN_OFF, ended_at: now() })
    .where('state', 'in', ['reading', 'writing'])
    .where(isSilent(lease))
    .executeTakeFirst();
  await database
    .updateTable('return_imports')
    .set({ state: 'cancelled', reason: NOT_ACCEPTED, ended_at: now() })
    .where('state', '=', 'ready')
    .where('started_at', '<', new Date(now().getTime() - KEPT_DAYS * DAY_MS))
    .execute();
  await database
    .deleteFrom('return_import_rows')
    .where('import', 'in', (query) =>
      query
        .selectFrom('return_imports')
        .select('id')
        .where('state', 'in', ['interrupted', 'cancelled', 'failed']),
    )
    .execute();
  return Number(broken.numUpdatedRows);
}

/** An import as the contract has it. */
export async function importView(house: ReturnHouse, record: ImportRecord): Promise<ReturnImport> {
  const { people, types } = house;
  const { database, names } = people;
  const packet = await database
    .selectFrom('return_packets as p')
    .innerJoin('return_sendings as s', 's.id', 'p.sending')
    .select(['p.type', 'p.period', 'p.unit', 's.type_version'])
    .where('p.id', '=', record.packet)
    .executeTakeFirstOrThrow();
  const refusedRows = await database
    .selectFrom('return_import_rows')
    .select(['place', 'reason'])
    .where('import', '=', record.id)
    .where('kind', '=', 'refused')
    .orderBy('place')
    .limit(MOST_REFUSED)
    .execute();
  const { declaration } = await types.sent(packet.type, packet.type_version);
  const { id, file, state, unchanged, changed, added, conflicting, refused, absent } = record;
  return {
    ...{ id, file, state, unchanged, changed, added, conflicting, refused, absent },
    ...{ packet: record.packet, label: wordsOf(declaration.label), period: packet.period },
    ...{ unitName: names.unit(packet.unit), reason: record.reason, rowsRead: record.rows_read },
    ...{ written: record.written, toWrite: record.to_write, differences: record.shown },
    startedAt: record.started_at.toISOString(),
    endedAt: record.ended_at?.toISOString() ?? null,
    refusedRows: refusedRows.map(({ place, reason }) => ({ row: place, reason: reason ?? '' })),
  };
}

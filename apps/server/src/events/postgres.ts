// SPDX-License-Identifier: Apache-2.0
import type { ChainReport, Event } from '@sanyi/contract';
import { type Selectable, sql } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { PlaceColumns } from '../access/condition.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { EventsTable } from '../database/access-tables.js';
import type { Database } from '../database/connect.js';
import type { ChainRow } from './chain.js';
import { faultInWords } from './fault-in-words.js';
import { kindLabel } from './event-kinds.js';
import type { EventFilter, EventPorts } from './ports.js';
import { beginCheck, type ChainCheck, checkRows, endCheck, type Head } from './verify-chain.js';

/** Events in PostgreSQL. */
export const eventStore = ({ database }: Pick<AccessHouse, 'database'>): EventPorts => ({
  list: (scope, page) => listEvents(database, scope, page),
  head: () => headOf(database),
  verify: (kept) => verifyEvents(database, kept),
});

/** Where an event stands: the columns that every read is confined by. */
const EVENT_PLACE: PlaceColumns = { region: 'events.region', unit: 'events.unit', area: null };

/** Of an event about a user, the account: looked up by its id, for the rows that are shown and no others. */
const SUBJECT_ACCOUNT = sql<string | null>`case
  when events.subject ~ '^user:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  then (select account from users where users.id = substr(events.subject, 6)::uuid) end`;

async function listEvents(
  database: Database,
  scope: Scope,
  page: EventFilter & { readonly before: number | null; readonly limit: number },
): Promise<readonly Event[]> {
  const { kind, actor, from, to, before, limit } = page;
  const rows = await database
    .selectFrom('events')
    .selectAll('events')
    .select(SUBJECT_ACCOUNT.as('subject_account'))
    .where(within(scope, 'detail', EVENT_PLACE))
    .$if(before !== null, (query) => query.where('seq', '<', BigInt(before ?? 0)))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? ''))
    .$if(from !== undefined, (query) => query.where('at', '>=', new Date(from ?? '')))
    .$if(to !== undefined, (query) => query.where('at', '<', new Date(to ?? '')))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(eventView);
}

/** The next events after one, oldest first, whatever their place: for the log collector, not for people. */
export async function eventsAfter(
  database: Database,
  seq: number,
  limit: number,
): Promise<readonly Event[]> {
  const rows = await database
    .selectFrom('events')
    .selectAll()
    .select(sql<null>`null`.as('subject_account'))
    .where('seq', '>', BigInt(seq))
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(eventView);
}

interface SubjectAccount {
  readonly subject_account: string | null;
}

function eventView(row: Selectable<EventsTable> & SubjectAccount): Event {
  const { kind, actor, region, unit, subject, why, hash } = row;
  return {
    ...{ kind, actor, region, unit, subject, why, hash, previousHash: row.previous_hash },
    subjectAccount: row.subject_account,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    kindLabel: kindLabel(kind),
    from: jsonOf(row.from_json),
    to: jsonOf(row.to_json),
  };
}

const jsonOf = (text: string | null): Event['from'] =>
  text === null ? null : (JSON.parse(text) as Event['from']);

async function headOf(database: Database): Promise<Head & { readonly at: string | null }> {
  const { seq, hash } = await database
    .selectFrom('event_head')
    .select(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  const last = await database
    .selectFrom('events')
    .select('at')
    .where('seq', '=', seq)
    .executeTakeFirst();
  return { seq: Number(seq), hash, at: last?.at.toISOString() ?? null };
}

const PORTION = 2000;

/** Reads the whole chain in portions, in one snapshot, so that appending goes on meanwhile. */
async function verifyEvents(database: Database, kept: string | null): Promise<ChainReport> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const head = await headOf(transaction);
      let check = beginCheck(kept);
      let rows = await portionAfter(transaction, check);
      while (rows.length > 0 && check.fault === null) {
        check = checkRows(check, rows);
        rows = await portionAfter(transaction, check);
      }
      const fault = endCheck(check, head);
      return {
        ...{ rows: check.rows + (check.waiting === null ? 0 : 1), head },
        fault: fault === null ? null : { ...fault, detail: faultInWords(fault) },
      };
    });
}

async function portionAfter(database: Database, check: ChainCheck): Promise<readonly ChainRow[]> {
  const rows = await database
    .selectFrom('events')
    .selectAll()
    .where('seq', '>', BigInt(check.waiting?.seq ?? 0))
    .orderBy('seq')
    .limit(PORTION)
    .execute();
  return rows.map(chainRow);
}

/** The row as the chain's hash is made over it. */
const chainRow = (row: Selectable<EventsTable>): ChainRow => {
  const { kind, actor, region, unit, subject, why, hash } = row;
  return {
    ...{ kind, actor, region, unit, subject, why, hash, previousHash: row.previous_hash },
    seq: Number(row.seq),
    at: row.at.toISOString(),
    from: row.from_json,
    to: row.to_json,
  };
};

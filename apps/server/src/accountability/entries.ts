// SPDX-License-Identifier: Apache-2.0
import {
  type AssignmentRole,
  mayDo,
  type ProgressContent,
  type ProgressEntry,
  type ProgressRole,
} from '@sanyi/accountability';
import type {
  LedgerEntry,
  LedgerEntryDetail,
  LedgerEntryQuery,
  ProgressReport,
} from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { LedgerEntriesTable } from '../database/ledger-tables.js';
import type { Tables } from '../database/tables.js';
import { actsAs, isOfUnit } from '../returns/acting.js';
import { AREA, type LedgerHouse, notThere, scopeFrom, todayIn } from './ledger-house.js';
import { mine } from './my-work.js';
import { storedTasks } from './stored-tasks.js';

/** 一期进展 with what is around it. */
export type EntryRecord = Selectable<LedgerEntriesTable> & {
  readonly title: string;
  readonly role: AssignmentRole;
  readonly words: string;
  readonly office_region: string;
  readonly office: string;
  readonly before_period: string | null;
  readonly before_content: ProgressContent | null;
};

const UNIT = { region: 'e.region', unit: 'e.unit', area: 'e.area' };
const REVIEWER = { region: 'e.reviewer_region', unit: 'e.reviewer', area: 'e.area' };
const OFFICE = { region: 't.region', unit: 't.office', area: 't.area' };

/** A report is seen by who owes it, who reviews it, and the office of the task. */
export const seenEntries = (scope: Scope) =>
  sql<boolean>`(${within(scope, 'detail', UNIT)} or ${within(scope, 'detail', REVIEWER)}
    or ${within(scope, 'detail', OFFICE)})`;

/** Entries as `e` with task `t` and seat `s`, and what was accepted for the period before. */
const FROM = sql`
  from ledger_entries e join ledger_tasks t on t.id = e.task join ledger_seats s on s.id = e.seat
    left join lateral (select b.period, b.accepted from ledger_entries b
      where b.seat = e.seat and b.due < e.due and b.accepted is not null and not b.removed
      order by b.due desc limit 1) b on true`;
const COLUMNS = sql`e.*, t.title, s.role, s.words, t.region as office_region, t.office,
  b.period as before_period, b.accepted as before_content`;

type Filter = Omit<z.output<typeof LedgerEntryQuery>, 'cursor' | 'limit'>;

/** After which entry a page begins. */
export interface EntryPlace {
  readonly due: string;
  readonly id: string;
}

/** 进展 as it is filtered, what is due first first. */
export async function listEntries(
  house: LedgerHouse,
  caller: Caller,
  {
    filter,
    after,
    limit,
  }: { readonly filter: Filter; readonly after: EntryPlace | null; readonly limit: number },
): Promise<readonly LedgerEntry[]> {
  const { task, stage, list } = filter;
  const { rows } = await sql<EntryRecord>`
    select ${COLUMNS} ${FROM}
    where not e.removed and ${seenEntries(scopeFrom(caller, 'ledger.read'))}
      and ${listed(caller, list)}
      and ${task === undefined ? sql`true` : sql`e.task = ${task}`}
      and ${stage === undefined ? sql`true` : sql`e.stage = ${stage}`}
      and ${after === null ? sql`true` : sql`(e.due, e.id) > (${after.due}, ${after.id})`}
    order by e.due, e.id limit ${limit}`.execute(house.people.database);
  return rows.map((row) => entryView(house, caller, row));
}

function listed(caller: Caller, list: Filter['list']) {
  if (list === 'to-report')
    return sql`e.stage in ('open', 'returned') and ${mine(caller, 'ledger.answer', { region: 'e.region', unit: 'e.unit' })}`;
  if (list === 'to-review')
    return sql`e.stage = 'submitted' and ${mine(caller, 'ledger.review', { region: 'e.reviewer_region', unit: 'e.reviewer' })}`;
  return sql`true`;
}

/** One entry in hand; what the caller does not see is not there. */
export async function entryOf(
  database: Kysely<Tables>,
  caller: Caller,
  id: string,
  lock = false,
): Promise<EntryRecord> {
  const { rows } = await sql<EntryRecord>`
    select ${COLUMNS} ${FROM} where e.id = ${id} and not e.removed
      and ${seenEntries(scopeFrom(caller, 'ledger.read'))}
    ${lock ? sql`for update of e` : sql``}`.execute(database);
  const [found] = rows;
  if (found === undefined) throw notThere('期进展', 'report');
  return found;
}

/** What one unit owes and has told for one document, in the order of its due days. */
export async function entriesOfUnit(
  database: Kysely<Tables>,
  caller: Caller,
  {
    document,
    unit,
    lock = false,
  }: { readonly document: string; readonly unit: string; readonly lock?: boolean },
): Promise<readonly EntryRecord[]> {
  const { rows } = await sql<EntryRecord>`
    select ${COLUMNS} ${FROM} where not e.removed and not s.removed and t.document = ${document}
      and e.unit = ${unit} and ${seenEntries(scopeFrom(caller, 'ledger.read'))}
    order by e.due, t.place, e.id ${lock ? sql`for update of e` : sql``}`.execute(database);
  return rows;
}

/** What the caller is to a report: who answers reports it, who reviews decides on it. */
export interface Standing {
  readonly roles: readonly ProgressRole[];
  /** He reports in the name of a unit that has no account. */
  readonly inName: boolean;
}

export function standingOf(caller: Caller, row: EntryRecord): Standing {
  const { region, unit, reviewer_region, reviewer, office, office_region } = row;
  const own = unit !== null && actsAs(caller, 'ledger.answer', { region, unit, area: AREA });
  const forIt = actsAs(caller, 'ledger.direct', {
    ...{ region: office_region, unit: office, area: AREA },
  });
  const reviews = actsAs(caller, 'ledger.review', {
    ...{ region: reviewer_region, unit: reviewer, area: AREA },
  });
  return {
    roles: [
      ...(own || forIt ? (['reporter'] as const) : []),
      ...(reviews ? (['reviewer'] as const) : []),
    ],
    inName: (own || forIt) && !(unit !== null && isOfUnit(caller, unit)),
  };
}

/** The entry as the engine knows it. */
export const progressOf = (row: EntryRecord): ProgressEntry => ({
  ...{ entry: row.id, stage: row.stage, events: row.events, content: row.content },
  ...{ accepted: row.accepted, submittedOn: row.submitted_on, acceptedOn: row.accepted_on },
});

const reportOf = (content: ProgressContent | null): ProgressReport | null =>
  content === null ? null : (structuredClone(content) as ProgressReport);

/** A report as a list shows it. */
export function entryView(house: LedgerHouse, caller: Caller, row: EntryRecord): LedgerEntry {
  const { names } = house.people;
  const content = reportOf(row.content);
  const before = reportOf(row.before_content);
  const { roles } = standingOf(caller, row);
  return {
    ...{ id: row.id, seat: row.seat, task: row.task, title: row.title, region: row.region },
    ...{ regionName: names.region(row.region), unit: row.unit, role: row.role },
    unitName: row.unit === null ? row.words : names.unit(row.unit),
    ...{ period: row.period, due: row.due, stage: row.stage, version: row.events, content },
    late: isLate(row, todayIn(house)),
    before:
      before === null || row.before_period === null
        ? null
        : { period: row.before_period, content: before },
    reviewerName: names.unit(row.reviewer),
    may: [...mayDo(progressOf(row), roles)],
  };
}

const isLate = ({ stage, due }: EntryRecord, today: PlainDate): boolean =>
  (stage === 'open' || stage === 'returned') && due < today;

/** 一期进展 with its form and every decision on it. */
export async function entryDetail(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<LedgerEntryDetail> {
  const { database } = house.people;
  const row = await entryOf(database, caller, id);
  const task = (await storedTasks(database, [row.task])).get(row.task);
  const decisions = await database
    .selectFrom('ledger_entry_events')
    .selectAll()
    .where('entry', '=', id)
    .orderBy('seq')
    .execute();
  return {
    ...entryView(house, caller, row),
    targets: (task?.targets ?? []).map(({ id: target, quote, metric }) => ({
      ...{ id: target, quote, metric },
    })),
    deliverables: (task?.deliverables ?? []).map(({ quote }) => quote),
    decisions: decisions.map((one) => ({
      ...{ seq: one.seq, action: one.action, by: one.decided_by, inNameOf: one.in_name_of },
      ...{ at: one.at.toISOString(), why: one.why },
    })),
  };
}

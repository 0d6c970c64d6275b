// SPDX-License-Identifier: Apache-2.0
import {
  type AssignmentRole,
  type LampKey,
  type LampReason,
  ROLE_WORDS,
} from '@sanyi/accountability';
import type { Action, WorkCounters, WorkItem, WorkQuery } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { actingGrants } from '../returns/acting.js';
import { AREA, type LedgerHouse, todayIn } from './ledger-house.js';
import { schemeFor } from './schemes.js';
import { wordOfLamp } from './task-list.js';

type Where = RawBuilder<SqlBool>;

/** 我的: rows at the very places for which the caller acts; a right held for a region above makes nothing below one's own. */
export function mine(
  caller: Caller,
  action: Action,
  columns: { readonly region: string; readonly unit: string },
): Where {
  const [region, unit] = [sql.ref(columns.region), sql.ref(columns.unit)];
  const grants = actingGrants(caller, action).filter(
    ({ areas }) => areas.length === 0 || areas.includes(AREA),
  );
  if (grants.length === 0) return sql<SqlBool>`false`;
  const places = grants.map((grant) =>
    grant.unit === null
      ? sql`${region} = ${grant.region}`
      : sql`(${region} = ${grant.region} and ${unit} = ${grant.unit})`,
  );
  return sql<SqlBool>`(${sql.join(places, sql` or `)})`;
}

const SEAT = { region: 's.region', unit: 's.unit' };
const PACKET = { region: 'p.region', unit: 'p.unit' };
const ENTRY = { region: 'e.region', unit: 'e.unit' };
const REVIEWER = { region: 'e.reviewer_region', unit: 'e.reviewer' };

/** 待办计数: what one has to do, counted where one acts. Closed seats count nowhere but in reviews that still wait. */
export async function workCounters(
  { people, ...house }: LedgerHouse,
  caller: Caller,
): Promise<WorkCounters> {
  const today = todayIn({ ...house, people });
  const { rows } = await sql<WorkCounters>`
    select k.*, p."toSign", e."toReport", r."toReview" from
      (select (count(*) filter (where s.role = 'lead'))::int as leading,
        (count(*) filter (where s.role <> 'lead'))::int as supporting,
        (count(*) filter (where s.near))::int as near,
        (count(*) filter (where s.overdue))::int as overdue
      from ledger_seats s where not s.removed and s.lamp <> 'blue'
        and ${mine(caller, 'ledger.answer', SEAT)}) k,
      (select count(*)::int as "toSign" from ledger_packets p where not p.removed
        and p.signed_on is null and ${mine(caller, 'ledger.answer', PACKET)}) p,
      (select count(*)::int as "toReport" from ledger_entries e
        where e.stage in ('open', 'returned') and not e.removed and e.due <= ${soon(today)}
        and ${mine(caller, 'ledger.answer', ENTRY)}) e,
      (select count(*)::int as "toReview" from ledger_entries e
        where e.stage = 'submitted' and ${mine(caller, 'ledger.review', REVIEWER)}) r`.execute(
    people.database,
  );
  const [counted] = rows;
  if (counted === undefined) throw new Error('a count always answers');
  return counted;
}

/** What falls due this month or in the next is to be reported now; what is far off is not. */
const soon = (today: PlainDate): string => {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const next = month >= 11 ? [year + 1, month - 10] : [year, month + 2];
  return `${String(next[0])}-${String(next[1]).padStart(2, '0')}-00`;
};

interface Found {
  readonly id: string;
  readonly task: string;
  readonly title: string;
  readonly document: string;
  readonly document_title: string;
  readonly role: AssignmentRole;
  readonly words: string;
  readonly region: string;
  readonly unit: string | null;
  readonly due: PlainDate | null;
  readonly progress: number | null;
  readonly lamp: LampKey;
  readonly why: readonly LampReason[];
}

const LISTS: Readonly<Record<z.infer<typeof WorkQuery>['list'], Where>> = {
  leading: sql`s.role = 'lead'`,
  supporting: sql`s.role <> 'lead'`,
  near: sql`s.near`,
  overdue: sql`s.overdue`,
};

/** 我的工作: the seats behind a counter, in the order of the ledger. */
export async function workItems(
  house: LedgerHouse,
  caller: Caller,
  {
    list,
    after,
    limit,
  }: {
    readonly list: z.infer<typeof WorkQuery>['list'];
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<readonly WorkItem[]> {
  const { database, names } = house.people;
  const scheme = await schemeFor(house, database, caller.region);
  const later = after === null ? sql`true` : sql`s.id > ${after}`;
  const { rows } = await sql<Found>`
    select s.id, s.task, t.title, s.document, d.title as document_title, s.role, s.words, s.region,
      s.unit, s.due, s.progress, s.lamp, s.why
    from ledger_seats s join ledger_tasks t on t.id = s.task
      join ledger_documents d on d.id = s.document
    where not s.removed and s.lamp <> 'blue' and ${mine(caller, 'ledger.answer', SEAT)}
      and ${LISTS[list]} and ${later}
    order by s.id limit ${limit}`.execute(database);
  return rows.map((row) => ({
    ...{ seat: row.id, task: row.task, title: row.title, document: row.document },
    ...{ documentTitle: row.document_title, role: row.role, roleWord: ROLE_WORDS[row.role] },
    ...{ region: row.region, regionName: names.region(row.region), unit: row.unit },
    unitName: row.unit === null ? row.words : names.unit(row.unit),
    ...{ due: row.due, progress: row.progress, lamp: row.lamp },
    ...{ lampWord: wordOfLamp(row.lamp, scheme), why: whyInWords(row.why) },
  }));
}

/** Reasons in one line: two rules may say the same. */
export const whyInWords = (why: readonly LampReason[]): string =>
  [...new Set(why.map(({ words }) => words))].join('；');

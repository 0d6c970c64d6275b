// SPDX-License-Identifier: Apache-2.0
import { mayDecide } from '@sanyi/accountability';
import type { MatterQuery, SupervisionMatter, SupervisionMatterDetail } from '@sanyi/contract';
import { type PlainDate, workingDaysBetween } from '@sanyi/kernel';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { regionPrefix } from '../access/region-prefix.js';
import { scopeFrom, todayIn } from '../accountability/ledger-house.js';
import { mine } from '../accountability/my-work.js';
import { listSupervisions } from '../accountability/supervision.js';
import { matterOf, type MatterRecord, rolesOf, seenMatters } from './matter-record.js';
import type { SupervisionHouse } from './supervision-house.js';

type Filter = Omit<z.output<typeof MatterQuery>, 'cursor' | 'limit'>;

/** After which matter a page begins. */
export interface MatterPlace {
  readonly openedAt: string;
  readonly id: string;
}

/** A matter with its place in the list. */
export interface PlacedMatter {
  readonly matter: SupervisionMatter;
  readonly after: MatterPlace;
}

/** 督办事项 as they are filtered, newest first. */
export async function listMatters(
  house: SupervisionHouse,
  caller: Caller,
  {
    filter,
    after,
    limit,
  }: { readonly filter: Filter; readonly after: MatterPlace | null; readonly limit: number },
): Promise<readonly PlacedMatter[]> {
  const { rows } = await sql<MatterRecord>`select m.* from supervision_matters m
    where ${seenMatters(scopeFrom(caller, 'ledger.read'))} and ${listed(caller, filter.list)}
      and ${sql.join(narrowed(filter), sql` and `)}
      and ${after === null ? sql`true` : sql`(m.opened_at, m.id) < (${after.openedAt}, ${after.id})`}
    order by m.opened_at desc, m.id desc limit ${limit}`.execute(house.people.database);
  return rows.map((row) => ({
    matter: matterView(house, caller, row),
    after: { openedAt: row.opened_at.toISOString(), id: row.id },
  }));
}

function narrowed({ stage, colour, kind, region, task }: Filter) {
  return [
    sql`true`,
    ...(stage === undefined ? [] : [sql`m.stage = ${stage}`]),
    ...(colour === undefined ? [] : [sql`m.colour = ${colour}`]),
    ...(kind === undefined ? [] : [sql`m.kind = ${kind}`]),
    ...(task === undefined ? [] : [sql`m.task = ${task}`]),
    ...(region === undefined ? [] : [sql`m.region like ${`${regionPrefix(region)}%`}`]),
  ];
}

/** What waits for the caller: as the unit, or as the office; a matter that nobody moves in time waits for the office too. */
function listed(caller: Caller, list: Filter['list']) {
  if (list === 'all') return sql`true`;
  if (list === 'open') return sql`m.stage <> 'closed'`;
  if (list === 'to-answer')
    return sql`m.stage in ('noticed', 'received', 'escalated')
      and ${mine(caller, 'ledger.answer', { region: 'm.region', unit: 'm.unit' })}`;
  return sql`m.stage = 'rectified'
    and ${mine(caller, 'ledger.supervise', { region: 'm.office_region', unit: 'm.office' })}`;
}

/** A matter as a list shows it. */
function matterView(house: SupervisionHouse, caller: Caller, row: MatterRecord): SupervisionMatter {
  const { names } = house.people;
  const { id, label, source, status } = row.terms;
  return {
    ...{ id: row.id, rule: { id, label, source, status }, kind: row.kind, task: row.task },
    ...{ period: row.period, title: row.title, why: row.why },
    ...{ region: row.region, regionName: names.region(row.region) },
    ...{ unit: row.unit, unitName: names.unit(row.unit), officeName: names.unit(row.office) },
    ...{ stage: row.stage, colour: row.colour, version: row.events },
    ...{ openedOn: row.opened_on, due: row.due, daysLeft: daysLeft(house, row.due) },
    ...{ madeUpOn: row.made_up_on, may: mayNow(house, caller, row) },
  };
}

/** What the caller may do today: nothing goes up before its time, and nothing is made up twice. */
function mayNow(
  house: SupervisionHouse,
  caller: Caller,
  row: MatterRecord,
): SupervisionMatter['may'] {
  const inTime = row.due !== null && todayIn(house) <= row.due;
  return mayDecide(row, rolesOf(caller, row)).filter(
    (action) =>
      !(action === 'escalate' && inTime) && !(action === 'make-up' && row.made_up_on !== null),
  );
}

/** Working days until the clock runs out; those since, below 0. */
function daysLeft(house: SupervisionHouse, due: PlainDate | null): number | null {
  if (due === null) return null;
  const today = todayIn(house);
  const { calendar } = house.rules;
  return today <= due
    ? workingDaysBetween(calendar, today, due)
    : -workingDaysBetween(calendar, due, today);
}

/** One matter with every decision, its files and the letters about its task. */
export async function matterDetail(
  house: SupervisionHouse,
  caller: Caller,
  id: string,
): Promise<SupervisionMatterDetail> {
  const { database } = house.people;
  const row = await matterOf(database, caller, id);
  const { receiveIn: receive, rectifyIn: rectify, checkIn: check } = row.terms;
  const letters = await listSupervisions(house, scopeFrom(caller, 'ledger.read'));
  return {
    ...matterView(house, caller, row),
    days: { receive, rectify, check },
    events: await eventsOf(house, id),
    letters: letters.filter(
      ({ unit, tasks }) => unit === row.unit && row.task !== null && tasks.includes(row.task),
    ),
  };
}

async function eventsOf(
  { people }: SupervisionHouse,
  matter: string,
): Promise<SupervisionMatterDetail['events']> {
  const rows = await people.database
    .selectFrom('supervision_events')
    .selectAll()
    .where('matter', '=', matter)
    .orderBy('seq')
    .execute();
  const files = await people.database
    .selectFrom('supervision_evidence as e')
    .innerJoin('uploads as u', 'u.id', 'e.upload')
    .select(['e.seq', 'e.position', 'u.name'])
    .where('e.matter', '=', matter)
    .orderBy('e.position')
    .execute();
  return rows.map((one) => ({
    ...{ seq: one.seq, action: one.action, from: one.from_stage, to: one.to_stage },
    ...{ by: one.decided_by, on: one.on_day, at: one.at.toISOString(), why: one.why },
    inNameOf: one.in_name_of === null ? null : people.names.unit(one.in_name_of),
    files: files
      .filter(({ seq }) => seq === one.seq)
      .map(({ position, name }) => ({ position, name })),
  }));
}

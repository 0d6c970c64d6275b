// SPDX-License-Identifier: Apache-2.0
import type { LampKey } from '@sanyi/accountability';
import type { LedgerStandings, LedgerSummary } from '@sanyi/contract';
import { sql } from 'kysely';
import type { Caller } from '../access/caller.js';
import { regionPrefix } from '../access/region-prefix.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { SMALLEST_SUM } from '../users/postgres-read.js';
import { type LedgerHouse, scopeFrom, todayIn } from './ledger-house.js';
import { schemeFor } from './schemes.js';
import { countedSeats, seenSeats } from './seen-tasks.js';
import { listTasks } from './task-list.js';

type Row = LedgerStandings['items'][number];

interface Counted {
  readonly subject: string;
  readonly total: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly blue: number;
  readonly whole: boolean;
}

const LAMPS = sql`count(*)::int as total, (count(*) filter (where s.lamp = 'red'))::int as red,
  (count(*) filter (where s.lamp = 'yellow'))::int as yellow,
  (count(*) filter (where s.lamp = 'green'))::int as green,
  (count(*) filter (where s.lamp = 'blue'))::int as blue`;

/**
 * 部门或地区一览: how seats stand, the worst first. Of others only sums are told, and none over fewer than three: it would show
 * the single ones.
 */
export async function standings(
  { people }: LedgerHouse,
  scope: Scope,
  { by, region }: { readonly by: 'unit' | 'region'; readonly region?: string | undefined },
): Promise<Row[]> {
  const subject = by === 'unit' ? sql`s.unit` : sql`s.region`;
  const inside =
    region === undefined ? sql`true` : sql`s.region like ${`${regionPrefix(region)}%`}`;
  const { rows } = await sql<Counted>`
    select ${subject} as subject, ${LAMPS}, bool_and(${seenSeats(scope)}) as whole
    from ledger_seats s where not s.removed and s.unit is not null and ${countedSeats(scope)} and ${inside}
    group by 1 having bool_and(${seenSeats(scope)}) or count(*) >= ${SMALLEST_SUM}
    order by red desc, yellow desc, 1 limit 500`.execute(people.database);
  return rows.map((row) => ({
    ...{ subject: row.subject, total: row.total, red: row.red, yellow: row.yellow },
    ...{ green: row.green, blue: row.blue },
    name: by === 'unit' ? people.names.unit(row.subject) : people.names.region(row.subject),
    done: Math.floor((100 * row.blue) / row.total),
  }));
}

const PACKET = { region: 'p.region', unit: 'p.unit', area: 'p.area' };
const ENTRY = { region: 'e.region', unit: 'e.unit', area: 'e.area' };
const OWN = { region: 't.region', unit: 't.office', area: 't.area' };

const WORST = 10;

/** 领导一览: the tasks of one's own place by lamp, what waits, and whom to ask first. */
export async function summary(house: LedgerHouse, caller: Caller): Promise<LedgerSummary> {
  const { database, names } = house.people;
  const scope = scopeFrom(caller, 'ledger.read');
  const today = todayIn(house);
  const scheme = await schemeFor(house, database, caller.region);
  const counted = await database
    .selectFrom('ledger_tasks as t')
    .select(['t.lamp', sql<number>`count(*)::int`.as('count')])
    .where('t.removed', '=', false)
    .where(within(scope, 'aggregate', OWN))
    .groupBy('t.lamp')
    .execute();
  const count = (key: LampKey): number => counted.find(({ lamp }) => lamp === key)?.count ?? 0;
  const { rows } = await sql<{ unsigned: number; unanswered: number }>`select
    (select count(*)::int from ledger_packets p where not p.removed and p.signed_on is null
      and p.sign_by < ${today} and ${within(scope, 'aggregate', PACKET)}) as unsigned,
    (select count(*)::int from ledger_entries e where not e.removed and e.due < ${today}
      and e.stage in ('open', 'returned') and ${within(scope, 'aggregate', ENTRY)}) as unanswered`.execute(
    database,
  );
  const red = await listTasks(database, scope, {
    ...{ filter: { shape: 'flat', lamp: 'red' }, after: null, limit: WORST, names, scheme },
  });
  return {
    ...{ on: today, total: counted.reduce((sum, one) => sum + one.count, 0) },
    ...{ red: count('red'), yellow: count('yellow'), green: count('green') },
    ...{ blue: count('blue'), unsigned: 0, unanswered: 0, ...rows[0] },
    worst: red.map(({ row }) => ({
      ...{ task: row.task, title: row.title, lead: row.lead, region: row.region },
      ...{ regionName: row.regionName, due: row.due, lamp: row.lamp, lampWord: row.lampWord },
      why: row.why,
    })),
    regions: (await standings(house, scope, { by: 'region' })).slice(0, WORST),
    units: (await standings(house, scope, { by: 'unit' })).slice(0, WORST),
  };
}

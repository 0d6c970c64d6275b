// SPDX-License-Identifier: Apache-2.0
import type { IndicatorFact } from '@sanyi/indicators';
import type { PlainDate } from '@sanyi/kernel';
import { type Kysely, sql } from 'kysely';
import type { LedgerPlace } from '../accountability/ledger-house.js';
import type { Tables } from '../database/tables.js';

/** Of one department, what the ledger of an office counts in a year. */
interface Counts {
  readonly unit: string;
  readonly due: number;
  readonly on_time: number;
  readonly overdue_days: number;
  readonly filed: number;
  readonly returned: number;
  readonly opened: number;
  readonly closed: number;
}

/** Each fact with the column that counts it, and the one that must not be 0: nothing due is not judged, rather than judged 0. */
const FACTS: readonly (readonly [fact: string, column: Count, of: Count])[] = [
  ['dept-tasks-due', 'due', 'due'],
  ['dept-tasks-on-time', 'on_time', 'due'],
  ['dept-overdue-days', 'overdue_days', 'due'],
  ['dept-reports-filed', 'filed', 'filed'],
  ['dept-reports-returned', 'returned', 'filed'],
  ['dept-matters-opened', 'opened', 'opened'],
  ['dept-matters-closed', 'closed', 'opened'],
];

type Count = Exclude<keyof Counts, 'unit'>;

/** Which year, as of which day. */
export interface Looked {
  readonly year: string;
  readonly today: PlainDate;
}

/**
 * 部门事实 from the ledger itself: of every unit that carries a task of the office, tasks due until today, closed in time, days
 * overdue, reports filed and returned, matters of supervision opened and closed in the year.
 */
export async function departmentFacts(
  database: Kysely<Tables>,
  office: LedgerPlace,
  { year, today }: Looked,
): Promise<readonly IndicatorFact[]> {
  const [first, end] = [`${year}-01-01`, `${year}-12-31`];
  const last = today < end ? today : end;
  const { rows } = await sql<Counts>`
    with own as (
      select s.id, s.unit, s.closed_on, case when s.due between ${first} and ${last} then s.due end as due
      from ledger_seats s join ledger_tasks t on t.id = s.task
      where t.region = ${office.region} and t.office = ${office.unit} and not t.removed and not s.removed
        and s.carries and s.unit is not null),
    tasks as (
      select unit, count(due)::int as due, (count(*) filter (where closed_on <= due))::int as on_time,
        coalesce(sum(greatest(0, coalesce(closed_on, ${last}::text)::date - due::date)), 0)::int as overdue_days
      from own group by unit),
    reports as (
      select o.unit, (count(*) filter (where v.action = 'submit'))::int as filed,
        (count(*) filter (where v.action = 'return'))::int as returned
      from own o join ledger_entries e on e.seat = o.id join ledger_entry_events v on v.entry = e.id
      where v.on_day between ${first} and ${last} group by o.unit),
    matters as (
      select m.unit, count(*)::int as opened, (count(*) filter (where m.stage = 'closed'))::int as closed
      from supervision_matters m
      where m.office_region = ${office.region} and m.office = ${office.unit}
        and m.opened_on between ${first} and ${last} group by m.unit)
    select t.*, coalesce(r.filed, 0) as filed, coalesce(r.returned, 0) as returned,
      coalesce(m.opened, 0) as opened, coalesce(m.closed, 0) as closed
    from tasks t left join reports r on r.unit = t.unit left join matters m on m.unit = t.unit
    order by t.unit`.execute(database);
  return rows.flatMap((row) => factsOf(row, { year, today }));
}

const factsOf = (row: Counts, { year, today }: Looked): readonly IndicatorFact[] =>
  FACTS.map(([fact, column, of]) => ({
    ...{ fact, place: row.unit, period: year, parts: {} },
    state:
      row[of] === 0
        ? { state: 'not-applicable' }
        : { state: 'value', value: { units: BigInt(row[column]), scale: 0 } },
    ...{ source: `台账，截至${today}`, by: '台账', at: today },
  }));

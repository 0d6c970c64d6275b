// SPDX-License-Identifier: Apache-2.0
import type { LampReason } from '@sanyi/accountability';
import type { PlainDate } from '@sanyi/kernel';
import { periodInWords } from '@sanyi/office';
import { sql } from 'kysely';
import { todayIn } from '../accountability/ledger-house.js';
import type { FoundFact, SupervisionHouse } from './supervision-house.js';

/** What the ledger and the returns say today: every red lamp, and everything that is owed and not reported. */
export async function ledgerFacts(house: SupervisionHouse): Promise<readonly FoundFact[]> {
  return [
    ...(await redLamps(house)),
    ...(await silentReports(house)),
    ...(await silentReturns(house)),
  ];
}

interface Red {
  readonly task: string;
  readonly unit: string;
  readonly region: string;
  readonly title: string;
  readonly why: readonly LampReason[];
  readonly red_since: PlainDate;
  readonly office_region: string;
  readonly office: string;
}

/** 红灯: who carries a task that is red, and since when; of several parts of one unit the one that is red longest. */
async function redLamps({ people }: SupervisionHouse): Promise<readonly FoundFact[]> {
  const { rows } = await sql<Red>`
    select distinct on (s.task, s.unit) s.task, s.unit, s.region, t.title, s.why, l.red_since,
      t.region as office_region, t.office
    from ledger_seats s join ledger_tasks t on t.id = s.task
      join lateral (select max(l.on_day) as red_since from ledger_lamps l
        where l.task = s.task and l.seat = s.id and l.to_lamp = 'red') l on l.red_since is not null
    where s.lamp = 'red' and not s.removed and not t.removed and s.carries and s.unit is not null
    order by s.task, s.unit, l.red_since, s.id`.execute(people.database);
  return rows.map((row) => ({
    fact: { kind: 'lamp', subject: row.task, unit: row.unit, redSince: row.red_since },
    ...{ period: row.red_since, task: row.task, title: row.title, region: row.region },
    ...{ words: `${row.red_since}起亮红灯：${reasonsOf(row.why)}` },
    ...{ officeRegion: row.office_region, office: row.office },
  }));
}

const reasonsOf = (why: readonly LampReason[]): string =>
  [...new Set(why.filter(({ lamp }) => lamp === 'red').map(({ words }) => words))].join('；');

interface Silent {
  readonly id: string;
  readonly task: string;
  readonly title: string;
  readonly unit: string;
  readonly region: string;
  readonly period: string;
  readonly due: PlainDate;
  readonly office_region: string;
  readonly office: string;
}

/** 进展未报: a period that began and was never sent in. */
async function silentReports(house: SupervisionHouse): Promise<readonly FoundFact[]> {
  const { rows } = await sql<Silent>`
    select e.id, e.task, t.title, e.unit, e.region, e.period, e.due,
      e.reviewer_region as office_region, e.reviewer as office
    from ledger_entries e join ledger_tasks t on t.id = e.task
    where e.stage = 'open' and e.submitted_on is null and not e.removed and not t.removed
      and e.unit is not null and e.due < ${todayIn(house)}
    order by e.due, e.id`.execute(house.people.database);
  return rows.map((row) => ({
    fact: { kind: 'return', subject: row.id, unit: row.unit, due: row.due, filedOn: null },
    ...{ period: row.period, task: row.task, title: row.title, region: row.region },
    words: `${periodInWords(row.period)}进展应于${row.due}前报送，至今没有报送`,
    ...{ officeRegion: row.office_region, office: row.office },
  }));
}

interface SilentReturn extends Omit<Silent, 'task' | 'title'> {
  readonly type: string;
  readonly type_version: number;
}

/** 填报未报: a return that was sent out and never came back. */
async function silentReturns(house: SupervisionHouse): Promise<readonly FoundFact[]> {
  const { rows } = await sql<SilentReturn>`
    select p.id, p.type, s.type_version, p.unit, p.region, p.period, s.due_on as due,
      s.region as office_region, s.sender as office
    from return_packets p join return_sendings s on s.id = p.sending
    where p.stage = 'filling' and p.answered_on is null and s.due_on < ${todayIn(house)}
    order by s.due_on, p.id`.execute(house.people.database);
  const labels = new Map<string, string>();
  for (const { type, type_version: version } of rows) {
    const key = `${type} ${version}`;
    if (!labels.has(key))
      labels.set(key, (await house.types.sent(type, version)).declaration.label.zh);
  }
  return rows.map((row) => ({
    fact: { kind: 'return', subject: row.id, unit: row.unit, due: row.due, filedOn: null },
    ...{ period: row.period, task: null, region: row.region },
    title: labels.get(`${row.type} ${row.type_version}`) ?? row.type,
    words: `${periodInWords(row.period)}的填报应于${row.due}前上报，至今没有上报`,
    ...{ officeRegion: row.office_region, office: row.office },
  }));
}

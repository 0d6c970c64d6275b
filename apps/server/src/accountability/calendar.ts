// SPDX-License-Identifier: Apache-2.0
import {
  calendarEntries,
  clockOn,
  type Duty,
  type LedgerTask,
  occurrencesIn,
} from '@sanyi/accountability';
import type { LedgerCalendar } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { sql } from 'kysely';
import type { Caller } from '../access/caller.js';
import { Refusal } from '../http/problem.js';
import { type LedgerHouse, scopeFrom, todayIn } from './ledger-house.js';
import { doneByDay } from './occurrences.js';
import { seenTasks } from './seen-tasks.js';
import { storedTasks } from './stored-tasks.js';

const MOST_TASKS = 2000;
const A_YEAR_MS = 372 * 86_400_000;

/** 日历: what falls due, begins, recurs or runs out in a range, of the tasks that one sees. */
export async function ledgerCalendar(
  house: LedgerHouse,
  caller: Caller,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<LedgerCalendar['items']> {
  const length = Date.parse(to) - Date.parse(from);
  if (length < 0 || length > A_YEAR_MS)
    throw new Refusal('invalid-request', {
      zh: '日历一次最多看一年，截止日不能早于开始日。',
      en: 'A calendar shows a year at most, and ends after it begins.',
    });
  const { database, names } = house.people;
  const { rows } = await sql<{ id: string; region: string; title: string; issued: PlainDate }>`
    select t.id, t.region, t.title, coalesce(d.issued_on, d.filed_on) as issued
    from ledger_tasks t join ledger_documents d on d.id = t.document
    where not t.removed and t.deadlines <> '' and t.lamp <> 'blue'
      and ${seenTasks(scopeFrom(caller, 'ledger.read'))}
    order by t.region, t.place, t.id limit ${MOST_TASKS}`.execute(database);
  const places = new Map(rows.map((row) => [row.id, row]));
  const tasks = [...(await storedTasks(database, [...places.keys()])).values()].filter(({ id }) =>
    places.has(id),
  );
  const duties = tasks.flatMap((task) => dutiesOf(task, places.get(task.id)?.issued ?? from));
  const terms = { calendar: house.rules.calendar, offDay: 'next' } as const;
  const entries = calendarEntries(
    {
      tasks,
      occurrences: occurrencesIn(duties, { from, to }, terms),
      duties: new Map(duties.map(({ id, title }) => [id, title])),
      clocks: await clocksOf(house, tasks),
    },
    { from, to },
  );
  const taskOf = new Map(duties.map(({ id, task }) => [id, task ?? id]));
  const known = await doneByDay(database, [...taskOf.values()], { from, to });
  return entries.map(({ on, kind, title, of }) => {
    const task = taskOf.get(of) ?? of;
    const region = places.get(task)?.region ?? '';
    const said = kind === 'duty' ? doneWords(known.get(`${of} ${on}`)) : '';
    return { on, kind, title: title + said, task, region, regionName: names.region(region) };
  });
}

/** Of an occurrence that has begun: how many units have done it. */
const doneWords = (known: { readonly done: number; readonly total: number } | undefined): string =>
  known === undefined ? '' : ` 已完成${known.done}/${known.total}`;

/** 定期任务, each once whatever its units: the calendar shows days. */
const dutiesOf = ({ id, title, deadlines }: LedgerTask, since: PlainDate): readonly Duty[] =>
  deadlines.flatMap(({ id: deadline, quote, rule }): readonly Duty[] =>
    rule.kind === 'every'
      ? [
          {
            ...{ id: deadline, title: `${title}（${quote}）`, task: id, units: [id] },
            ...{ recurrence: rule.recurrence, since },
          },
        ]
      : [],
  );

async function clocksOf({ people, rules }: LedgerHouse, tasks: readonly LedgerTask[]) {
  const documents = [...new Set(tasks.map(({ document }) => document))];
  const events =
    documents.length === 0
      ? []
      : await people.database
          .selectFrom('ledger_clock_events')
          .select(['document', 'event', 'on_day as on', 'shown_by as by'])
          .where('document', 'in', documents)
          .execute();
  const terms = { calendar: rules.calendar, offDay: 'next', promptly: null } as const;
  const today = todayIn({ people });
  return new Map(
    tasks.flatMap((task) =>
      task.deadlines.flatMap(({ id, rule }) =>
        rule.kind === 'after'
          ? [
              [
                id,
                clockOn(
                  rule,
                  events.filter((one) => one.document === task.document),
                  today,
                  terms,
                ),
              ] as const,
            ]
          : [],
      ),
    ),
  );
}

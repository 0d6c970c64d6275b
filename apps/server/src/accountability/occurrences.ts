// SPDX-License-Identifier: Apache-2.0
import { lampOf, type LampScheme, occurrenceFacts } from '@sanyi/accountability';
import type { LedgerTaskDetail, OccurrenceDone } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { Tables } from '../database/tables.js';
import { Refusal } from '../http/problem.js';
import { actsAs, isOfUnit } from '../returns/acting.js';
import { AREA, type LedgerHouse, notThere, recordBy, todayIn } from './ledger-house.js';
import { taskPlace, type TaskPlace } from './task-place.js';
import { wordOfLamp } from './task-list.js';

interface Owed {
  readonly id: string;
  readonly task: string;
  readonly quote: string;
  readonly words: string;
  readonly region: string;
  readonly unit: string | null;
  readonly period: string;
  readonly from_day: PlainDate;
  readonly to_day: PlainDate;
  readonly nth: number;
  readonly times: number;
  readonly due: PlainDate;
  readonly deadline: string;
  readonly done_on: PlainDate | null;
  readonly note: string | null;
  readonly said_by: string | null;
  readonly in_name_of: string | null;
}

/** Handed to another unit, what is owed passes to it: the seat says who that is. */
const OWED = sql`select o.*, s.words, s.unit, s.region, e.on_day as done_on, e.note, e.said_by, e.in_name_of
  from ledger_occurrences o join ledger_seats s on s.id = o.seat
    left join ledger_occurrence_ends e on e.occurrence = o.id`;

/** As many as a page shows; older ones stay on record. */
const MOST = 100;

/** 定期任务的期次 of a task, what is due last first; each with the lamp of its own. */
export async function occurrencesOf(
  { people, rules }: LedgerHouse,
  caller: Caller,
  {
    at,
    scheme,
    today,
  }: { readonly at: TaskPlace; readonly scheme: LampScheme; readonly today: PlainDate },
): Promise<LedgerTaskDetail['occurrences']> {
  const { rows } = await sql<Owed>`${OWED} where o.task = ${at.id}
    and (not s.removed or e.on_day is not null)
    order by o.due desc, o.id limit ${MOST}`.execute(people.database);
  return rows.map((row) => {
    const facts = occurrenceFacts(
      {
        ...{ id: row.id, duty: row.deadline, unit: row.unit ?? row.words, period: row.period },
        ...{ from: row.from_day, to: row.to_day, nth: row.nth, of: row.times, due: row.due },
      },
      row.done_on,
    );
    const lamp = lampOf(facts, today, scheme, rules.calendar);
    return {
      ...{ id: row.id, quote: row.quote, period: row.period, nth: row.nth, of: row.times },
      unitName: nameIn(people.names, row.unit ?? row.words),
      ...{ due: row.due, doneOn: row.done_on, note: row.note ?? '', by: row.said_by },
      inNameOf: row.in_name_of === null ? null : nameIn(people.names, row.in_name_of),
      ...{ lamp: lamp.key, lampWord: wordOfLamp(lamp.key, scheme) },
      why: lamp.reasons.map(({ words }) => words).join('；'),
      may: row.done_on === null && standingOf(caller, at, row).acts,
    };
  });
}

const nameIn = ({ unit }: LedgerHouse['people']['names'], words: string): string => unit(words);

/** The unit says so itself, or the office of the task in its name. */
function standingOf(
  caller: Caller,
  at: TaskPlace,
  { region, unit }: Pick<Owed, 'region' | 'unit'>,
): { readonly acts: boolean; readonly inName: boolean } {
  const own = unit !== null && actsAs(caller, 'ledger.answer', { region, unit, area: AREA });
  const office = { region: at.region, unit: at.office, area: AREA } as const;
  const acts = own || actsAs(caller, 'ledger.direct', office);
  return { acts, inName: acts && !(unit !== null && isOfUnit(caller, unit)) };
}

/** 登记期次完成: on a day, with what shows it; once. Answers the task it belongs to. */
export async function endOccurrence(
  house: LedgerHouse,
  caller: Caller,
  id: string,
  { on, note }: z.output<typeof OccurrenceDone>,
): Promise<string> {
  const { database } = house.people;
  const { rows } = await sql<Owed>`${OWED} where o.id = ${id} and not s.removed`.execute(database);
  const [found] = rows;
  if (found === undefined) throw notThere('个期次', 'occurrence');
  const at = await taskPlace(house, caller, found.task);
  const { acts, inName } = standingOf(caller, at, found);
  if (!acts) throw notYours();
  if (on > todayIn(house)) throw inFuture();
  await database.transaction().execute(async (work) => {
    const made = await work
      .insertInto('ledger_occurrence_ends')
      .values({
        ...{ occurrence: id, on_day: on as PlainDate, note, said_by: caller.account },
        in_name_of: inName ? (found.unit ?? found.words) : null,
        at: house.people.now(),
      })
      .onConflict((same) => same.column('occurrence').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) throw saidAlready();
    await recordBy(house, caller, {
      ...{ work, at: { region: found.region, unit: found.unit ?? at.office } },
      ...{ kind: 'ledger.recorded', subject: `task:${found.task}` },
      to: { occurrence: id, on, note },
    });
  });
  return found.task;
}

const notYours = (): Refusal =>
  new Refusal('forbidden', {
    zh: '由责任单位登记；没有账号的，由任务所在地区的办公室代为登记。',
    en: 'The unit puts this on record; for one without an account the office of the task.',
  });

const inFuture = (): Refusal =>
  new Refusal('invalid-request', {
    zh: '日期晚于今天，不能登记还没有发生的事。',
    en: 'The day lies in the future.',
  });

const saidAlready = (): Refusal =>
  new Refusal('already-exists', {
    zh: '这一期已经登记过完成。',
    en: 'It is on record as done already.',
  });

/** How many of the units have done what a duty asks by a day: by deadline and due day. */
export async function doneByDay(
  database: Kysely<Tables>,
  tasks: readonly string[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<ReadonlyMap<string, { readonly done: number; readonly total: number }>> {
  const { rows } = await sql<{ key: string; done: number; total: number }>`
    select o.deadline || ' ' || o.due as key, count(e.occurrence)::int as done, count(*)::int as total
    from ledger_occurrences o join ledger_seats s on s.id = o.seat
      left join ledger_occurrence_ends e on e.occurrence = o.id
    where o.task = any(${[...tasks]}) and o.due between ${from} and ${to} and not s.removed
    group by 1`.execute(database);
  return new Map(rows.map(({ key, done, total }) => [key, { done, total }]));
}

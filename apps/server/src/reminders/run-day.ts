// SPDX-License-Identifier: Apache-2.0
import { isWorkingDay, type PlainDate } from '@sanyi/kernel';
import { sql, type Transaction } from 'kysely';
import { beijingDay } from '../beijing-day.js';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { beijingWords } from '../http/beijing-words.js';
import { dayDigests } from './day-digests.js';
import { namesFor, placed, rulesOn } from './digest-grounds.js';
import { openPackets } from './open-packets.js';
import { type Queued, queueDigests } from './queue-digests.js';
import type { ReminderHouse } from './reminder-house.js';

/** Nobody is reminded before nine in the morning. */
const FROM = '09:00';
const LOCK = 7_310_031;

/**
 * 每天一次的催报: on a working day, once, whichever of several servers comes first; the messages and the line that says it was done
 * stand together or not at all, so a server that is killed in the middle leaves the day to the next try. Answers null where there is
 * nothing to do yet, or no longer.
 */
export async function runDay(house: ReminderHouse): Promise<Queued | null> {
  const { database, now } = house.returns.people;
  const at = now();
  const day = beijingDay(at);
  if (!isWorkingDay(house.calendar, day) || timeOf(at) < FROM) return null;
  if (await hasRun(database, day)) return null;
  const ruleFrom = await rulesOn(house, day);
  const open = (await openPackets(database)).filter(({ sending }) => sending.sentOn <= day);
  const digests = placed(dayDigests(open, day, { ruleFrom, calendar: house.calendar }), open);
  const names = await namesFor(house, open);
  return database.transaction().execute(async (transaction) => {
    if (!(await isFirst(transaction, day))) return null;
    const occasion = { kind: 'daily', key: 'daily', by: '三医一张网', at } as const;
    const queued = await queueDigests(transaction, digests, { names, occasion });
    await transaction
      .insertInto('reminder_runs')
      .values({ day, ran_at: at, deliveries: queued.made })
      .execute();
    if (digests.length > 0)
      await record(transaction, {
        ...{ at, kind: 'returns.reminded', actor: 'system', subject: `day:${day}` },
        ...{ region: house.returns.people.homeRegion, unit: null },
        to: { units: digests.length, ...queued },
      });
    return queued;
  });
}

const timeOf = (at: Date): string => beijingWords(at).split(' ')[1] ?? '';

async function hasRun(
  database: ReminderHouse['returns']['people']['database'],
  day: PlainDate,
): Promise<boolean> {
  const row = await database
    .selectFrom('reminder_runs')
    .select('day')
    .where('day', '=', day)
    .executeTakeFirst();
  return row !== undefined;
}

/** Holds the day's work until the transaction ends; false where another server has it, or has done it. */
async function isFirst(transaction: Transaction<Tables>, day: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ readonly held: boolean }>`
    select pg_try_advisory_xact_lock(${LOCK}) as held`.execute(transaction);
  return rows[0]?.held === true && !(await hasRun(transaction, day));
}

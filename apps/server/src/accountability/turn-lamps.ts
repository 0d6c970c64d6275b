// SPDX-License-Identifier: Apache-2.0
import {
  clockOn,
  type Clock,
  itemFacts,
  type LampFacts,
  lampOf,
  type LedgerTask,
  type OwedReturn,
  type SignOff,
} from '@sanyi/accountability';
import type { PlainDate } from '@sanyi/kernel';
import { sql } from 'kysely';
import { groupedBy } from '../grouped-by.js';
import type { GatheredSeat, SeatRecord } from './judged-seat.js';
import { keepFacts, keepLamps } from './keep-lamps.js';
import { type LedgerHouse, todayIn, type Work } from './ledger-house.js';
import { rollUpTasks } from './roll-up-tasks.js';
import { schemeFor } from './schemes.js';
import { storedTasks } from './stored-tasks.js';

/**
 * 判灯: gathers the facts of all seats of some tasks anew, and turns their lamps and those of the tasks. Called by every write
 * within its own transaction, so that a lamp never lags behind what is known.
 */
export async function turnLamps(
  house: LedgerHouse,
  work: Work,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const today = todayIn(house);
  const seats = await work
    .selectFrom('ledger_seats')
    .selectAll()
    .where('task', 'in', ids)
    .where('removed', '=', false)
    .orderBy('id')
    .execute();
  const known = await knownOf(house, work, { ids, seats, today });
  const scheme = await schemeFor(house, work, known.region);
  const { calendar } = house.rules;
  const gathered = seats.map((seat): GatheredSeat => {
    const facts = factsOf(seat, known, today);
    return { seat, facts, lamp: lampOf(facts, today, scheme, calendar) };
  });
  await keepFacts(work, gathered);
  await keepLamps(work, gathered, { scheme, today });
  await rollUpTasks(work, ids, { scheme, today });
}

interface Known {
  readonly tasks: ReadonlyMap<string, LedgerTask>;
  readonly met: ReadonlySet<string>;
  readonly clocks: ReadonlyMap<string, Clock>;
  readonly returns: ReadonlyMap<string, readonly OwedReturn[]>;
  readonly signs: ReadonlyMap<string, SignOff>;
  readonly start: ReadonlyMap<string, PlainDate>;
  /** Of the office whose rules hold. */
  readonly region: string;
}

async function knownOf(
  { rules }: LedgerHouse,
  work: Work,
  {
    ids,
    seats,
    today,
  }: {
    readonly ids: readonly string[];
    readonly seats: readonly SeatRecord[];
    readonly today: PlainDate;
  },
): Promise<Known> {
  const tasks = await storedTasks(work, ids);
  const documents = [...new Set([...tasks.values()].map(({ document }) => document))];
  const met = await work
    .selectFrom('ledger_met_deadlines')
    .select('deadline')
    .where('task', 'in', ids)
    .execute();
  const filed = await work
    .selectFrom('ledger_documents')
    .select(['id', 'region', 'issued_on', 'filed_on'])
    .where('id', 'in', documents)
    .execute();
  const terms = { calendar: rules.calendar, offDay: 'next', promptly: null } as const;
  const events = await eventsOf(work, documents);
  const clocks = [...tasks.values()].flatMap((task) =>
    task.deadlines.flatMap(({ id, rule }): readonly (readonly [string, Clock])[] =>
      rule.kind === 'after'
        ? [[id, clockOn(rule, events.get(task.document) ?? [], today, terms)]]
        : [],
    ),
  );
  return {
    ...{ tasks, met: new Set(met.map(({ deadline }) => deadline)), clocks: new Map(clocks) },
    returns: await returnsOf(work, seats),
    signs: await signsOf(work, documents),
    start: new Map(filed.map((one) => [one.id, one.issued_on ?? one.filed_on])),
    region: filed[0]?.region ?? '',
  };
}

async function eventsOf(work: Work, documents: readonly string[]) {
  const rows = await work
    .selectFrom('ledger_clock_events')
    .selectAll()
    .where('document', 'in', documents)
    .execute();
  return groupedBy(
    rows.map(({ document, event, on_day: on, shown_by: by }) => ({ document, event, on, by })),
    ({ document }) => document,
  );
}

async function returnsOf(
  work: Work,
  seats: readonly SeatRecord[],
): Promise<ReadonlyMap<string, readonly OwedReturn[]>> {
  if (seats.length === 0) return new Map();
  const rows = await work
    .selectFrom('ledger_entries')
    .selectAll()
    .where(sql<boolean>`seat = any(${seats.map(({ id }) => id)})`)
    .where('removed', '=', false)
    .execute();
  const returns = rows.map((row) => ({
    seat: row.seat,
    due: row.due,
    entry: {
      ...{ entry: row.id, stage: row.stage, events: row.events, content: row.content },
      accepted: row.accepted,
      ...{ submittedOn: row.submitted_on, acceptedOn: row.accepted_on },
    },
  }));
  return groupedBy(returns, ({ seat }) => seat);
}

async function signsOf(
  work: Work,
  documents: readonly string[],
): Promise<ReadonlyMap<string, SignOff>> {
  const rows = await work
    .selectFrom('ledger_packets')
    .select(['document', 'unit', 'sent_on', 'sign_by', 'signed_on', 'signed_by'])
    .where('document', 'in', documents)
    .where('removed', '=', false)
    .where('unit', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [
      `${row.document}/${row.unit ?? ''}`,
      row.signed_on === null
        ? { state: 'waiting', sentOn: row.sent_on, due: row.sign_by, workingDays: 0 }
        : { state: 'signed', on: row.signed_on, by: row.signed_by ?? '', sentOn: row.sent_on },
    ]),
  );
}

/** What is owed is kept with its day, whether that has come or not: a rule looks at the day itself. */
const FAR = '9999-12-30' as PlainDate;

function factsOf(seat: SeatRecord, known: Known, today: PlainDate): LampFacts {
  const { id, unit, document } = seat;
  const task = known.tasks.get(seat.task);
  if (task === undefined) throw new Error(`seat ${id} of no task`);
  const returns = known.returns.get(id) ?? [];
  const signed = unit === null ? undefined : known.signs.get(`${document}/${unit}`);
  const done = returns.find(
    ({ entry }) => entry.stage === 'accepted' && entry.accepted?.state === 'done',
  );
  const situation = {
    ...{ item: id, task, metDeadlines: known.met, clocks: known.clocks, returns },
    start: known.start.get(document) ?? null,
    signOff: signed ?? ({ state: 'not-sent' } as const),
    closedOn: done?.entry.acceptedOn ?? null,
  };
  return { ...itemFacts(situation, today), answerDue: itemFacts(situation, FAR).answerDue };
}

// SPDX-License-Identifier: Apache-2.0
import { type Duty, type LedgerTask, occurrencesIn } from '@sanyi/accountability';
import { type PlainDate, plusMonths, type WorkCalendar } from '@sanyi/kernel';
import { insertInParts } from '../returns/insert-in-parts.js';
import { groupedBy } from '../grouped-by.js';
import type { Work } from './ledger-house.js';

/** Longer than any period that a document names, told in the one after it. */
const HORIZON_MONTHS = 121;

/**
 * 定期任务的期次: writes what each seat that carries a task owes of its recurring duties, from the period that runs on a day
 * back to the day on which the document went out. An occurrence has its own name, so whoever writes it a second time writes
 * nothing.
 */
export async function writeOccurrences(
  work: Work,
  tasks: readonly LedgerTask[],
  known: {
    readonly document: string;
    /** The day it went out: what fell due before is not owed. */
    readonly since: PlainDate;
    readonly calendar: WorkCalendar;
    readonly today: PlainDate;
  },
): Promise<void> {
  const recurring = tasks.filter(({ deadlines }) =>
    deadlines.some(({ rule }) => rule.kind === 'every'),
  );
  if (recurring.length === 0) return;
  const seats = groupedBy(
    await carriersOf(
      work,
      recurring.map(({ id }) => id),
    ),
    ({ task }) => task,
  );
  const anchor = await anchorOf(work, known);
  const rows = recurring.flatMap((task) =>
    rowsOf(task, seats.get(task.id) ?? [], { ...known, anchor }),
  );
  await insertInParts(rows, (part) =>
    work
      .insertInto('ledger_occurrences')
      .values([...part])
      .onConflict((same) => same.column('id').doNothing())
      .execute(),
  );
}

const carriersOf = (work: Work, tasks: readonly string[]) =>
  work
    .selectFrom('ledger_seats')
    .select(['id', 'task', 'region', 'unit'])
    .where('task', 'in', tasks)
    .where('carries', '=', true)
    .where('removed', '=', false)
    .orderBy('id')
    .execute();

type Carrier = Awaited<ReturnType<typeof carriersOf>>[number];

/** Periods that follow no calendar count from the day of the document, as the calendar of the ledger does. */
async function anchorOf(
  work: Work,
  { document, since }: { readonly document: string; readonly since: PlainDate },
): Promise<PlainDate> {
  const found = await work
    .selectFrom('ledger_documents')
    .select('issued_on')
    .where('id', '=', document)
    .executeTakeFirst();
  return found?.issued_on ?? since;
}

function rowsOf(
  { id: task, title, deadlines }: LedgerTask,
  carriers: readonly Carrier[],
  {
    anchor,
    since,
    calendar,
    today,
  }: {
    readonly anchor: PlainDate;
    readonly since: PlainDate;
    readonly calendar: WorkCalendar;
    readonly today: PlainDate;
  },
) {
  const bySeat = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  return deadlines.flatMap(({ id: deadline, quote, rule }) => {
    if (rule.kind !== 'every') return [];
    const units = [...bySeat.keys()];
    const duty: Duty = {
      ...{ id: deadline, title, task, units },
      ...{ recurrence: rule.recurrence, since: anchor },
    };
    const range = { from: since, to: plusMonths(today, HORIZON_MONTHS) };
    return occurrencesIn([duty], range, { calendar, offDay: 'next' })
      .filter(({ from }) => from <= today)
      .map(({ id, unit: seat, period, from, to, nth, of, due }) => ({
        ...{ id, task, deadline, quote, seat, period, nth, times: of, due },
        ...{ region: bySeat.get(seat)?.region ?? '', unit: bySeat.get(seat)?.unit ?? null },
        ...{ from_day: from, to_day: to, written_on: today },
      }));
  });
}

// SPDX-License-Identifier: Apache-2.0
import {
  type LedgerTask,
  occurrencesIn,
  reportingDuty,
  type ReportingRhythm,
} from '@sanyi/accountability';
import { type PlainDate, plusMonths, type WorkCalendar, yearEnd, yearOf } from '@sanyi/kernel';
import { insertInParts } from '../returns/insert-in-parts.js';
import { groupedBy } from '../grouped-by.js';
import type { Work } from './ledger-house.js';
import { writeOccurrences } from './write-occurrences.js';

/** How a document has progress reported. */
export interface Reporting {
  readonly document: string;
  readonly rhythm: ReportingRhythm;
  readonly reportDay: number | null;
  /** Owed from the day on which it went out. */
  readonly since: PlainDate;
  readonly until: PlainDate | null;
  readonly calendar: WorkCalendar;
}

const MONTHS: Readonly<Record<ReportingRhythm, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/**
 * 期次: writes what each seat owes up to the period that runs on a day, reports and recurring duties; what is there already
 * stays. Who reviews: of one who carries the task its office, of all others the first that carries it. Answers the tasks that owe
 * more than before: their lamps are to be turned.
 */
export async function writeEntries(
  work: Work,
  tasks: readonly LedgerTask[],
  reporting: Reporting,
  today: PlainDate,
): Promise<readonly string[]> {
  if (tasks.length === 0) return [];
  const seats = await seatsOf(
    work,
    tasks.map(({ id }) => id),
  );
  const byTask = groupedBy(seats, ({ task }) => task);
  const entries = tasks.flatMap((task) =>
    owedBy(task, byTask.get(task.id) ?? [], { reporting, today }),
  );
  const owing = new Set<string>();
  await insertInParts(entries, async (part) => {
    const written = await work
      .insertInto('ledger_entries')
      .values([...part])
      .onConflict((same) => same.column('id').doNothing())
      .returning('task')
      .execute();
    for (const { task } of written) owing.add(task);
  });
  const { document, since, calendar } = reporting;
  await writeOccurrences(work, tasks, { document, since, calendar, today });
  return [...owing];
}

const seatsOf = (work: Work, tasks: readonly string[]) =>
  work
    .selectFrom('ledger_seats')
    .innerJoin('ledger_tasks', 'ledger_tasks.id', 'ledger_seats.task')
    .select([
      ...(['ledger_seats.id', 'ledger_seats.task', 'ledger_seats.region'] as const),
      ...(['ledger_seats.unit', 'ledger_seats.carries', 'ledger_tasks.office'] as const),
      'ledger_tasks.region as task_region',
    ])
    .where('ledger_seats.task', 'in', tasks)
    .where('ledger_seats.removed', '=', false)
    .orderBy('ledger_seats.id')
    .execute();

type Seat = Awaited<ReturnType<typeof seatsOf>>[number];

function owedBy(
  task: LedgerTask,
  seats: readonly Seat[],
  { reporting, today }: { readonly reporting: Reporting; readonly today: PlainDate },
) {
  const { rhythm, reportDay, since, until, calendar } = reporting;
  const last = yearEnd(yearOf(since));
  const period = { from: since, to: until !== null && until > last ? until : last };
  const dueAt = reportDay === null ? null : { month: 1, day: reportDay };
  const duty = reportingDuty(task, { issuedOn: since, period }, { rhythm, dueAt });
  if (duty === null) return [];
  const known = new Map(seats.map((seat) => [seat.id, seat]));
  const range = { from: since, to: plusMonths(today, MONTHS[rhythm]) };
  const owed = { ...duty, units: [...known.keys()] };
  return occurrencesIn([owed], range, { calendar, offDay: 'next' }).flatMap(
    ({ id, unit, period: label, due }) => {
      const seat = known.get(unit);
      return seat === undefined ? [] : [entryOf(seat, seats, { id, label, due })];
    },
  );
}

function entryOf(
  seat: Seat,
  seats: readonly Seat[],
  { id, label, due }: { readonly id: string; readonly label: string; readonly due: PlainDate },
) {
  const lead = seat.carries ? undefined : seats.find((one) => one.carries && one.unit !== null);
  const office = { reviewer_region: seat.task_region, reviewer: seat.office };
  return {
    ...{ id, seat: seat.id, task: seat.task, region: seat.region, unit: seat.unit },
    ...(lead === undefined
      ? office
      : { reviewer_region: lead.region, reviewer: lead.unit ?? seat.office }),
    ...{ period: label, due },
  };
}

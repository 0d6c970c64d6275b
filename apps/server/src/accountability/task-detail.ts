// SPDX-License-Identifier: Apache-2.0
import {
  type Clock,
  clockOn,
  deliverableState,
  escalationsOn,
  type LampScheme,
  type LedgerTask,
  rollUp,
} from '@sanyi/accountability';
import type { LedgerTaskDetail } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { Caller } from '../access/caller.js';
import { SMALLEST_SUM } from '../users/postgres-read.js';
import { actsAs } from '../returns/acting.js';
import { reachableStages } from './deliverables.js';
import { filesOf } from './files.js';
import { gapsInWords } from './gap-words.js';
import { AREA, type LedgerHouse, notThere, scopeFrom, todayIn } from './ledger-house.js';
import { mayProve } from './records.js';
import { schemeFor } from './schemes.js';
import { seatViews } from './seat-views.js';
import { occurrencesOf } from './occurrences.js';
import { storedTasks } from './stored-tasks.js';
import { listTasks } from './task-list.js';
import { taskPlace, type TaskPlace } from './task-place.js';

type May = LedgerTaskDetail['may'];

/** 任务 with everything about it: why this lamp, who answers, what falls due, what it became below. */
export async function taskDetail(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<LedgerTaskDetail> {
  const { database, names } = house.people;
  const at = await taskPlace(house, caller, id);
  const scheme = await schemeFor(house, database, at.document_region);
  const today = todayIn(house);
  const task = (await storedTasks(database, [id])).get(id);
  if (task === undefined) throw notThere('项任务', 'task');
  const words = { names, scheme };
  const shown = { scope: scopeFrom(caller, 'ledger.read'), words };
  const row = await rowOfOne(house, shown, { id, document: at.document });
  return {
    ...row,
    ...{ text: task.text, span: [task.span[0], task.span[1]], version: at.version },
    // The original is open to who files; others have the words.
    reading: at.region === at.document_region ? at.reading : null,
    ...{ judgedOn: today, scheme: scheme.label },
    actions: task.actions.map((one) => ({
      ...{ id: one.id, text: one.text, seats: [...one.assignments] },
    })),
    seats: await seatViews(house, caller, { id, task, scheme }),
    ...piecesOf(task),
    times: await timesOf(house, task, today),
    occurrences: await occurrencesOf(house, caller, { at, scheme, today }),
    deliverables: await deliverablesOf(house, task),
    gaps: gapsInWords({ tasks: [task] }),
    ...(await below(house, shown, id)),
    escalations: await escalations(house, id, today),
    may: { ...mayOf(caller, at), prove: await mayProve(house, caller, at) },
  };
}

function mayOf(caller: Caller, { region, office }: TaskPlace): Omit<May, 'prove'> {
  const mine = { region, unit: office, area: AREA } as const;
  const directs = actsAs(caller, 'ledger.direct', mine);
  return {
    ...{ handDown: directs, record: directs },
    supervise: actsAs(caller, 'ledger.supervise', mine),
  };
}

interface Shown {
  readonly scope: ReturnType<typeof scopeFrom>;
  readonly words: {
    readonly names: LedgerHouse['people']['names'];
    readonly scheme: LampScheme;
  };
}

const NO_FILTER = { shape: 'flat' } as const;

async function rowOfOne(
  { people }: LedgerHouse,
  { scope, words }: Shown,
  { id, document }: { readonly id: string; readonly document: string },
) {
  const filter = { ...NO_FILTER, document, ids: [id] };
  const [found] = await listTasks(people.database, scope, {
    ...{ filter, after: null, limit: 1, ...words },
  });
  if (found === undefined) throw notThere('项任务', 'task');
  return found.row;
}

const piecesOf = ({ targets, references }: LedgerTask) => ({
  goals: targets.map(({ id, quote, metric, by, value, unit }) => ({
    ...{ id, quote, metric, by, value, unit },
  })),
  references: references.map(({ title, number }) => ({ title, number })),
});

/** What it became in regions below: as many rows as the caller sees, and the sum of all. */
async function below(
  { people }: LedgerHouse,
  { scope, words }: Shown,
  id: string,
): Promise<Pick<LedgerTaskDetail, 'lowerTasks' | 'rollUp'>> {
  const filter = { ...NO_FILTER, upper: id };
  const rows = await listTasks(people.database, scope, {
    ...{ filter, after: null, limit: MOST_LOWERS, ...words },
  });
  const lowers = await people.database
    .selectFrom('ledger_tasks')
    .select(['id as task', 'region', 'lamp', 'progress'])
    .where('upper', '=', id)
    .where('removed', '=', false)
    .execute();
  const all = lowers.map((lower) => ({ ...lower, weight: 1 }));
  const sum = rollUp(all, { kind: 'all' });
  const { done, total, closed, red, yellow, green, progress, unreported } = sum;
  const told = rows.length === total || total >= SMALLEST_SUM;
  return {
    lowerTasks: rows.map(({ row }) => row),
    rollUp:
      total === 0 || !told
        ? null
        : { done, total, closed, red, yellow, green, progress, unreported },
  };
}

const MOST_LOWERS = 200;

async function timesOf(
  { people, rules }: LedgerHouse,
  task: LedgerTask,
  today: PlainDate,
): Promise<LedgerTaskDetail['times']> {
  const met = await people.database
    .selectFrom('ledger_met_deadlines')
    .select(['deadline', 'on_day'])
    .where('task', '=', task.id)
    .execute();
  const events = await people.database
    .selectFrom('ledger_clock_events')
    .select(['event', 'on_day as on', 'shown_by as by'])
    .where('document', '=', task.document)
    .execute();
  const terms = { calendar: rules.calendar, offDay: 'next', promptly: null } as const;
  return task.deadlines.map(({ id, quote, rule }) => ({
    ...{ id, quote, kind: rule.kind },
    day: rule.kind === 'on' || rule.kind === 'from' ? rule.day : null,
    ...clockView(rule.kind === 'after' ? clockOn(rule, events, today, terms) : null),
    ...(rule.kind === 'on' ? { due: rule.day } : {}),
    metOn: met.find(({ deadline }) => deadline === id)?.on_day ?? null,
  }));
}

/** A clock with its event, and once it runs its first and last day. */
function clockView(clock: Clock | null) {
  const event = clock?.event ?? null;
  return clock?.state === 'started'
    ? { event, startedOn: clock.startedOn, due: clock.due }
    : { event, startedOn: null, due: null };
}

async function deliverablesOf(
  { people }: LedgerHouse,
  task: LedgerTask,
): Promise<LedgerTaskDetail['deliverables']> {
  const rows = await people.database
    .selectFrom('ledger_deliverable_events')
    .selectAll()
    .where('task', '=', task.id)
    .orderBy('seq')
    .execute();
  const files = await filesOf(people.database, { task: task.id });
  const events = rows.map((row) => ({
    ...{ deliverable: row.deliverable, to: row.to_stage, on: row.on_day, by: row.said_by },
    ...{ number: row.number, note: row.note },
  }));
  return task.deliverables.map(({ id, kind, quote }) => {
    const { stage, number, since } = deliverableState(id, events);
    const shown = files.filter(({ deliverable }) => deliverable === id);
    return {
      ...{ id, kind, quote, stage, number, since, next: [...reachableStages(stage)] },
      files: shown,
    };
  });
}

async function escalations(
  { people, rules }: LedgerHouse,
  id: string,
  today: PlainDate,
): Promise<LedgerTaskDetail['escalations']> {
  const rows = await people.database
    .selectFrom('ledger_lamps')
    .selectAll()
    .where('task', '=', id)
    .where('seat', 'is', null)
    .orderBy('seq')
    .execute();
  const changes = rows.map((row) => ({
    ...{ item: id, from: row.from_lamp, to: row.to_lamp, on: row.on_day, reasons: row.why },
  }));
  return escalationsOn(changes, today, rules.escalation, rules.calendar).map((one) => ({
    ...{ level: one.level, words: one.words, redSince: one.redSince, reachedOn: one.reachedOn },
  }));
}

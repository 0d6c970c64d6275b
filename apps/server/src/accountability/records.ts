// SPDX-License-Identifier: Apache-2.0
import {
  deliverableState,
  type DeliverableRefusal,
  recordDeliverable,
} from '@sanyi/accountability';
import type { NewClockEvent, NewDeliverableEvent } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { keepUpload } from '../files/uploads-postgres.js';
import { Refusal } from '../http/problem.js';
import { actsAs } from '../returns/acting.js';
import { AREA, type LedgerHouse, notThere, recordBy, todayIn, type Work } from './ledger-house.js';
import { keepFile } from './files.js';
import { documentDetail } from './documents.js';
import { storedTasks } from './stored-tasks.js';
import { taskPlace, type TaskPlace } from './task-place.js';
import { turnLamps } from './turn-lamps.js';

/** A task whose office the caller is. */
async function ownTask(house: LedgerHouse, caller: Caller, id: string): Promise<TaskPlace> {
  const at = await taskPlace(house, caller, id);
  if (!actsAs(caller, 'ledger.direct', { region: at.region, unit: at.office, area: AREA }))
    throw notYours();
  return at;
}

const notYours = (): Refusal =>
  new Refusal('forbidden', {
    zh: '这由任务所在地区的办公室登记。',
    en: 'The office of the task puts this on record.',
  });

const inFuture = (): Refusal =>
  new Refusal('invalid-request', {
    zh: '日期晚于今天，不能登记还没有发生的事。',
    en: 'The day lies in the future.',
  });

/** 登记触发事件: every clock of the document that waits for it begins to run. Answers how many tasks it touches. */
export async function recordEvent(
  house: LedgerHouse,
  caller: Caller,
  id: string,
  { event, on, by }: z.output<typeof NewClockEvent>,
): Promise<number> {
  const document = await documentDetail(house, caller, id);
  if (!document.may.record) throw notYours();
  if (on > todayIn(house)) throw inFuture();
  if (!document.events.some((one) => one.event === event))
    throw new Refusal('invalid-request', {
      zh: `这份文件没有等“${event}”的时限。`,
      en: 'No deadline of this document waits for that.',
    });
  return house.people.database.transaction().execute(async (work) => {
    const made = await work
      .insertInto('ledger_clock_events')
      .values({
        ...{ document: id, event, on_day: on as PlainDate, shown_by: by, said_by: caller.account },
      })
      .onConflict((same) => same.columns(['document', 'event']).doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n)
      throw new Refusal('already-exists', {
        zh: '这个事件已经登记过，时限从第一次登记起算。',
        en: 'It is on record already: a clock starts once.',
      });
    const waiting = await waitingFor(work, id, event);
    await turnLamps(house, work, waiting);
    await recordBy(house, caller, {
      ...{ work, at: { region: document.region, unit: caller.unit ?? document.region } },
      ...{ kind: 'ledger.recorded', subject: `document:${id}`, to: { event, on, by } },
    });
    return waiting.length;
  });
}

async function waitingFor(work: Work, document: string, event: string): Promise<readonly string[]> {
  const rows = await work
    .selectFrom('ledger_tasks')
    .select('id')
    .where('document', '=', document)
    .where('removed', '=', false)
    .execute();
  const tasks = await storedTasks(
    work,
    rows.map(({ id }) => id),
  );
  return rows
    .map(({ id }) => id)
    .filter((id) =>
      tasks.get(id)?.deadlines.some(({ rule }) => rule.kind === 'after' && rule.event === event),
    );
}

/** 时限已完成: one of several deadlines of a task is met; the next one counts. */
export async function recordMet(
  house: LedgerHouse,
  caller: Caller,
  { id, deadline }: { readonly id: string; readonly deadline: string },
  on: PlainDate,
): Promise<void> {
  const at = await ownTask(house, caller, id);
  if (on > todayIn(house)) throw inFuture();
  await house.people.database.transaction().execute(async (work) => {
    const task = (await storedTasks(work, [id])).get(id);
    if (task?.deadlines.some((one) => one.id === deadline) !== true)
      throw notThere('个时限', 'deadline');
    await work
      .insertInto('ledger_met_deadlines')
      .values({ deadline, task: id, on_day: on, said_by: caller.account })
      .onConflict((same) =>
        same.column('deadline').doUpdateSet({ on_day: on, said_by: caller.account }),
      )
      .execute();
    await turnLamps(house, work, [id]);
    await recordBy(house, caller, {
      ...{ work, at: { region: at.region, unit: at.office }, kind: 'ledger.recorded' },
      ...{ subject: `task:${id}`, to: { deadline, on } },
    });
  });
}

/** 佐证文件: a file that shows a deliverable of a task; nothing of it is changed by it. */
export async function keepEvidence(
  house: LedgerHouse,
  caller: Caller,
  { id, deliverable }: { readonly id: string; readonly deliverable: string },
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer },
): Promise<void> {
  const at = await taskPlace(house, caller, id);
  if (!(await mayProve(house, caller, at))) throw notYours();
  const task = (await storedTasks(house.people.database, [id])).get(id);
  if (task?.deliverables.some((one) => one.id === deliverable) !== true)
    throw notThere('项成果', 'deliverable');
  const upload = await keepUpload(house.people, caller.userId, file);
  await house.people.database.transaction().execute(async (work) => {
    const of = { task: id, deliverable };
    await keepFile(house, caller, { work, upload: upload.id, of, note: '', inNameOf: null });
    await recordBy(house, caller, {
      ...{ work, at: { region: at.region, unit: at.office }, kind: 'ledger.recorded' },
      ...{ subject: `task:${id}`, to: { deliverable, evidence: file.name } },
    });
  });
}

/** Evidence is sent in by the office of the task and by the units that carry it. */
export async function mayProve(
  { people }: Pick<LedgerHouse, 'people'>,
  caller: Caller,
  { id, region, office }: TaskPlace,
): Promise<boolean> {
  if (actsAs(caller, 'ledger.direct', { region, unit: office, area: AREA })) return true;
  const seats = await people.database
    .selectFrom('ledger_seats')
    .select(['region', 'unit'])
    .where('task', '=', id)
    .where('removed', '=', false)
    .execute();
  return seats.some(
    (seat) =>
      seat.unit !== null &&
      actsAs(caller, 'ledger.answer', { region: seat.region, unit: seat.unit, area: AREA }),
  );
}

/** 交付成果登记: the next stage, as far as the engine allows it. */
export async function recordStage(
  house: LedgerHouse,
  caller: Caller,
  { id, deliverable }: { readonly id: string; readonly deliverable: string },
  wanted: z.output<typeof NewDeliverableEvent>,
): Promise<void> {
  const at = await ownTask(house, caller, id);
  const on = wanted.on as PlainDate;
  if (on > todayIn(house)) throw inFuture();
  await house.people.database.transaction().execute(async (work) => {
    const promised = (await storedTasks(work, [id]))
      .get(id)
      ?.deliverables.find((one) => one.id === deliverable);
    if (promised === undefined) throw notThere('项成果', 'deliverable');
    await work.selectFrom('ledger_tasks').select('id').where('id', '=', id).forUpdate().execute();
    const rows = await work
      .selectFrom('ledger_deliverable_events')
      .selectAll()
      .where('deliverable', '=', deliverable)
      .orderBy('seq')
      .execute();
    const events = rows.map((row) => ({
      ...{ deliverable, to: row.to_stage, on: row.on_day, by: row.said_by },
      ...{ number: row.number, note: row.note },
    }));
    const { to, number, note } = wanted;
    const event = { deliverable, to, on, by: caller.account, number, note };
    const after = recordDeliverable(deliverableState(deliverable, events), event, promised.kind);
    if (!after.ok) throw stageRefused(after.error);
    await work
      .insertInto('ledger_deliverable_events')
      .values({
        ...{ deliverable, seq: rows.length + 1, task: id, to_stage: to, on_day: on },
        ...{ said_by: caller.account, number, note },
      })
      .execute();
    await recordBy(house, caller, {
      ...{ work, at: { region: at.region, unit: at.office }, kind: 'ledger.recorded' },
      ...{ subject: `task:${id}`, to: { deliverable, stage: to, number } },
    });
  });
}

function stageRefused(error: DeliverableRefusal): Refusal {
  switch (error.code) {
    case 'stage-not-reachable':
      return new Refusal('not-at-this-stage', {
        zh: '这项成果现在不能转到这一步。',
        en: `From ${error.from} it cannot go to ${error.to}.`,
      });
    case 'number-missing':
      return new Refusal('invalid-request', {
        zh: '印发要写文号。',
        en: 'What is issued has a number.',
      });
    case 'note-missing':
      return new Refusal('invalid-request', {
        zh: '不再制定要写理由。',
        en: 'Dropping it needs a reason.',
      });
    case 'before-last':
      return new Refusal('invalid-request', {
        zh: `日期早于上一步（${error.since}）。`,
        en: `The day lies before the last step (${error.since}).`,
      });
  }
}

// SPDX-License-Identifier: Apache-2.0
import type { LampKey, LampReason } from '@sanyi/accountability';
import type { PlainDate } from '@sanyi/kernel';
import { sql } from 'kysely';
import { insertInParts } from '../returns/insert-in-parts.js';
import type { JudgedBy } from './keep-lamps.js';
import type { Work } from './ledger-house.js';

/**
 * 任务的灯: what a list shows of each of these tasks, out of the seats that carry it: the worst lamp and why (blue only where all of
 * them are closed), the next deadline, the least progress. A task that nobody carries is green. Changes are put on record.
 */
export const rollUpTasks = (work: Work, ids: readonly string[], by: JudgedBy): Promise<void> =>
  insertInParts(ids, async (part) => {
    const told = new Map((await seatsOf(work, part, by)).map((row) => [row.task, row]));
    const rows = part.map((id) => rowOf(id, told.get(id)));
    const { rows: kept } = await sql<{ id: string; was: LampKey; lamp: LampKey; why: string }>`
      with n as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as n (id text, lamp text, why text, due text, progress integer)),
        was as (select t.id, t.lamp from ledger_tasks t join n on n.id = t.id)
      update ledger_tasks t set lamp = n.lamp, why = n.why, due = n.due, progress = n.progress
      from n, was where t.id = n.id and was.id = n.id
        and (t.lamp, t.why, t.due, t.progress) is distinct from (n.lamp, n.why, n.due, n.progress)
      returning t.id, was.lamp as was, t.lamp, t.why`.execute(work);
    const turned = kept.filter(({ was, lamp }) => was !== lamp);
    if (turned.length > 0) await record(work, turned, by);
  });

interface Told {
  readonly task: string;
  readonly lamp: LampKey;
  /** Of the worst seat. */
  readonly why: readonly LampReason[];
  readonly due: PlainDate | null;
  readonly progress: number | null;
}

/** One row for each task that somebody carries. */
async function seatsOf(
  work: Work,
  tasks: readonly string[],
  { scheme }: JudgedBy,
): Promise<readonly Told[]> {
  // Blue ranks behind all others: a task is closed when every part of it is.
  const worstFirst = [
    ...scheme.lamps.map(({ key }) => key).filter((key) => key !== 'blue'),
    'blue',
  ];
  const { rows } = await sql<Told>`
    select distinct on (task) task, lamp, why,
      min(due) over same as due, min(progress) over same as progress
    from ledger_seats
    where task = any(${[...tasks]}) and carries and not removed
    window same as (partition by task)
    order by task, array_position(${worstFirst}::text[], lamp), id`.execute(work);
  return rows;
}

const NOT_CARRIED: Omit<Told, 'task'> = { lamp: 'green', why: [], due: null, progress: null };

function rowOf(id: string, told: Omit<Told, 'task'> = NOT_CARRIED) {
  const { lamp, why, due, progress } = told;
  return { id, lamp, why: [...new Set(why.map(({ words }) => words))].join('；'), due, progress };
}

const record = (
  work: Work,
  turned: readonly {
    readonly id: string;
    readonly was: LampKey;
    readonly lamp: LampKey;
    readonly why: string;
  }[],
  { scheme, today }: JudgedBy,
) =>
  work
    .insertInto('ledger_lamps')
    .values(
      turned.map(({ id, was, lamp, why }) => ({
        ...{ task: id, seat: null, from_lamp: was, to_lamp: lamp, on_day: today },
        ...{ why: JSON.stringify(reasonOf(why, lamp)), scheme: scheme.id },
      })),
    )
    .execute();

const reasonOf = (words: string, lamp: LampKey): readonly LampReason[] =>
  words === '' ? [] : [{ rule: 'roll-up', lamp, words, figures: {} }];

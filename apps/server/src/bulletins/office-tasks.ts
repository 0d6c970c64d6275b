// SPDX-License-Identifier: Apache-2.0
import type { LampKey, LedgerTask } from '@sanyi/accountability';
import type { CitedSentence, TaskResult } from '@sanyi/bulletins';
import type { PlainDate } from '@sanyi/kernel';
import { type Kysely, sql } from 'kysely';
import type { LedgerPlace } from '../accountability/ledger-house.js';
import { storedTasks } from '../accountability/stored-tasks.js';
import type { TaskOwner } from '../database/bulletin-tables.js';
import type { Tables } from '../database/tables.js';

/** 任务办理情况 of one office, as they stand in the ledger, with the sentences that set them and whose they are. */
export interface OfficeTasks {
  readonly tasks: readonly TaskResult[];
  readonly sentences: readonly CitedSentence[];
  readonly owners: Readonly<Record<string, TaskOwner>>;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly leads: string;
  readonly due: PlainDate | null;
  readonly lamp: LampKey;
  readonly document_title: string;
  readonly document_number: string | null;
  readonly region: string | null;
  readonly unit: string | null;
  readonly closed_on: PlainDate | null;
  readonly report: string | null;
}

/** Reads the tasks that an office answers for; a task is closed where everybody who carries it has closed it. */
export async function officeTasks(
  database: Kysely<Tables>,
  office: LedgerPlace,
): Promise<OfficeTasks> {
  const { rows } = await sql<Row>`
    select t.id, t.title, t.leads, t.due, t.lamp, d.title as document_title, d.document_number,
      s.region, s.unit, c.closed_on, r.report
    from ledger_tasks t join ledger_documents d on d.id = t.document
      left join lateral (select s.region, s.unit from ledger_seats s
        where s.task = t.id and s.carries and not s.removed
        order by s.role = 'lead' desc, s.id limit 1) s on true
      left join lateral (select case when bool_and(s.closed_on is not null) then max(s.closed_on) end
        as closed_on from ledger_seats s where s.task = t.id and s.carries and not s.removed) c on true
      left join lateral (select e.accepted->>'text' as report from ledger_entries e
        where e.task = t.id and e.accepted is not null and not e.removed
        order by e.due desc, e.id limit 1) r on true
    where t.region = ${office.region} and t.office = ${office.unit} and not t.removed
    order by t.place, t.id`.execute(database);
  const known = await storedTasks(
    database,
    rows.map(({ id }) => id),
  );
  return {
    tasks: rows.map(resultOf),
    sentences: rows.flatMap((row) => sentenceOf(row, known.get(row.id))),
    owners: Object.fromEntries(
      rows.map(({ id, region, unit }) => [
        id,
        { region: region ?? office.region, unit: unit ?? office.unit },
      ]),
    ),
  };
}

const resultOf = (row: Row): TaskResult => ({
  ...{ id: row.id, title: row.title, unit: row.leads, due: row.due ?? '' },
  ...{ closedOn: row.closed_on ?? '', lamp: row.lamp, report: row.report ?? '', sentence: row.id },
});

/** The sentence of the document that set a task: its first measure, or the whole task where it has none. */
function sentenceOf(
  { id, document_title: title, document_number: number }: Row,
  task: LedgerTask | undefined,
): readonly CitedSentence[] {
  if (task === undefined) return [];
  const { text: quote, span } = task.actions[0] ?? task;
  return [{ id, document: task.document, title, number: number ?? '', span, quote }];
}

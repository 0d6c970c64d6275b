// SPDX-License-Identifier: Apache-2.0
import {
  answeringUnits,
  type HandedDown,
  ledgerRows,
  type LampScheme,
  type LedgerTask,
  type TaskAssignment,
} from '@sanyi/accountability';
import type { Insertable } from 'kysely';
import type { LedgerSeatsTable, LedgerTasksTable } from '../database/ledger-tables.js';
import { insertInParts } from '../returns/insert-in-parts.js';
import type { Work } from './ledger-house.js';

/** A task with where it stands in the house. */
export interface PlacedTask {
  readonly task: LedgerTask;
  readonly region: string;
  /** The office that answers for the sheet. */
  readonly office: string;
  readonly place: number;
  readonly depth: number;
  /** What a lower region's task is made of; null for a task of a document. */
  readonly part: HandedDown | null;
}

const DOCUMENT_STEP = 10_000;

/** Newest document first, then the document's order. */
export const placeIn = (documentNumber: number, position: number): number =>
  position - documentNumber * DOCUMENT_STEP;

/** Writes tasks and their seats; what is there already is brought up to date, and its lamp stays. */
export async function writeTasks(
  work: Work,
  placed: readonly PlacedTask[],
  scheme: LampScheme,
): Promise<void> {
  const rows = wordsOf(placed, scheme);
  await insertInParts(placed, (part) =>
    work
      .insertInto('ledger_tasks')
      .values(part.map((one, at) => taskRow(one, rows.get(part[at]?.task.id ?? ''))))
      .onConflict((same) =>
        same.column('id').doUpdateSet((row) => ({
          ...{ label: row.ref('excluded.label'), section: row.ref('excluded.section') },
          ...{ title: row.ref('excluded.title'), leads: row.ref('excluded.leads') },
          ...{ others: row.ref('excluded.others'), targets: row.ref('excluded.targets') },
          ...{ deadlines: row.ref('excluded.deadlines'), body: row.ref('excluded.body') },
          ...{ part: row.ref('excluded.part'), place: row.ref('excluded.place') },
          removed: false,
        })),
      )
      .execute(),
  );
  await insertInParts(placed.flatMap(seatRows), (part) =>
    work
      .insertInto('ledger_seats')
      .values([...part])
      .onConflict((same) =>
        same.column('id').doUpdateSet((row) => ({
          ...{ region: row.ref('excluded.region'), unit: row.ref('excluded.unit') },
          ...{ role: row.ref('excluded.role'), words: row.ref('excluded.words') },
          ...{ carries: row.ref('excluded.carries'), place: row.ref('excluded.place') },
          ...{ away: row.ref('excluded.away'), removed: false },
        })),
      )
      .execute(),
  );
}

type Words = ReturnType<typeof ledgerRows>[number];

function wordsOf(placed: readonly PlacedTask[], scheme: LampScheme): ReadonlyMap<string, Words> {
  const tasks = placed.map(({ task }) => task);
  return new Map(ledgerRows([], tasks, new Map(), scheme).map((row) => [row.task, row]));
}

function taskRow(
  { task, region, office, place, depth, part }: PlacedTask,
  words: Words | undefined,
): Insertable<LedgerTasksTable> {
  return {
    ...{ id: task.id, document: task.document, region, office, upper: task.upper, depth, place },
    ...{ label: task.label, section: task.section, title: task.title, closing: task.closing },
    ...wordsIn(words),
    body: part === null ? JSON.stringify(task) : null,
    part: part === null ? null : JSON.stringify(part),
  };
}

const wordsIn = (words: Words | undefined) =>
  words === undefined
    ? {}
    : {
        ...{ leads: words.lead, others: words.others },
        ...{ targets: words.targets, deadlines: words.deadlines },
      };

/** One seat for each unit that answers; a name that nobody knows keeps its seat, at the task's own place. */
function seatRows({ task, region, place }: PlacedTask): readonly Insertable<LedgerSeatsTable>[] {
  return task.assignments.flatMap((assignment) => {
    const units = answeringUnits(assignment.unit);
    const many = assignment.unit.kind === 'members' && units.length > 0;
    return (units.length > 0 ? units : [null]).map((unit) => {
      const at = unit === null ? region : regionOfUnit(unit.unitId, region);
      return {
        id: many && unit !== null ? `${assignment.id}/${unit.unitId}` : assignment.id,
        ...{ assignment: assignment.id, task: task.id, document: task.document },
        ...{ region: at, unit: unit?.unitId ?? null, away: at !== region },
        ...{ place, task_region: region, role: assignment.role, words: assignment.words },
        carries: carries(assignment, task),
      };
    });
  });
}

/** The region in a unit's id: 990100.health-insurance. */
export const regionOfUnit = (unit: string, otherwise: string): string =>
  /^(\d{6}(?:\d{3})?)\./.exec(unit)?.[1] ?? otherwise;

const AIDS: ReadonlySet<TaskAssignment['role']> = new Set(['support', 'implement']);

/** Who carries a task: its leads; where nobody leads, those that answer for it; and if it has only aids, they. */
function carries({ role }: TaskAssignment, { assignments }: LedgerTask): boolean {
  if (assignments.some((one) => one.role === 'lead')) return role === 'lead';
  return assignments.every((one) => AIDS.has(one.role)) || !AIDS.has(role);
}

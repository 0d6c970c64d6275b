// SPDX-License-Identifier: Apache-2.0
import type { Reading, Task, Warning } from '../reading.js';
import { deadlineInWords } from './deadline-words.js';
import { serial, taskHead } from './document-head.js';
import { firstListedOf, partsOf, type Role } from './role.js';
import type {
  DeadlineRow,
  DeliverableRow,
  LedgerDocument,
  ReferenceRow,
  TargetRow,
  TaskRow,
} from './rows.js';
import { targetInWords } from './target-words.js';
import { unitsOf } from './task-pieces.js';

/** 备注 on every row of a 征求意见稿. */
export const DRAFT = '征求意见稿，尚未生效';

/** 任务: one task with all its units by role. `index` counts from 0. */
export function taskRow(
  document: LedgerDocument,
  reading: Reading,
  task: Task,
  index: number,
): TaskRow {
  const head = taskHead(document, task, index);
  return {
    task: head,
    units: unitsByRole(task),
    firstListed: firstListedOf(task.responsibility),
    openEnded: task.responsibility.some((group) => group.openEnded),
    targets: task.targets.map((target, at): TargetRow => ({
      id: `${head.id}-M${serial(at, 2)}`,
      document,
      task: head,
      target,
      words: targetInWords(target),
      units: unitsOf(task, target),
    })),
    deadlines: task.deadlines.map((deadline, at): DeadlineRow => ({
      id: `${head.id}-S${serial(at, 2)}`,
      task: head,
      deadline,
      words: deadlineInWords(deadline),
      units: unitsOf(task, deadline),
    })),
    deliverables: task.deliverables,
    references: task.references,
    remarks: [...(document.draft ? [DRAFT] : []), ...warningsOn(task, reading.warnings)],
  };
}

/** 目标指标: goals of the whole document first, then those of each task. */
export function targetRows(
  document: LedgerDocument,
  reading: Reading,
  rows: readonly TaskRow[],
): readonly TargetRow[] {
  const goals = reading.kind === 'report' ? [] : reading.goals;
  return [
    ...goals.map((target, index) => ({
      id: `${document.id}-G${serial(index, 2)}`,
      document,
      task: null,
      target,
      words: targetInWords(target),
      units: [],
    })),
    ...rows.flatMap((row) => row.targets),
  ];
}

/** 交付成果 of every task. */
export const deliverableRows = (rows: readonly TaskRow[]): readonly DeliverableRow[] =>
  rows.flatMap(({ task, units, deadlines, deliverables }) =>
    deliverables.map((deliverable) => ({
      task,
      deliverable,
      units: [...new Set(Object.values(units).flat())],
      deadlines,
    })),
  );

/** 政策依据: what the document rests on, then what each task names. */
export const referenceRows = (
  document: LedgerDocument,
  reading: Reading,
  rows: readonly TaskRow[],
): readonly ReferenceRow[] => [
  ...reading.basis.map((basis) => ({
    document,
    task: null,
    reference: { ...basis, role: 'basis' as const },
  })),
  ...rows.flatMap(({ task, references }) =>
    references.map((reference) => ({ document, task, reference })),
  ),
];

/** What the reader warned of within a task, each message once. */
function warningsOn({ span }: Task, warnings: readonly Warning[]): readonly string[] {
  const within = warnings.filter(
    (warning) => span[0] <= warning.span[0] && warning.span[0] < span[1],
  );
  return [...new Set(within.map((warning) => warning.message))];
}

function unitsByRole(task: Task): Readonly<Record<Role, readonly string[]>> {
  const parts = task.responsibility.flatMap(partsOf);
  const having = (role: Role): readonly string[] => [
    ...new Set(parts.filter((part) => part.role === role).map((part) => part.unit)),
  ];
  return {
    lead: having('lead'),
    responsible: having('responsible'),
    each: having('each'),
    'by-duty': having('by-duty'),
    support: having('support'),
    implement: having('implement'),
  };
}

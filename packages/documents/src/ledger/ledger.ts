// SPDX-License-Identifier: Apache-2.0
import type { Figure, Measure, Practice, Reading } from '../reading.js';
import { assignmentsOf, assignmentsOfDuty } from './assignments.js';
import { closingDutiesOf, documentHead, tasksOf } from './document-head.js';
import { type IssueRow, issueRows } from './issues.js';
import type {
  Assignment,
  DeadlineRow,
  DeliverableRow,
  LedgerDocument,
  NamedReading,
  ReferenceRow,
  TargetRow,
  TaskRow,
} from './rows.js';
import { deliverableRows, referenceRows, targetRows, taskRow } from './task-rows.js';

/** 任务台账: what several documents ask of whom, by when, and how it is measured. */
export interface Ledger {
  readonly documents: readonly LedgerDocument[];
  readonly assignments: readonly Assignment[];
  readonly tasks: readonly TaskRow[];
  readonly targets: readonly TargetRow[];
  /** The earliest day first; those without a day last, in the order of the documents. */
  readonly deadlines: readonly DeadlineRow[];
  readonly deliverables: readonly DeliverableRow[];
  readonly references: readonly ReferenceRow[];
  readonly practices: readonly PracticeRow[];
  readonly figures: readonly FigureRow[];
  readonly issues: readonly IssueRow[];
}

/** One measure of a 典型经验; `measure` is null where the practice lists none. */
export interface PracticeRow {
  readonly document: LedgerDocument;
  readonly practice: Practice;
  readonly measure: Measure | null;
}

export interface FigureRow {
  readonly document: LedgerDocument;
  readonly figure: Figure;
}

/** The ledger of some documents, in the order given. A report gives practices and figures, never a task. */
export function ledgerOf(documents: readonly NamedReading[]): Ledger {
  const parts = documents.map((named, index) =>
    ledgerOfOne(documentHead(named, index), named.reading),
  );
  return {
    documents: parts.flatMap((part) => part.documents),
    assignments: parts.flatMap((part) => part.assignments),
    tasks: parts.flatMap((part) => part.tasks),
    targets: parts.flatMap((part) => part.targets),
    deadlines: parts.flatMap((part) => part.deadlines).sort(byDay),
    deliverables: parts.flatMap((part) => part.deliverables),
    references: parts.flatMap((part) => part.references),
    practices: parts.flatMap((part) => part.practices),
    figures: parts.flatMap((part) => part.figures),
    issues: parts.flatMap((part) => part.issues),
  };
}

function ledgerOfOne(document: LedgerDocument, reading: Reading): Ledger {
  const pairs = tasksOf(reading).map((task, index) => ({
    task,
    row: taskRow(document, reading, task, index),
  }));
  const rows = pairs.map(({ row }) => row);
  const assignments = [
    ...pairs.flatMap(({ row, task }) => assignmentsOf(row, task, reading.leadRule)),
    ...closingDutiesOf(reading).flatMap((duty, index) => assignmentsOfDuty(document, duty, index)),
  ];
  return {
    documents: [document],
    assignments,
    tasks: rows,
    targets: targetRows(document, reading, rows),
    deadlines: rows.flatMap((row) => row.deadlines),
    deliverables: deliverableRows(rows),
    references: referenceRows(document, reading, rows),
    practices: reading.practices.flatMap((practice) => practiceRows(document, practice)),
    figures: reading.figures.map((figure) => ({ document, figure })),
    issues: issueRows(document, reading, rows, assignments),
  };
}

function practiceRows(document: LedgerDocument, practice: Practice): readonly PracticeRow[] {
  const measures: readonly (Measure | null)[] =
    practice.measures.length > 0 ? practice.measures : [null];
  return measures.map((measure) => ({ document, practice, measure }));
}

/** `sort` is stable: equal days keep the order of the documents. */
function byDay(a: DeadlineRow, b: DeadlineRow): number {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const dayOf = ({ deadline }: DeadlineRow): string => deadline.date ?? '9999-99-99';

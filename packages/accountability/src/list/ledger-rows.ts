// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Lamp, LampScheme } from '../lamp/lamp.js';
import { lastDay } from '../cascade/hand-down.js';
import { answeringUnits } from '../ledger/assigned-unit.js';
import type { AssignmentRole, FiledDocument, LedgerTask, TaskAssignment } from '../ledger/filed.js';

/** 台账行: one task as a dense table shows it. Words are printed, keys are filtered by. */
export interface LedgerRow {
  readonly task: string;
  readonly document: string;
  readonly documentNumber: string | null;
  readonly upper: string | null;
  readonly region: string | null;
  /** Place in the tree: 0 for a task of a document. */
  readonly depth: number;
  readonly label: string;
  readonly section: string | null;
  readonly title: string;
  readonly lead: string;
  readonly others: string;
  /** Unit ids that answer for it, to filter by. */
  readonly units: readonly string[];
  readonly targets: string;
  readonly deadlines: string;
  readonly due: PlainDate | null;
  readonly progress: number | null;
  readonly lamp: Lamp['key'];
  /** The word of the lamp, always printed. */
  readonly lampWord: string;
  readonly why: string;
}

/** What is known of each task on the day, by id. */
export interface TaskStanding {
  readonly lamp: Lamp;
  readonly progress: number | null;
}

/**
 * 台账 rows: each document's tasks in its order, lower tasks under their upper one by region. A lower task whose upper one is not
 * there stands by itself. A task of which nothing is known shows green without a reason.
 */
export function ledgerRows(
  documents: readonly FiledDocument[],
  lowers: readonly LedgerTask[],
  standings: ReadonlyMap<string, TaskStanding>,
  scheme: LampScheme,
): readonly LedgerRow[] {
  const numbers = new Map(documents.map(({ id, number }) => [id, number]));
  const tasks = [...documents.flatMap((document) => document.tasks), ...lowers];
  const known = new Set(tasks.map(({ id }) => id));
  const below = new Map<string | null, LedgerTask[]>();
  for (const task of tasks) {
    const above = task.upper !== null && known.has(task.upper) ? task.upper : null;
    const beside = below.get(above) ?? [];
    beside.push(task);
    below.set(above, beside);
  }
  const rowsUnder = (above: string | null, depth: number): readonly LedgerRow[] =>
    (below.get(above) ?? []).flatMap((task) => [
      rowOf(task, { depth, number: numbers.get(task.document) ?? null, scheme, standings }),
      ...rowsUnder(task.id, depth + 1),
    ]);
  return rowsUnder(null, 0);
}

interface RowFrame {
  readonly depth: number;
  readonly number: string | null;
  readonly scheme: LampScheme;
  readonly standings: ReadonlyMap<string, TaskStanding>;
}

function rowOf(task: LedgerTask, { depth, number, scheme, standings }: RowFrame): LedgerRow {
  const { lamp, progress, why } = shownOf(standings.get(task.id));
  return {
    ...{ task: task.id, document: task.document, documentNumber: number, upper: task.upper },
    ...{ region: task.region, depth, label: task.label, section: task.section, title: task.title },
    lead: unitsInWords(task, LEADS),
    others: unitsInWords(task, OTHERS),
    units: unitIds(task),
    targets: task.targets.map(({ quote }) => quote).join('；'),
    deadlines: task.deadlines.map(({ quote }) => quote).join('；'),
    ...{ due: lastDay(task), progress, lamp, why },
    lampWord: scheme.lamps.find(({ key }) => key === lamp)?.word ?? lamp,
  };
}

type Shown = Pick<LedgerRow, 'lamp' | 'progress' | 'why'>;

const shownOf = (standing: TaskStanding | undefined): Shown =>
  standing === undefined
    ? { lamp: 'green', progress: null, why: '' }
    : {
        lamp: standing.lamp.key,
        progress: standing.progress,
        why: standing.lamp.reasons.map(({ words }) => words).join('；'),
      };

const LEADS: ReadonlySet<AssignmentRole> = new Set(['lead']);
const OTHERS: ReadonlySet<AssignmentRole> = new Set([
  'responsible',
  'each',
  'by-duty',
  'support',
  'implement',
]);

const unitsInWords = ({ assignments }: LedgerTask, roles: ReadonlySet<AssignmentRole>): string =>
  assignments
    .filter(({ role }) => roles.has(role))
    .map(({ words }) => words)
    .join('、');

const unitIds = ({ assignments }: LedgerTask): readonly string[] => [
  ...new Set(
    assignments.flatMap((one: TaskAssignment) =>
      answeringUnits(one.unit).map(({ unitId }) => unitId),
    ),
  ),
];

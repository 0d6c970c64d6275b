// SPDX-License-Identifier: Apache-2.0
import { type CorrectedTask, kept } from '@sanyi/documents';

export interface TaskFilter {
  /** A unit's words, or the empty string for all. */
  readonly unit: string;
  readonly query: string;
  readonly openOnly: boolean;
}

export const NO_FILTER: TaskFilter = { unit: '', query: '', openOnly: false };

/** The tasks that a unit answers for, that contain the words, and that are still to be checked. */
export function filterTasks(
  tasks: readonly CorrectedTask[],
  { unit, query, openOnly }: TaskFilter,
): readonly CorrectedTask[] {
  const words = query.trim().toLowerCase();
  return tasks.filter(
    (task) =>
      (unit === '' || unitsOf(task).includes(unit)) &&
      (words === '' || searchable(task).includes(words)) &&
      !(openOnly && (task.confirmed || task.removed !== null)),
  );
}

/** All units of a task, once each, in the order of the document. */
export const unitsOf = (task: CorrectedTask): readonly string[] => [
  ...new Set(
    kept(task.parts.responsibility).flatMap(({ units, standing, implement }) => [
      ...units,
      ...standing,
      ...implement,
    ]),
  ),
];

export interface UnitCount {
  readonly unit: string;
  readonly tasks: number;
}

/** How many tasks each unit answers for, most first, then in the order of the document. */
export function unitCounts(tasks: readonly CorrectedTask[]): readonly UnitCount[] {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    if (task.removed !== null) continue;
    for (const unit of unitsOf(task)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts]
    .map(([unit, count]) => ({ unit, tasks: count }))
    .toSorted((a, b) => b.tasks - a.tasks);
}

const searchable = (task: CorrectedTask): string =>
  [task.frame.label, task.title ?? '', task.frame.text, ...unitsOf(task)].join('\n').toLowerCase();

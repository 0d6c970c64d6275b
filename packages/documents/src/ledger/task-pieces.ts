// SPDX-License-Identifier: Apache-2.0
import type { Responsibility, Span, Task } from '../reading.js';
import { partsOf } from './role.js';

/** Index of a responsibility group; null for sentences that no unit answers for. */
export type Holder = number | null;

interface Piece {
  readonly span: Span;
}

/**
 * Tells which pieces of a task fall to some of its groups. A piece belongs to the group whose words or whose sentence
 * hold it; one in the title, or outside the task (a default deadline), belongs to every group.
 */
export const fallsTo =
  (task: Task, holders: ReadonlySet<Holder>): ((piece: Piece) => boolean) =>
  ({ span }) => {
    const holder = holderAt(task, span);
    return holder === undefined || holders.has(holder);
  };

/** The sentences that some groups cover. */
export const actionsOf = (task: Task, holders: ReadonlySet<Holder>): readonly string[] =>
  task.actions
    .filter((action) => holders.has(holderOf(task, action.responsibility)))
    .map((action) => action.text);

/** True where the task names no unit, or a sentence of it has none. */
export const hasUnheld = (task: Task): boolean =>
  !task.responsibility.some(namesUnits) ||
  task.actions.some((action) => holderOf(task, action.responsibility) === null);

/** The units to whom a piece falls. */
export function unitsOf(task: Task, { span }: Piece): readonly string[] {
  const holder = holderAt(task, span);
  const groups = task.responsibility.filter((_, at) => holder === undefined || at === holder);
  return [...new Set(groups.flatMap((group) => partsOf(group).map((part) => part.unit)))];
}

/** The group that answers for a sentence; a group that names no unit is nobody. */
function holderOf(task: Task, responsibility: number | null): Holder {
  const group = responsibility === null ? undefined : task.responsibility[responsibility];
  return group !== undefined && namesUnits(group) ? responsibility : null;
}

/** undefined for a piece that stands in no sentence of the task, or was added without words of the document. */
function holderAt(task: Task, [offset, end]: Span): Holder | undefined {
  if (offset === end) return undefined;
  const group = task.responsibility.findIndex(({ span }) => contains(span, offset));
  if (group !== -1) return holderOf(task, group);
  const action = task.actions.find(({ span }) => contains(span, offset));
  return action && holderOf(task, action.responsibility);
}

const namesUnits = ({ units, lead, support, standing, implement }: Responsibility): boolean =>
  [units, lead, support, standing, implement].some((list) => list.length > 0);

const contains = ([start, end]: Span, offset: number): boolean => start <= offset && offset < end;

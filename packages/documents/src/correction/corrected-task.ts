// SPDX-License-Identifier: Apache-2.0
import type {
  Action,
  Deadline,
  Deliverable,
  Reading,
  Reference,
  Responsibility,
  Span,
  Target,
  Task,
} from '../reading.js';
import { isSame } from './same.js';

/** `m3` is the machine's fourth task; `p7` was made by the person's eighth correction. */
export type TaskId = string;

/** 举措: a sentence of a task, and the key of the responsibility group that covers it. */
export interface CoveredAction {
  readonly text: string;
  readonly span: Span;
  readonly group: string | null;
}

/** The parts of a task that a person can correct piece by piece. */
export interface PartValues {
  readonly responsibility: Responsibility;
  readonly actions: CoveredAction;
  readonly targets: Target;
  readonly deadlines: Deadline;
  readonly deliverables: Deliverable;
  readonly references: Reference;
}

export type Part = keyof PartValues;

export const PARTS: readonly Part[] = [
  'responsibility',
  'actions',
  'targets',
  'deadlines',
  'deliverables',
  'references',
];

/** One piece: what the machine read (null where a person added it) and what holds now (null where removed). */
export interface Item<T> {
  readonly key: string;
  readonly machine: T | null;
  readonly value: T | null;
}

export type Parts = { readonly [P in Part]: readonly Item<PartValues[P]>[] };

/** 任务, as the machine read it and as it stands after corrections, piece beside piece. */
export interface CorrectedTask {
  readonly id: TaskId;
  /** null for a task that a person made. */
  readonly machine: Task | null;
  readonly frame: Pick<Task, 'number' | 'label' | 'section' | 'text' | 'span'>;
  readonly title: string | null;
  readonly parts: Parts;
  /** Removed tasks stay in the list, struck through. */
  readonly removed: 'deleted' | 'merged' | null;
  /** 已核对. */
  readonly confirmed: boolean;
}

export type Origin = 'machine' | 'person';

/** The machine's tasks before the first correction. */
export const machineTasks = (reading: Reading): readonly CorrectedTask[] =>
  reading.tasks.map((task, index) => correctable(`m${index}`, task, 'machine'));

/** Gives a task and each of its pieces a name that corrections can refer to. */
export function correctable(id: TaskId, task: Task, origin: Origin): CorrectedTask {
  const { number, label, section, title, text, span } = task;
  const covered = ({ text, span, responsibility }: Action): CoveredAction => ({
    text,
    span,
    group: responsibility === null ? null : `${id}.responsibility.${responsibility}`,
  });
  const items = <T>(part: Part, values: readonly T[]): readonly Item<T>[] =>
    values.map((value, index) => ({
      key: `${id}.${part}.${index}`,
      machine: origin === 'machine' ? value : null,
      value,
    }));
  return {
    id,
    machine: origin === 'machine' ? task : null,
    frame: { number, label, section, text, span },
    title,
    parts: {
      responsibility: items('responsibility', task.responsibility),
      actions: items('actions', task.actions.map(covered)),
      targets: items('targets', task.targets),
      deadlines: items('deadlines', task.deadlines),
      deliverables: items('deliverables', task.deliverables),
      references: items('references', task.references),
    },
    removed: null,
    confirmed: false,
  };
}

/** The task as it holds now, in the reading's own shape. */
export function plainTask(task: CorrectedTask): Task {
  const { number, label, section, text, span } = task.frame;
  const groups = task.parts.responsibility.filter(({ value }) => value !== null);
  const indexOf = (key: string | null): number | null => {
    const index = groups.findIndex((group) => group.key === key);
    return index === -1 ? null : index;
  };
  return {
    number,
    label,
    section,
    title: task.title,
    text,
    span,
    actions: kept(task.parts.actions).map(({ group, ...action }) => ({
      ...action,
      responsibility: indexOf(group),
    })),
    responsibility: kept(groups),
    targets: kept(task.parts.targets),
    deadlines: kept(task.parts.deadlines),
    references: kept(task.parts.references),
    deliverables: kept(task.parts.deliverables),
  };
}

/** The tasks that were neither deleted nor merged into another. */
export const standing = (tasks: readonly CorrectedTask[]): readonly CorrectedTask[] =>
  tasks.filter((task) => task.removed === null);

/** The values that hold now, in order. */
export const kept = <T>(items: readonly Item<T>[]): readonly T[] =>
  items.flatMap(({ value }) => (value === null ? [] : [value]));

/** True where a person changed, added or removed anything in the task. */
export const isCorrected = (task: CorrectedTask): boolean =>
  task.machine === null ||
  task.removed !== null ||
  task.title !== task.machine.title ||
  Object.values(task.parts).some((items: readonly Item<unknown>[]) => items.some(isChanged));

/**
 * The pieces with a value in its place; a new piece stands where its words stand in the text, and at the end where it has
 * none. A value equal to the machine's is the machine's again.
 */
export const putItem = <T extends { readonly span: Span }>(
  items: readonly Item<T>[],
  key: string,
  value: T | null,
): readonly Item<T>[] =>
  items.some((item) => item.key === key)
    ? items.map((item) => (item.key === key ? { ...item, value: settled(item, value) } : item))
    : items.toSpliced(placeFor(items, value), 0, { key, machine: null, value });

const settled = <T>({ machine }: Item<T>, value: T | null): T | null =>
  isSame(machine, value) ? machine : value;

function placeFor<T extends { readonly span: Span }>(
  items: readonly Item<T>[],
  added: T | null,
): number {
  if (added === null || added.span[0] === added.span[1]) return items.length;
  const next = items.findIndex((item) => startOf(item) > added.span[0]);
  return next === -1 ? items.length : next;
}

/** A removed piece keeps the place where the machine read it. */
const startOf = ({ value, machine }: Item<{ readonly span: Span }>): number =>
  (value ?? machine)?.span[0] ?? 0;

/** True where what holds now differs from what the machine read. */
export const isChanged = (item: Item<unknown>): boolean => item.machine !== item.value;

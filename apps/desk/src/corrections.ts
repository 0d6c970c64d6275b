// SPDX-License-Identifier: Apache-2.0
import { assertNever, err, ok, type Result } from '@sanyi/kernel';
import type { Task } from '@sanyi/documents';
import {
  type CorrectedTask,
  correctable,
  type Item,
  type Part,
  type PartValues,
  plainTask,
  type TaskId,
} from './corrected-task.js';
import { mergeTasks, splitTask } from './merge-split.js';

/**
 * 更正: one change by a person, with what stood before and what stands after. A reading and its list of corrections give
 * the corrected reading; nothing is ever overwritten.
 */
export type Correction =
  | ({ readonly kind: 'title'; readonly task: TaskId } & Change<string | null>)
  | PartCorrection
  | ({ readonly kind: 'add'; readonly task: TaskId; readonly follows: TaskId | null } & Change<
      null,
      Task
    >)
  | ({ readonly kind: 'remove'; readonly task: TaskId } & Change<Task, null>)
  | ({ readonly kind: 'restore'; readonly task: TaskId } & Change<null, Task>)
  | ({ readonly kind: 'merge'; readonly task: TaskId; readonly into: TaskId } & Change<
      readonly Task[],
      Task
    >)
  | ({
      readonly kind: 'split';
      readonly task: TaskId;
      readonly at: number;
      readonly created: TaskId;
    } & Change<Task, readonly Task[]>)
  | ({ readonly kind: 'confirm'; readonly task: TaskId } & Change<boolean>);

interface Change<Before, After = Before> {
  readonly before: Before;
  readonly after: After;
}

export type PartCorrection = { readonly [P in Part]: PartCorrectionOf<P> }[Part];

export interface PartCorrectionOf<P extends Part> extends Change<PartValues[P] | null> {
  readonly kind: 'part';
  readonly task: TaskId;
  readonly part: P;
  /** The piece's key: an unknown key adds a piece, `after: null` removes it. */
  readonly key: string;
}

/** A correction that speaks of a task which is not there: a saved file was edited or belongs to another reading. */
export interface DoesNotApply {
  readonly code: 'correction-does-not-apply';
  /** Zero-based place in the list. */
  readonly index: number;
}

/** The tasks after all corrections, in the order of the document. */
export function applyCorrections(
  tasks: readonly CorrectedTask[],
  corrections: readonly Correction[],
): Result<readonly CorrectedTask[], DoesNotApply> {
  let current = tasks;
  for (const [index, correction] of corrections.entries()) {
    const next = applyCorrection(current, correction);
    if (next === null) return err({ code: 'correction-does-not-apply', index });
    current = next;
  }
  return ok(current);
}

/** The tasks after one correction; null where it does not apply. */
export function applyCorrection(
  tasks: readonly CorrectedTask[],
  correction: Correction,
): readonly CorrectedTask[] | null {
  if (correction.kind === 'add') return addTask(tasks, correction);
  const task = tasks.find(({ id }) => id === correction.task);
  return task === undefined ? null : changeTask(tasks, task, correction);
}

function changeTask(
  tasks: readonly CorrectedTask[],
  task: CorrectedTask,
  correction: Exclude<Correction, { kind: 'add' }>,
): readonly CorrectedTask[] | null {
  switch (correction.kind) {
    case 'title':
      return replace(tasks, { ...task, title: correction.after });
    case 'part':
      return replace(tasks, putPart(task, correction));
    case 'remove':
      return replace(tasks, { ...task, removed: 'deleted' });
    case 'restore':
      return replace(tasks, { ...task, removed: null });
    case 'merge':
      return merge(tasks, task, correction.into);
    case 'split':
      return split(tasks, task, correction);
    case 'confirm':
      return replace(tasks, { ...task, confirmed: correction.after });
    default:
      return assertNever(correction);
  }
}

function addTask(
  tasks: readonly CorrectedTask[],
  { task, follows, after }: Extract<Correction, { kind: 'add' }>,
): readonly CorrectedTask[] | null {
  const place = follows === null ? 0 : tasks.findIndex(({ id }) => id === follows) + 1;
  const taken = tasks.some(({ id }) => id === task);
  if (taken || (follows !== null && place === 0)) return null;
  return tasks.toSpliced(place, 0, correctable(task, after, 'person'));
}

function putPart<P extends Part>(task: CorrectedTask, change: PartCorrectionOf<P>): CorrectedTask {
  const items: readonly Item<PartValues[P]>[] = task.parts[change.part];
  const known = items.some(({ key }) => key === change.key);
  const next = known
    ? items.map((item) => (item.key === change.key ? { ...item, value: change.after } : item))
    : [...items, { key: change.key, machine: null, value: change.after }];
  return { ...task, parts: { ...task.parts, [change.part]: next } };
}

function merge(
  tasks: readonly CorrectedTask[],
  task: CorrectedTask,
  into: TaskId,
): readonly CorrectedTask[] | null {
  const target = tasks.find(({ id }) => id === into);
  if (target === undefined || target.id === task.id) return null;
  return replace(replace(tasks, mergeTasks(target, task)), { ...task, removed: 'merged' });
}

function split(
  tasks: readonly CorrectedTask[],
  task: CorrectedTask,
  { at, created, after }: Extract<Correction, { kind: 'split' }>,
): readonly CorrectedTask[] | null {
  const [start, end] = task.frame.span;
  const texts = after.map(({ text }) => text);
  if (at <= start || at >= end || texts.length !== 2) return null;
  const halves = splitTask(task, { at, created, texts: [texts[0] ?? '', texts[1] ?? ''] });
  return tasks.flatMap((other) => (other.id === task.id ? halves : [other]));
}

const replace = (tasks: readonly CorrectedTask[], task: CorrectedTask): readonly CorrectedTask[] =>
  tasks.map((other) => (other.id === task.id ? task : other));

/** Makes the corrections a person can ask for, each with its before and after. */
export const corrections = {
  title: (task: CorrectedTask, title: string): Correction => ({
    kind: 'title',
    task: task.id,
    before: task.title,
    after: title.trim() === '' ? null : title.trim(),
  }),

  remove: (task: CorrectedTask): Correction => ({
    kind: 'remove',
    task: task.id,
    before: plainTask(task),
    after: null,
  }),

  restore: (task: CorrectedTask): Correction => ({
    kind: 'restore',
    task: task.id,
    before: null,
    after: plainTask(task),
  }),

  confirm: (task: CorrectedTask, confirmed: boolean): Correction => ({
    kind: 'confirm',
    task: task.id,
    before: task.confirmed,
    after: confirmed,
  }),

  merge: (task: CorrectedTask, into: CorrectedTask): Correction => ({
    kind: 'merge',
    task: task.id,
    into: into.id,
    before: [plainTask(into), plainTask(task)],
    after: plainTask(mergeTasks(into, task)),
  }),

  /** @param at - offset into the document's text, inside the task */
  split: (task: CorrectedTask, at: number, text: string, created: TaskId): Correction => {
    const [start, end] = task.frame.span;
    const texts = [text.slice(start, at).trim(), text.slice(at, end).trim()] as const;
    return {
      kind: 'split',
      task: task.id,
      at,
      created,
      before: plainTask(task),
      after: splitTask(task, { at, created, texts }).map(plainTask),
    };
  },
};

/** Puts a piece in the place of another: no `before` adds it, no `after` removes it. */
export const partCorrection = <P extends Part>(
  task: TaskId,
  part: P,
  item: { readonly key: string; readonly value: PartValues[P] | null },
  after: PartValues[P] | null,
): PartCorrectionOf<P> => ({ kind: 'part', task, part, key: item.key, before: item.value, after });

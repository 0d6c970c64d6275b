// SPDX-License-Identifier: Apache-2.0
import { assertNever, err, ok, type Result } from '@sanyi/kernel';
import type {
  CorrectedDocument,
  DocumentPart,
  DocumentPartValues,
  Head,
} from './corrected-document.js';
import {
  type CorrectedTask,
  correctable,
  type Item,
  type Part,
  type PartValues,
  plainTask,
  putItem,
  type TaskId,
} from './corrected-task.js';
import type {
  Correction,
  DocumentPartCorrectionOf,
  PartCorrectionOf,
  SingleCorrection,
  TaskCorrection,
} from './correction.js';
import { mergeTasks, splitTask } from './merge-split.js';

/** A correction that speaks of something which is not there: a saved file was edited or belongs to another reading. */
export interface DoesNotApply {
  readonly code: 'correction-does-not-apply';
  /** Zero-based place in the list. */
  readonly index: number;
}

/** The document after all corrections, its tasks in the order of the text. */
export function applyCorrections(
  document: CorrectedDocument,
  corrections: readonly Correction[],
): Result<CorrectedDocument, DoesNotApply> {
  let current = document;
  for (const [index, correction] of corrections.entries()) {
    const next = applyCorrection(current, correction);
    if (next === null) return err({ code: 'correction-does-not-apply', index });
    current = next;
  }
  return ok(current);
}

/** The document after corrections that are known to apply: an open document made them, or they were checked at opening. */
export function corrected(
  document: CorrectedDocument,
  corrections: readonly Correction[],
): CorrectedDocument {
  const applied = applyCorrections(document, corrections);
  if (!applied.ok) throw new Error(`correction ${applied.error.index} does not apply`);
  return applied.value;
}

/** The document after one correction; null where it does not apply. */
export function applyCorrection(
  document: CorrectedDocument,
  correction: Correction,
): CorrectedDocument | null {
  if (correction.kind === 'together') return applyTogether(document, correction.list);
  if (correction.kind === 'head')
    return { ...document, head: { ...document.head, ...correction.after } };
  if (correction.kind === 'document-part') return putDocumentPart(document, correction);
  const tasks = applyToTasks(document.tasks, correction);
  return tasks === null ? null : { ...document, tasks };
}

/** All or none. */
const applyTogether = (
  document: CorrectedDocument,
  list: readonly SingleCorrection[],
): CorrectedDocument | null =>
  list.reduce<CorrectedDocument | null>(
    (current, correction) => (current === null ? null : applyCorrection(current, correction)),
    document,
  );

function putDocumentPart<P extends DocumentPart>(
  document: CorrectedDocument,
  { part, key, before, after }: DocumentPartCorrectionOf<P>,
): CorrectedDocument | null {
  const items: readonly Item<DocumentPartValues[P]>[] = document.parts[part];
  const known = items.some((item) => item.key === key);
  const adds = before === null && after !== null;
  if (!known && !adds) return null;
  return { ...document, parts: { ...document.parts, [part]: putItem(items, key, after) } };
}

function applyToTasks(
  tasks: readonly CorrectedTask[],
  correction: TaskCorrection,
): readonly CorrectedTask[] | null {
  if (correction.kind === 'add') return addTask(tasks, correction);
  const task = tasks.find(({ id }) => id === correction.task);
  return task === undefined ? null : changeTask(tasks, task, correction);
}

function changeTask(
  tasks: readonly CorrectedTask[],
  task: CorrectedTask,
  correction: Exclude<TaskCorrection, { kind: 'add' }>,
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
  { task, follows, after }: Extract<TaskCorrection, { kind: 'add' }>,
): readonly CorrectedTask[] | null {
  const place = follows === null ? 0 : tasks.findIndex(({ id }) => id === follows) + 1;
  const taken = tasks.some(({ id }) => id === task);
  if (taken || (follows !== null && place === 0)) return null;
  return tasks.toSpliced(place, 0, correctable(task, after, 'person'));
}

function putPart<P extends Part>(task: CorrectedTask, change: PartCorrectionOf<P>): CorrectedTask {
  const items: readonly Item<PartValues[P]>[] = task.parts[change.part];
  const next = putItem(items, change.key, change.after);
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
  { at, created, after }: Extract<TaskCorrection, { kind: 'split' }>,
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
  head: (before: Head, after: Head): SingleCorrection => ({ kind: 'head', before, after }),

  /** One step of several; a single one stays as it is. */
  together: (first: SingleCorrection, ...rest: readonly SingleCorrection[]): Correction =>
    rest.length === 0 ? first : { kind: 'together', list: [first, ...rest] },

  title: (task: CorrectedTask, title: string): SingleCorrection => ({
    kind: 'title',
    task: task.id,
    before: task.title,
    after: title.trim() === '' ? null : title.trim(),
  }),

  remove: (task: CorrectedTask): SingleCorrection => ({
    kind: 'remove',
    task: task.id,
    before: plainTask(task),
    after: null,
  }),

  restore: (task: CorrectedTask): SingleCorrection => ({
    kind: 'restore',
    task: task.id,
    before: null,
    after: plainTask(task),
  }),

  confirm: (task: CorrectedTask, confirmed: boolean): SingleCorrection => ({
    kind: 'confirm',
    task: task.id,
    before: task.confirmed,
    after: confirmed,
  }),

  merge: (task: CorrectedTask, into: CorrectedTask): SingleCorrection => ({
    kind: 'merge',
    task: task.id,
    into: into.id,
    before: [plainTask(into), plainTask(task)],
    after: plainTask(mergeTasks(into, task)),
  }),

  /** @param at - offset into the document's text, inside the task */
  split: (task: CorrectedTask, at: number, text: string, created: TaskId): SingleCorrection => {
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

/** The same for a piece that belongs to the document and to no task. */
export const documentPartCorrection = <P extends DocumentPart>(
  part: P,
  item: { readonly key: string; readonly value: DocumentPartValues[P] | null },
  after: DocumentPartValues[P] | null,
): DocumentPartCorrectionOf<P> => ({
  kind: 'document-part',
  part,
  key: item.key,
  before: item.value,
  after,
});

/** Checking a task changes no word: what is lit in the original stays as it is. */
export const changesWords = (correction: Correction): boolean => correction.kind !== 'confirm';

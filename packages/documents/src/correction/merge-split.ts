// SPDX-License-Identifier: Apache-2.0
import type { Responsibility, Span } from '../reading.js';
import {
  type CorrectedTask,
  type CoveredAction,
  type Item,
  kept,
  type TaskId,
} from './corrected-task.js';

/** Two tasks as one: the first keeps its number and title and takes over every piece of the second. */
export function mergeTasks(into: CorrectedTask, task: CorrectedTask): CorrectedTask {
  const [a, b] = [into.frame, task.frame];
  return {
    ...into,
    frame: {
      ...a,
      text: `${a.text}\n${b.text}`,
      span: [Math.min(a.span[0], b.span[0]), Math.max(a.span[1], b.span[1])],
    },
    parts: {
      responsibility: [...into.parts.responsibility, ...task.parts.responsibility],
      actions: [...into.parts.actions, ...task.parts.actions],
      targets: [...into.parts.targets, ...task.parts.targets],
      deadlines: [...into.parts.deadlines, ...task.parts.deadlines],
      deliverables: [...into.parts.deliverables, ...task.parts.deliverables],
      references: [...into.parts.references, ...task.parts.references],
    },
    confirmed: false,
  };
}

interface Cut {
  readonly at: number;
  readonly created: TaskId;
  readonly texts: readonly [string, string];
}

/**
 * One task as two, cut at an offset. A piece goes to the half in which it stands; a responsibility group goes there too, and
 * also to the other half where it covers an action of that half, because units named at the end answer for the whole.
 */
export function splitTask(
  task: CorrectedTask,
  { at, created, texts }: Cut,
): readonly CorrectedTask[] {
  const [start, end] = task.frame.span;
  const first = half(task, (span) => span[0] < at);
  const second = renamed(
    half(task, (span) => span[0] >= at),
    created,
  );
  return [
    { ...first, frame: { ...first.frame, text: texts[0], span: [start, at] } },
    {
      ...second,
      id: created,
      machine: null,
      title: null,
      frame: { ...second.frame, number: null, label: '', text: texts[1], span: [at, end] },
    },
  ];
}

function half(task: CorrectedTask, keep: (span: Span) => boolean): CorrectedTask {
  const actions = within(task.parts.actions, keep);
  return {
    ...task,
    parts: {
      responsibility: groupsOf(task, kept(actions), keep),
      actions,
      targets: within(task.parts.targets, keep),
      deadlines: within(task.parts.deadlines, keep),
      deliverables: within(task.parts.deliverables, keep),
      references: within(task.parts.references, keep),
    },
    confirmed: false,
  };
}

function groupsOf(
  task: CorrectedTask,
  actions: readonly CoveredAction[],
  keep: (span: Span) => boolean,
): readonly Item<Responsibility>[] {
  const covering = new Set(actions.map(({ group }) => group));
  return task.parts.responsibility.filter((item) => covering.has(item.key) || keep(spanOf(item)));
}

const within = <T extends { readonly span: Span }>(
  items: readonly Item<T>[],
  keep: (span: Span) => boolean,
): readonly Item<T>[] => items.filter((item) => keep(spanOf(item)));

/** A removed piece keeps the place where the machine read it. */
const spanOf = (item: Item<{ readonly span: Span }>): Span =>
  (item.value ?? item.machine)?.span ?? [0, 0];

/** Keys are unique in a document, and a group may now stand in both halves. */
function renamed(task: CorrectedTask, id: TaskId): CorrectedTask {
  const name = (key: string): string => `${id}/${key}`;
  const items = <T>(list: readonly Item<T>[]): readonly Item<T>[] =>
    list.map((item) => ({ ...item, key: name(item.key) }));
  const covered = (action: CoveredAction | null): CoveredAction | null =>
    typeof action?.group === 'string' ? { ...action, group: name(action.group) } : action;
  const actions = task.parts.actions.map(({ key, machine, value }) => {
    const read = covered(machine);
    return { key: name(key), machine: read, value: machine === value ? read : covered(value) };
  });
  return {
    ...task,
    parts: {
      responsibility: items(task.parts.responsibility),
      actions,
      targets: items(task.parts.targets),
      deadlines: items(task.parts.deadlines),
      deliverables: items(task.parts.deliverables),
      references: items(task.parts.references),
    },
  };
}

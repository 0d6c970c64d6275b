// SPDX-License-Identifier: Apache-2.0
import {
  type CorrectedTask,
  type Correction,
  corrections,
  type CoveredAction,
  type Item,
  partCorrection,
  type PartCorrectionOf,
  type Responsibility,
  type Span,
  type TaskId,
} from '@sanyi/documents';
import { standsNowhere } from './place.js';

type ActionItem = Item<CoveredAction>;

/** The group that a new action falls to: that of the action before it, else the task's first. */
export function coverFor({ parts }: CorrectedTask, span: Span): string | null {
  const groups = parts.responsibility.flatMap(({ key, value }) => (value === null ? [] : [key]));
  const before = parts.actions.filter(({ value }) => value !== null && value.span[0] <= span[0]);
  const cover = before.at(-1)?.value?.group ?? null;
  return cover !== null && groups.includes(cover) ? cover : (groups[0] ?? null);
}

interface Written {
  /** The piece that is corrected; `value: null` adds one. */
  readonly item: Pick<ActionItem, 'key' | 'value'>;
  /** As typed: each line is an action of its own. */
  readonly action: CoveredAction;
  /** The original document. */
  readonly text: string;
  readonly created: TaskId;
}

/** An action as it was typed, in the place of another or new. Several lines make several actions in one step. */
export function writeAction(
  { id }: CorrectedTask,
  { item, action, text, created }: Written,
): Correction {
  const lines = action.text.split(/\s*\n\s*/).filter((line) => line.trim() !== '');
  const spans = cut(text, action.span, lines);
  const [first, ...rest] = lines.map((line, at) => ({
    ...action,
    text: line.trim(),
    span: spans[at] ?? action.span,
  }));
  return corrections.together(
    partCorrection(id, 'actions', item, first ?? action),
    ...rest.map((one, at) => added(id, `${created}.${at + 1}`, one)),
  );
}

/** Each line's own place where the original has them one after the other; else the place of the whole. */
function cut(text: string, span: Span, lines: readonly string[]): readonly Span[] {
  const starts: number[] = [];
  let from = span[0];
  for (const line of lines) {
    const at = text.slice(0, span[1]).indexOf(line.trim(), from);
    if (at === -1) return lines.map(() => span);
    starts.push(at);
    from = at + line.trim().length;
  }
  return starts.map((start, at) => [at === 0 ? span[0] : start, starts[at + 1] ?? span[1]]);
}

/** 并入上一条: the words of an action behind those of the one before it; null for the first. */
export function mergeAction(task: CorrectedTask, item: ActionItem): Correction | null {
  const above = task.parts.actions.slice(0, task.parts.actions.indexOf(item));
  const before = above.filter(isCovered).at(-1);
  if (before === undefined || item.value === null) return null;
  const text = before.value.text + item.value.text;
  const both = { ...before.value, text, span: around(before.value, item.value) };
  return corrections.together(
    partCorrection(task.id, 'actions', before, both),
    partCorrection(task.id, 'actions', item, null),
  );
}

const isCovered = (item: ActionItem): item is ActionItem & { readonly value: CoveredAction } =>
  item.value !== null;

function around(a: CoveredAction, b: CoveredAction): Span {
  const [one, ...others] = [a, b].filter((action) => !standsNowhere(action));
  if (one === undefined) return a.span;
  const spans = [one, ...others].map(({ span }) => span);
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** A new group. Where the task had none, it answers for every action: nobody else does. */
export function addGroup(task: CorrectedTask, key: string, group: Responsibility): Correction {
  const alone = task.parts.responsibility.every(({ value }) => value === null);
  const open = alone ? task.parts.actions.filter(({ value }) => value !== null) : [];
  return corrections.together(
    partCorrection(task.id, 'responsibility', { key, value: null }, group),
    ...open.flatMap((item) =>
      item.value === null
        ? []
        : [partCorrection(task.id, 'actions', item, { ...item.value, group: key })],
    ),
  );
}

const added = (task: TaskId, key: string, action: CoveredAction): PartCorrectionOf<'actions'> =>
  partCorrection(task, 'actions', { key, value: null }, action);

// SPDX-License-Identifier: Apache-2.0
import type { NewCorrection } from '@sanyi/contract';
import {
  applyCorrections,
  type CorrectedDocument,
  type CorrectedTask,
  correctHead,
  type Correction,
  corrections,
  type DocumentPartCorrection,
  type Head,
  type PartCorrection,
  type SingleCorrection,
  type Task,
} from '@sanyi/documents';
import { Refusal } from '../http/problem.js';
import { isPlaceIn } from './place-in-text.js';

/** The text a correction may point into, and how many corrections came before: names of new pieces count on. */
export interface CorrectionFrame {
  readonly text: string;
  readonly serial: number;
}

/**
 * 更正: what a page asks for, made whole with what stood before. A correction of something that is not there, or that points
 * outside the text, is refused.
 */
export function correctionFor(
  document: CorrectedDocument,
  asked: readonly NewCorrection[],
  frame: CorrectionFrame,
): Correction {
  let current = document;
  const list: SingleCorrection[] = [];
  for (const [index, one] of asked.entries()) {
    const made = singles(current, one, { ...frame, serial: frame.serial + index });
    const applied = applyCorrections(current, made);
    if (made.length === 0 || !applied.ok) throw doesNotApply(index);
    current = applied.value;
    list.push(...made);
  }
  const [first, ...rest] = list;
  if (first === undefined) throw doesNotApply(0);
  return corrections.together(first, ...rest);
}

const doesNotApply = (index: number): Refusal =>
  new Refusal('invalid-request', {
    zh: `第 ${index + 1} 处更正对不上现在的内容，请刷新后再改。`,
    en: `Correction ${index + 1} does not fit what stands there now. Reload and try again.`,
  });

type Asked<K extends NewCorrection['kind']> = Extract<NewCorrection, { kind: K }>;

function singles(
  document: CorrectedDocument,
  asked: NewCorrection,
  frame: CorrectionFrame,
): readonly SingleCorrection[] {
  if (asked.kind === 'head') return flat(correctHead(document, asked.after as Head));
  if (asked.kind === 'document-part') return documentPart(document, asked, frame);
  if (asked.kind === 'add') return added(asked, frame);
  const task = document.tasks.find(({ id }) => id === asked.task);
  return task === undefined ? [] : onTask(document, task, { asked, frame });
}

const flat = (correction: Correction): readonly SingleCorrection[] =>
  correction.kind === 'together' ? correction.list : [correction];

type OnTask = Exclude<NewCorrection, { kind: 'head' | 'document-part' | 'add' }>;

function onTask(
  { tasks }: CorrectedDocument,
  task: CorrectedTask,
  { asked, frame }: { readonly asked: OnTask; readonly frame: CorrectionFrame },
): readonly SingleCorrection[] {
  switch (asked.kind) {
    case 'title':
      return titled(task, asked.after);
    case 'remove':
      return [corrections.remove(task)];
    case 'restore':
      return [corrections.restore(task)];
    case 'confirm':
      return [corrections.confirm(task, asked.after)];
    case 'merge':
      return tasks
        .filter(({ id }) => id === asked.into)
        .map((into) => corrections.merge(task, into));
    case 'split':
      return [corrections.split(task, asked.at, frame.text, `p${frame.serial}`)];
    case 'part':
      return part(task, asked, frame);
  }
}

const titled = (task: CorrectedTask, title: string | null): readonly SingleCorrection[] => [
  corrections.title(task, title ?? ''),
];

function part(
  task: CorrectedTask,
  asked: Asked<'part'>,
  { text, serial }: CorrectionFrame,
): readonly SingleCorrection[] {
  const key = asked.key ?? `${task.id}.${asked.part}.p${serial}`;
  const items: readonly { readonly key: string; readonly value: unknown }[] =
    task.parts[asked.part];
  const before = items.find((item) => item.key === key)?.value ?? null;
  if (!fits(asked.after, { before, text, known: asked.key !== null })) return [];
  return [{ ...asked, task: task.id, key, before } as PartCorrection];
}

function documentPart(
  document: CorrectedDocument,
  asked: Asked<'document-part'>,
  { text, serial }: CorrectionFrame,
): readonly SingleCorrection[] {
  const key = asked.key ?? `${asked.part}.p${serial}`;
  const items: readonly { readonly key: string; readonly value: unknown }[] =
    document.parts[asked.part];
  const before = items.find((item) => item.key === key)?.value ?? null;
  if (!fits(asked.after, { before, text, known: asked.key !== null })) return [];
  return [{ ...asked, key, before } as DocumentPartCorrection];
}

/** A piece points into the text, and something changes. */
const fits = (
  after: { readonly span: readonly [number, number] } | null,
  {
    before,
    text,
    known,
  }: { readonly before: unknown; readonly text: string; readonly known: boolean },
): boolean => (after === null ? known && before !== null : isPlaceIn(text, after.span));

function added(
  { follows, span }: Asked<'add'>,
  { text, serial }: CorrectionFrame,
): readonly SingleCorrection[] {
  const words = text.slice(...span).trim();
  if (words === '' || !isPlaceIn(text, span)) return [];
  const after: Task = {
    ...{ number: null, label: '', section: null, title: null, text: words, span },
    actions: [{ text: words, span, responsibility: null }],
    ...{ responsibility: [], targets: [], deadlines: [], references: [], deliverables: [] },
  };
  return [{ kind: 'add', task: `p${serial}`, follows, before: null, after }];
}

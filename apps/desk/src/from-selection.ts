// SPDX-License-Identifier: Apache-2.0
import type { Deadline, Deliverable, Reference, Span, Target, Task } from '@sanyi/documents';
import { type CorrectedTask, type Part, standing } from './corrected-task.js';
import { type Correction, partCorrection } from './corrections.js';
import { nextId, type OpenDocument } from './session.js';
import { addUnit, emptyGroup } from './units.js';

export type PieceKind = Part;

/** A new task from selected words; it stands where the words stand. */
export function addTask(
  document: OpenDocument,
  tasks: readonly CorrectedTask[],
  span: Span,
): Correction {
  const before = tasks.filter(({ frame }) => frame.span[0] <= span[0]).at(-1);
  const text = document.text.slice(...span).trim();
  const after: Task = {
    number: null,
    label: '',
    section: before?.frame.section ?? null,
    title: firstSentence(text),
    text,
    span,
    actions: [],
    responsibility: [],
    targets: [],
    deadlines: [],
    references: [],
    deliverables: [],
  };
  return { kind: 'add', task: nextId(document), follows: before?.id ?? null, before: null, after };
}

/** A new piece of a task from selected words. What the words mean is left for the person to fill in. */
export function addPiece(
  document: OpenDocument,
  task: CorrectedTask,
  part: Part,
  span: Span,
): Correction {
  const quote = document.text.slice(...span).trim();
  const item = { key: nextId(document), value: null };
  switch (part) {
    case 'responsibility': {
      const group = quote
        .split(/[、，,；;]/)
        .reduce((sofar, unit) => addUnit(sofar, unit), emptyGroup(quote, span));
      return partCorrection(task.id, part, item, group);
    }
    case 'targets':
      return partCorrection(task.id, part, item, blankTarget(quote, span));
    case 'deadlines':
      return partCorrection(task.id, part, item, blankDeadline(quote, span));
    case 'deliverables':
      return partCorrection(task.id, part, item, blankDeliverable(quote, span));
    case 'references':
      return partCorrection(task.id, part, item, blankReference(quote, span));
  }
}

export const blankTarget = (quote: string, span: Span): Target => ({
  quote,
  span,
  metric: quote,
  comparator: '=',
  value: null,
  valueTo: null,
  unit: null,
  scope: null,
  by: null,
  explicit: /\d/.test(quote),
});

export const blankDeadline = (quote: string, span: Span): Deadline => ({
  quote,
  span,
  date: null,
  kind: 'by',
  every: null,
  event: null,
});

export const blankDeliverable = (quote: string, span: Span): Deliverable => ({
  quote,
  kind: 'document',
  span,
});

/** 《…》 around a title are not part of it. */
export const blankReference = (quote: string, span: Span): Reference => ({
  title: quote.replaceAll(/^《|》$/g, ''),
  number: null,
  role: 'named',
  span,
});

/** How many standing tasks are still to be checked. */
export const openTasks = (tasks: readonly CorrectedTask[]): number =>
  standing(tasks).filter(({ confirmed }) => !confirmed).length;

const firstSentence = (text: string): string => text.split(/[。；\n]/)[0]?.trim() ?? '';

// SPDX-License-Identifier: Apache-2.0
import {
  type CorrectedTask,
  type Correction,
  type Deadline,
  type Deliverable,
  type DocumentPart,
  documentPartCorrection,
  type DocumentPartCorrection,
  type Figure,
  type Part,
  partCorrection,
  type Reference,
  type Span,
  standing,
  type Target,
  type Task,
} from '@sanyi/documents';
import { addGroup, coverFor } from './actions.js';
import { withoutMarks } from './document-drafts.js';
import { nextId, type OpenDocument } from './session.js';
import { groupOfWords } from './units.js';

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
    case 'responsibility':
      return addGroup(task, item.key, groupOfWords({ quote, span }));
    case 'actions':
      return partCorrection(task.id, part, item, {
        text: quote,
        span,
        group: coverFor(task, span),
      });
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

/** A new piece of the document from selected words. */
export function addDocumentPiece(
  document: OpenDocument,
  part: DocumentPart,
  span: Span,
): DocumentPartCorrection {
  const quote = document.text.slice(...span).trim();
  const item = { key: nextId(document), value: null };
  switch (part) {
    case 'basis': {
      const basis = { title: withoutMarks(quote), number: null, span };
      return documentPartCorrection(part, item, basis);
    }
    case 'goals':
      return documentPartCorrection(part, item, blankTarget(quote, span));
    case 'closingDuties':
      return documentPartCorrection(part, item, { text: quote, span, units: [] });
    case 'figures':
      return documentPartCorrection(part, item, blankFigure(quote, span));
    case 'practices': {
      const practice = { place: null, title: firstSentence(quote), span, measures: [] };
      return documentPartCorrection(part, item, practice);
    }
  }
}

/** The first number of the words is the figure's; without one it is to be filled in. */
export const blankFigure = (quote: string, span: Span): Figure => {
  const [, number, unit] = /(\d+(?:\.\d+)?)([%‰]?)/.exec(quote.normalize('NFKC')) ?? [];
  return {
    quote,
    span,
    metric: quote,
    value: Number(number ?? 0),
    valueTo: null,
    unit: unit === undefined || unit === '' ? null : unit,
    place: null,
    year: null,
  };
};

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

export const blankReference = (quote: string, span: Span): Reference => ({
  title: withoutMarks(quote),
  number: null,
  role: 'named',
  span,
});

/** How many standing tasks are still to be checked. */
export const openTasks = (tasks: readonly CorrectedTask[]): number =>
  standing(tasks).filter(({ confirmed }) => !confirmed).length;

const firstSentence = (text: string): string => text.split(/[。；\n]/)[0]?.trim() ?? '';

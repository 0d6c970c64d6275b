// SPDX-License-Identifier: Apache-2.0
import type { Task } from '../reading.js';
import type { DocumentPart, DocumentPartValues, Head } from './corrected-document.js';
import type { Part, PartValues, TaskId } from './corrected-task.js';

/**
 * 更正: one change by a person, with what stood before and what stands after. A reading and its list of corrections give
 * the corrected reading; nothing is ever overwritten.
 */
export type Correction = SingleCorrection | TogetherCorrection;

export type SingleCorrection = TaskCorrection | HeadCorrection | DocumentPartCorrection;

/** What belongs together is done, undone and done again in one step. */
export interface TogetherCorrection {
  readonly kind: 'together';
  readonly list: readonly SingleCorrection[];
}

/** The whole head at once, as one form gives it. */
export interface HeadCorrection extends Change<Head> {
  readonly kind: 'head';
}

export type DocumentPartCorrection = {
  readonly [P in DocumentPart]: DocumentPartCorrectionOf<P>;
}[DocumentPart];

export interface DocumentPartCorrectionOf<P extends DocumentPart> extends Change<
  DocumentPartValues[P] | null
> {
  readonly kind: 'document-part';
  readonly part: P;
  /** The piece's key; `before: null` adds a piece, `after: null` removes it. */
  readonly key: string;
}

export type TaskCorrection =
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

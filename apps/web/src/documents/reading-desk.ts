// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';
import type { LedgerReadingDetail } from '@sanyi/contract';
import type { Picked } from './piece-draft.js';
import type { Part, Piece } from './reading-parts.js';
import type { Step } from './use-reading-work.js';

/** What a form is opened for. */
export interface Editing {
  readonly part: Part;
  /** Null for a part of the document. */
  readonly task: string | null;
  /** Null adds one. */
  readonly piece: Piece | null;
}

/** What is lit, and from which side it was chosen: the other side moves to it. */
export interface Chosen {
  readonly key: string;
  readonly from: 'text' | 'tasks';
}

/** What the two sides of a reading share. */
export interface ReadingDesk {
  readonly reading: LedgerReadingDetail;
  readonly chosen: Chosen | null;
  readonly choose: (chosen: Chosen) => void;
  readonly picked: Picked | null;
  readonly pick: (picked: Picked | null) => void;
  readonly edit: (editing: Editing) => void;
  readonly take: (step: Step) => void;
  readonly busy: boolean;
}

/** Given by the page of a reading. */
export const ReadingContext = createContext<ReadingDesk | null>(null);

/** The desk that this component stands on. */
export function useDesk(): ReadingDesk {
  const desk = useContext(ReadingContext);
  if (desk === null) throw new Error('a piece of a reading outside the page of a reading');
  return desk;
}

// SPDX-License-Identifier: Apache-2.0
import type { LedgerReadingDetail } from '@sanyi/contract';

/** A task under correction. */
export type ReadTask = LedgerReadingDetail['items'][number];

/** Offsets into the original, end exclusive; [0, 0] stands nowhere. */
export type Span = readonly [number, number];

/** Parts of a task, in the order they are shown. */
export const TASK_PARTS = [
  'responsibility',
  'targets',
  'deadlines',
  'deliverables',
  'actions',
  'references',
] as const;

/** Parts of the document itself. */
export const DOCUMENT_PARTS = ['goals', 'closingDuties', 'practices', 'figures', 'basis'] as const;

/** A part of a task. */
export type TaskPart = (typeof TASK_PARTS)[number];

/** A part of the document. */
export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** What a form can correct. */
export type Part = TaskPart | DocumentPart | 'head' | 'title';

/** A piece of any kind as a list holds it: what the machine read, and what stands. */
export interface Piece {
  readonly key: string;
  readonly machine: Readonly<Record<string, unknown>> | null;
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** Where a piece stands in the original; null where it stands nowhere. */
export function spanOf(value: Piece['value']): Span | null {
  const span = value?.['span'];
  if (!Array.isArray(span)) return null;
  const [start, end] = span as readonly unknown[];
  return typeof start === 'number' && typeof end === 'number' && end > start ? [start, end] : null;
}

/** Tasks that are neither taken away nor part of another. */
export const standing = (items: readonly ReadTask[]): readonly ReadTask[] =>
  items.filter(({ removed }) => removed === null);

/** Whether a person changed a piece. */
export const isCorrected = ({ machine, value }: Piece): boolean =>
  JSON.stringify(machine) !== JSON.stringify(value);

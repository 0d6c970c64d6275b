// SPDX-License-Identifier: Apache-2.0
import type { LedgerReadingDetail } from '@sanyi/contract';
import { type Piece, type ReadTask, type Span, spanOf, standing } from './reading-parts.js';

/** What a lit piece of the original is. An action is lit only while it is chosen. */
export type LitKind =
  | 'title'
  | 'unit'
  | 'target'
  | 'deadline'
  | 'deliverable'
  | 'reference'
  | 'figure'
  | 'practice'
  | 'duty'
  | 'action';

/** Kinds that have a colour, for the legend. */
export const LIT_KINDS = [
  'title',
  'unit',
  'target',
  'deadline',
  'deliverable',
  'reference',
  'figure',
] as const satisfies readonly LitKind[];

/** One piece that was read, where it stands in the original. Marks nest and overlap. */
export interface LitMark {
  readonly key: string;
  readonly kind: LitKind;
  readonly span: Span;
}

/** Every piece of a reading as it stands, in the order of the text; of those that begin together the longer first. */
export function litMarks({
  text,
  items,
  parts,
}: Pick<LedgerReadingDetail, 'text' | 'items' | 'parts'>): readonly LitMark[] {
  return [
    ...standing(items).flatMap((task) => taskMarks(text, task)),
    ...lit('target', parts.goals),
    ...lit('figure', parts.figures),
    ...lit('reference', parts.basis),
    ...lit('practice', parts.practices),
    ...lit('duty', parts.closingDuties),
  ].toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

function taskMarks(text: string, task: ReadTask): readonly LitMark[] {
  const { responsibility, actions, targets, deadlines, deliverables, references } = task.parts;
  return [
    ...titleMark(text, task),
    ...responsibility.flatMap(({ key, value }) =>
      value === null
        ? []
        : unitSpans(text, value).map((span) => ({ key, kind: 'unit' as const, span })),
    ),
    ...lit('action', actions),
    ...lit('target', targets),
    ...lit('deadline', deadlines),
    ...lit('deliverable', deliverables),
    ...lit('reference', references),
  ];
}

/** The machine's title is what stands in the document, whatever a person made of it. */
function titleMark(text: string, task: ReadTask): readonly LitMark[] {
  const title = task.machineTitle ?? task.title;
  if (title === null) return [];
  const [start] = task.span;
  const reach = task.label.length + title.length + 8;
  const at = text.slice(start, start + reach).indexOf(title);
  if (at === -1) return [];
  return [{ key: task.id, kind: 'title', span: [start + at, start + at + title.length] }];
}

type Group = NonNullable<ReadTask['parts']['responsibility'][number]['value']>;

/** A group's span is its whole bracket: each unit in it is lit by its own words. */
function unitSpans(text: string, { span, units, implement }: Group): readonly Span[] {
  const inside = text.slice(span[0], span[1]);
  const found: Span[] = [];
  let from = 0;
  for (const unit of [...units, ...implement]) {
    const at = inside.indexOf(unit, from);
    if (at === -1) continue;
    found.push([span[0] + at, span[0] + at + unit.length]);
    from = at + unit.length;
  }
  if (found.length > 0) return found;
  return span[1] > span[0] ? [span] : [];
}

const lit = (kind: LitKind, pieces: readonly Piece[]): readonly LitMark[] =>
  pieces.flatMap(({ key, value }) => {
    const span = spanOf(value);
    return span === null ? [] : [{ key, kind, span }];
  });

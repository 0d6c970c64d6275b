// SPDX-License-Identifier: Apache-2.0
import type { LedgerReadingDetail } from '@sanyi/contract';
import {
  DOCUMENT_PARTS,
  type Part,
  type Piece,
  type ReadTask,
  TASK_PARTS,
} from './reading-parts.js';
import type { PieceValue } from './piece-draft.js';

/** What somebody else changed in a reading. */
export interface ReadingChange {
  /** The task, by its label and title; null for the document itself. */
  readonly task: string | null;
  readonly what: Part | 'removed' | 'confirmed' | 'unit' | 'added';
  readonly before: PieceValue | null;
  readonly after: PieceValue | null;
}

type Reading = Pick<LedgerReadingDetail, 'items' | 'parts' | 'head' | 'units'>;

/** What differs between the reading that was seen and the one that stands now, task by task. */
export function readingChanges(seen: Reading, now: Reading): readonly ReadingChange[] {
  const known = new Map(seen.items.map((task) => [task.id, task]));
  return [
    ...(isSame(seen.head, now.head)
      ? []
      : [{ task: null, what: 'head' as const, before: seen.head, after: now.head }]),
    ...now.items.flatMap((task) => taskChanges(known.get(task.id), task)),
    ...DOCUMENT_PARTS.flatMap((part) =>
      partChanges(null, part, [seen.parts[part], now.parts[part]]),
    ),
    ...unitChanges(seen, now),
  ];
}

function taskChanges(before: ReadTask | undefined, task: ReadTask): readonly ReadingChange[] {
  const name = nameOf(task);
  if (before === undefined) return [{ task: name, what: 'added', before: null, after: null }];
  const of = (what: 'title' | 'removed' | 'confirmed'): readonly ReadingChange[] =>
    before[what] === task[what]
      ? []
      : [{ task: name, what, before: { [what]: before[what] }, after: { [what]: task[what] } }];
  return [
    ...of('title'),
    ...of('removed'),
    ...of('confirmed'),
    ...TASK_PARTS.flatMap((part) =>
      partChanges(name, part, [before.parts[part], task.parts[part]]),
    ),
  ];
}

function partChanges(
  task: string | null,
  what: Part,
  [seen, now]: readonly [readonly Piece[], readonly Piece[]],
): readonly ReadingChange[] {
  const known = new Map(seen.map((piece) => [piece.key, piece.value]));
  return now.flatMap(({ key, value }) => {
    const before = known.get(key) ?? null;
    return isSame(before, value) ? [] : [{ task, what, before, after: value }];
  });
}

/** Whom the words mean, where a person has said so since. */
function unitChanges(seen: Reading, now: Reading): readonly ReadingChange[] {
  const known = new Map(seen.units.map((unit) => [unit.words, unit]));
  return now.units.flatMap((unit) => {
    const before = known.get(unit.words);
    if (before === undefined || isSame(before, unit)) return [];
    return [
      { task: unit.words, what: 'unit' as const, before: unitsOf(before), after: unitsOf(unit) },
    ];
  });
}

const unitsOf = ({ units }: Reading['units'][number]): PieceValue => ({
  units: units.map(({ name }) => name),
});

const nameOf = ({ label, title }: ReadTask): string => `${label}${title ?? ''}`;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

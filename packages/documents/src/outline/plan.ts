// SPDX-License-Identifier: Apache-2.0
import type { CleanTable, CleanText, Range } from '../clean/clean-text.js';
import { matchIn, shownIn } from '../clean/clean-text.js';
import { type HeadingKind, headingKind } from './heading-kind.js';
import { MARKER_KINDS, type MarkerKind } from './marker.js';
import { type Item, type Outline, rankOf, walk } from './outline.js';
import { type OwnPieces, ownPieces, type Piece, type PiecesOf } from './pieces.js';

/** A numbered task with its paragraphs and the headings above it. */
export interface PlannedTask {
  readonly item: Item;
  readonly sections: readonly string[];
  readonly pieces: readonly Piece[];
}

/** A table and the headings above it. */
export interface PlannedTable {
  readonly table: CleanTable;
  readonly sections: readonly string[];
}

/** Which pieces of a document are tasks, which are goals, and which are duties that close it. */
export interface Plan {
  readonly tasks: readonly PlannedTask[];
  readonly tables: readonly PlannedTable[];
  readonly goals: readonly Range[];
  readonly closing: readonly Range[];
}

const PAREN_RANK = MARKER_KINDS.indexOf('arabic-paren');

interface Draft {
  readonly clean: CleanText;
  readonly piecesOf: PiecesOf;
  /** The kind of label that tasks carry. */
  readonly taskKind: MarkerKind | null;
  /** Whether the numbered text names units anywhere. */
  readonly hasGroups: boolean;
  readonly hasTables: boolean;
  readonly tasks: PlannedTask[];
  readonly tables: PlannedTable[];
  readonly goals: Range[];
  readonly closing: Range[];
}

/** Decides what each numbered piece of a document is. A task is where the document says who answers. */
export function planOf(clean: CleanText, outline: Outline): Plan {
  const piecesOf = ownPieces(clean);
  const all = walk(outline.items);
  const holders = all.filter(
    (item) => item.marker.kind !== 'circled' && hasOwnGroup(piecesOf(item)),
  );
  const hasTables = outline.tables.length > 0 || all.some((item) => item.tables.length > 0);
  const draft: Draft = {
    clean,
    piecesOf,
    taskKind: holders.length > 0 ? commonest(holders) : leafKind(all),
    hasGroups: holders.length > 0,
    hasTables,
    tasks: [],
    tables: outline.tables.map((table) => ({ table, sections: [] })),
    goals: [],
    closing: [],
  };
  for (const item of outline.items) visit(draft, item, [], 'work');
  return draft;
}

const hasOwnGroup = ({ pieces }: OwnPieces): boolean =>
  pieces.some((piece) => piece.groups.some((group) => group.parts.length > 0));

/** The kind of label that most items with a group of their own carry. */
function commonest(items: readonly Item[]): MarkerKind | null {
  const counts = new Map<MarkerKind, number>();
  for (const { marker } of items) counts.set(marker.kind, (counts.get(marker.kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Where nobody is named: the commonest label among pieces that have no numbered pieces under them. */
const leafKind = (items: readonly Item[]): MarkerKind | null =>
  commonest(items.filter((item) => item.marker.kind !== 'circled' && item.children.length === 0));

function visit(draft: Draft, item: Item, sections: readonly string[], inside: HeadingKind): void {
  const kind = inside === 'work' ? headingKind(headingOf(draft.clean, item)) : inside;
  for (const table of item.tables)
    draft.tables.push({ table, sections: [...sections, headingOf(draft.clean, item)] });
  if (isTask(draft, item, kind)) takeTask(draft, item, sections);
  else if (item.children.length > 0) passThrough(draft, item, sections, kind);
  else setAside(draft, item, kind);
}

function isTask(draft: Draft, item: Item, kind: HeadingKind): boolean {
  const below = item.children.some((child) => holdsTask(draft, child));
  const isLabelled = item.marker.kind === draft.taskKind;
  if (hasOwnGroup(draft.piecesOf(item))) return isLabelled || !below;
  if (item.tables.length > 0) return false;
  if (draft.hasGroups) return isAnsweredFor(draft, item, kind, below);
  return !draft.hasTables && kind === 'work' && isLabelled && !below;
}

/** A piece without a group of its own, in a document that names units: those below may answer for it. */
function isAnsweredFor(draft: Draft, item: Item, kind: HeadingKind, below: boolean): boolean {
  if (onlyLastAnswers(draft, item)) return true;
  if (item.marker.kind !== draft.taskKind) return false;
  return below ? isSpokenBelow(draft, item) : kind === 'work' && !isHeadingOnly(draft, item);
}

const holdsTask = (draft: Draft, item: Item): boolean =>
  walk([item]).some((it) => isTaskLike(draft, it));

const isTaskLike = (draft: Draft, item: Item): boolean =>
  draft.hasGroups ? hasOwnGroup(draft.piecesOf(item)) : item.marker.kind === draft.taskKind;

/** A task whose (1), (2) … name who answers for each, or whose own sentences stand before them. */
const isSpokenBelow = (draft: Draft, item: Item): boolean =>
  item.children.every((child) => rankOf(child) >= PAREN_RANK) || !isHeadingOnly(draft, item);

const isHeadingOnly = (draft: Draft, item: Item): boolean =>
  item.children.length > 0 &&
  draft.piecesOf(item).pieces.length === 1 &&
  !matchIn(draft.clean, item.head).includes('。');

/** Several numbered sentences with one group behind the last: the group answers for all of them. */
function onlyLastAnswers(draft: Draft, item: Item): boolean {
  const last = item.children.at(-1);
  if (last === undefined || item.children.length < 2 || last.marker.kind === draft.taskKind)
    return false;
  const answering = item.children.filter((child) => holdsTask(draft, child));
  return answering.length === 1 && answering[0] === last;
}

function takeTask(draft: Draft, item: Item, sections: readonly string[]): void {
  const pieces: Piece[] = [];
  for (const it of walk([item])) {
    const own = draft.piecesOf(it);
    addAll(pieces, own.pieces);
    addAll(draft.closing, own.after);
  }
  draft.tasks.push({ item, sections, pieces });
}

function passThrough(
  draft: Draft,
  item: Item,
  sections: readonly string[],
  kind: HeadingKind,
): void {
  const own = draft.piecesOf(item);
  if (kind === 'goal')
    addAll(
      draft.goals,
      own.pieces.map((piece) => piece.range),
    );
  addAll(draft.closing, own.after);
  const below = [...sections, headingOf(draft.clean, item)];
  for (const child of item.children) visit(draft, child, below, kind);
}

function setAside(draft: Draft, item: Item, kind: HeadingKind): void {
  const own = draft.piecesOf(item);
  const ranges = own.pieces.map((piece) => piece.range);
  if (kind === 'goal') addAll(draft.goals, ranges);
  else if (item.tables.length === 0)
    draft.closing.push([item.head[0], ranges.at(-1)?.[1] ?? item.head[1]]);
  addAll(draft.closing, own.after);
}

/** The words of a heading: the first sentence, without its stop. */
export function headingOf(clean: CleanText, item: Item): string {
  const words = shownIn(clean, item.head);
  const stop = /[。：:]/.exec(words);
  return (stop === null ? words : words.slice(0, stop.index)).trim();
}

/** A spread into push() would put every element on the stack: a section may hold a hundred thousand. */
function addAll<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}

// SPDX-License-Identifier: Apache-2.0
import type { CleanTable, CleanText, Range } from '../clean/clean-text.js';
import { matchIn } from '../clean/clean-text.js';
import { type Marker, markerOf, MARKER_KINDS, type MarkerKind } from './marker.js';

/** A numbered piece of a document with what stands under it. */
export interface Item {
  readonly marker: Marker;
  /** From the label to the end of the last paragraph before the next piece of its rank. */
  readonly start: number;
  end: number;
  /** The paragraph that carries the label, without the label. */
  readonly head: Range;
  /** Un-numbered paragraphs that follow before the first child. */
  readonly body: Range[];
  readonly children: Item[];
  readonly tables: CleanTable[];
}

/** What stands before the first number, the numbered pieces, and tables outside of them. */
export interface Outline {
  readonly preamble: readonly Range[];
  readonly items: readonly Item[];
  readonly tables: readonly CleanTable[];
}

const RANK: ReadonlyMap<MarkerKind, number> = new Map(
  MARKER_KINDS.map((kind, rank) => [kind, rank]),
);

export const rankOf = (item: Item): number => RANK.get(item.marker.kind) ?? 0;

/** Nests the paragraphs of a document by their labels. One pass. */
export function outlineOf(clean: CleanText): Outline {
  const preamble: Range[] = [];
  const items: Item[] = [];
  const tables: CleanTable[] = [];
  const open: Item[] = [];
  let appendix = false;
  for (const piece of clean.flow) {
    const holder = open.at(-1);
    if (piece.kind === 'table') {
      (holder?.tables ?? tables).push(piece);
      continue;
    }
    const words = matchIn(clean, piece.range);
    const marker = markerOf(words) ?? decimalLabel(words, holder);
    const listed: boolean = appendix && isAppendixLine(clean, piece.range);
    appendix = listed || APPENDIX.test(matchIn(clean, piece.range));
    if (marker === null || listed || (marker.kind === 'circled' && holder !== undefined))
      (holder?.body ?? preamble).push(piece.range);
    else place(items, open, itemOf(clean, piece.range, marker));
    for (const item of open) item.end = piece.range[1];
  }
  return { preamble, items, tables };
}

const APPENDIX = /^附\s{0,4}(?:件|表|录)\s{0,2}\d{0,2}[：:]/;

/** 附件：1.… with 2.… below: a list of files, not of tasks. */
const isAppendixLine = (clean: CleanText, range: Range): boolean =>
  range[1] - range[0] <= 60 &&
  !/[。；]/.test(matchIn(clean, range)) &&
  markerOf(matchIn(clean, range))?.kind === 'arabic';

const NUMBER_AT_START = /^(?<number>\d{1,2})\.(?=\d)/;

/** 3.11个村… behind 2.…: the label 3. of a sentence that begins with a number, not the number 3.11. */
function decimalLabel(words: string, holder: Item | undefined): Marker | null {
  const number = NUMBER_AT_START.exec(words)?.groups?.['number'];
  if (number === undefined || holder === undefined) return null;
  const expected = holder.marker.kind === 'arabic' ? holder.marker.number + 1 : 1;
  return Number(number) === expected
    ? { kind: 'arabic', number: expected, label: `${number}.` }
    : null;
}

function itemOf(clean: CleanText, [start, end]: Range, marker: Marker): Item {
  let from = start + marker.label.length;
  while (from < end && clean.shown.charAt(from) === ' ') from += 1;
  return { marker, start, end, head: [from, end], body: [], children: [], tables: [] };
}

function place(items: Item[], open: Item[], item: Item): void {
  while (open.length > 0 && rankOf(open[open.length - 1] ?? item) >= rankOf(item)) open.pop();
  (open.at(-1)?.children ?? items).push(item);
  open.push(item);
}

/** All pieces, outermost first, each before its children. */
export function walk(items: readonly Item[]): readonly Item[] {
  const all: Item[] = [];
  const waiting = [...items].reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    all.push(item);
    for (const child of [...item.children].reverse()) waiting.push(child);
  }
  return all;
}

// SPDX-License-Identifier: Apache-2.0
import { type CleanTable, type CleanText, matchIn, type Range } from '../clean/clean-text.js';
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

/** How deep its kind of label stands: 0 for a chapter. */
export const rankOf = (item: Item): number => RANK.get(item.marker.kind) ?? 0;

/** What has been nested so far; it grows while the document is gone through once. */
interface Draft {
  readonly preamble: Range[];
  readonly items: Item[];
  readonly tables: CleanTable[];
  /** The piece that is open, below the pieces it stands in. */
  readonly open: Item[];
}

/** Nests the paragraphs of a document by their labels. One pass. */
export function outlineOf(clean: CleanText): Outline {
  const draft: Draft = { preamble: [], items: [], tables: [], open: [] };
  let inAppendix = false;
  let behindText = false;
  for (const piece of clean.flow) {
    if (piece.kind === 'table') tablesOf(draft, behindText).push(piece);
    else {
      behindText =
        (behindText && labelOf(matchIn(clean, piece.range), undefined) === null) ||
        APPENDIX_HEAD.test(matchIn(clean, piece.range));
      inAppendix = takeParagraph(draft, clean, piece.range, inAppendix);
    }
  }
  return draft;
}

/** A table behind 附件 belongs to no piece of the text. */
const tablesOf = ({ open, tables }: Draft, behindText: boolean): CleanTable[] =>
  behindText ? tables : (open.at(-1)?.tables ?? tables);

/** 附件, 附件1, 附件：某某清单 on a line of its own. */
const APPENDIX_HEAD = /^附\s{0,4}(?:件|表|录)?\s{0,2}\d{0,2}(?:[：:][^。；]{0,60})?$/;

/** Takes one paragraph; answers whether it belongs to the list of appended files (附件). */
function takeParagraph(draft: Draft, clean: CleanText, range: Range, inAppendix: boolean): boolean {
  const words = matchIn(clean, range);
  const holder = draft.open.at(-1);
  const listed = inAppendix && isAppendixLine(words);
  const marker = listed ? null : labelOf(words, holder);
  if (marker === null) (holder?.body ?? draft.preamble).push(range);
  else place(draft, itemOf(clean, range, marker));
  for (const item of draft.open) item.end = range[1];
  return listed || APPENDIX.test(words);
}

/** The label that makes a paragraph a piece of its own; ① does not, inside a piece. */
function labelOf(words: string, holder: Item | undefined): Marker | null {
  const marker = markerOf(words) ?? decimalLabel(words, holder);
  return marker?.kind === 'circled' && holder !== undefined ? null : marker;
}

const APPENDIX = /^附\s{0,4}(?:件|表|录)\s{0,2}\d{0,2}[：:]/;
const LONGEST_FILE_NAME = 60;

/** 附件：1.… with 2.… below: a list of files, not of tasks. */
const isAppendixLine = (words: string): boolean =>
  words.length <= LONGEST_FILE_NAME && !/[。；]/.test(words) && markerOf(words)?.kind === 'arabic';

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
  const label = clean.shown.slice(start, from);
  while (from < end && clean.shown.charAt(from) === ' ') from += 1;
  const written = { ...marker, label };
  return { marker: written, start, end, head: [from, end], body: [], children: [], tables: [] };
}

/** Closes the open pieces of its rank or below, and stands it in what is left. */
function place({ items, open }: Draft, item: Item): void {
  for (
    let last = open.at(-1);
    last !== undefined && rankOf(last) >= rankOf(item);
    last = open.at(-1)
  )
    open.pop();
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

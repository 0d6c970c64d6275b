// SPDX-License-Identifier: Apache-2.0
import { bracketsIn } from '../clean/brackets.js';
import type { CleanText, Range } from '../clean/clean-text.js';
import { isCircled } from './marker.js';

const STOPS = '。；！？;';
/** No sentence of a document is longer. What is longer is cut at a comma, so that work stays linear in the text. */
const LONGEST = 1200;
const LONG = 600;

/**
 * The sentences of a piece of text, each with its stop. A stop inside brackets, quotation marks or 《》 ends nothing; ①②
 * begin a new sentence.
 */
export function sentencesIn(clean: CleanText, [from, to]: Range): readonly Range[] {
  const closed = bracketsIn(clean.match, [from, to]).filter((piece) => piece.depth === 0);
  const sentences: Range[] = [];
  let start = from;
  let skip = 0;
  for (let i = from; i < to; i += 1) {
    while (skip < closed.length && (closed[skip]?.range[1] ?? 0) <= i) skip += 1;
    const inside = i >= (closed[skip]?.range[0] ?? Infinity);
    const c = clean.match.charAt(i);
    if (!inside && isCircled(c) && i > start) start = push(sentences, clean, [start, i]);
    else if (c === '\n' || (!inside && STOPS.includes(c)))
      start = push(sentences, clean, [start, i + 1]);
  }
  push(sentences, clean, [start, to]);
  return sentences;
}

function push(sentences: Range[], clean: CleanText, [from, to]: Range): number {
  let start = from;
  let end = to;
  while (start < end && ' \n'.includes(clean.match.charAt(start))) start += 1;
  while (end > start && ' \n'.includes(clean.match.charAt(end - 1))) end -= 1;
  if (/[\p{Script=Han}A-Za-z\d]/u.test(clean.match.slice(start, end))) sentences.push([start, end]);
  return to;
}

/** The parts of a range that none of the holes covers. */
export function outside([from, to]: Range, holes: readonly Range[]): readonly Range[] {
  const parts: Range[] = [];
  let start = from;
  for (const [holeStart, holeEnd] of holes) {
    if (holeStart > start) parts.push([start, Math.min(holeStart, to)]);
    start = Math.max(start, holeEnd);
  }
  if (start < to) parts.push([start, to]);
  return parts;
}

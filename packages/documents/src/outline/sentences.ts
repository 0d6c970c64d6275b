// SPDX-License-Identifier: Apache-2.0
import { bracketsIn } from '../clean/brackets.js';
import type { CleanText, Range } from '../clean/clean-text.js';
import { isHanAt } from '../clean/nesting.js';
import { isCircled } from './marker.js';

const STOPS = '。；！？;';

/**
 * The sentences of a piece of text, each with its stop. A stop inside brackets, quotation marks or 《》 ends nothing; ①②
 * begin a new sentence.
 */
export function sentencesIn(clean: CleanText, [from, to]: Range): readonly Range[] {
  const sentences: Range[] = [];
  let start = from;
  const open = outside([from, to], outermostBrackets(clean.match, [from, to]));
  for (const cut of open.flatMap((part) => cutsIn(clean.match, part))) {
    pushWords(sentences, clean.match, [start, cut]);
    start = cut;
  }
  pushWords(sentences, clean.match, [start, to]);
  return sentences;
}

/** Where sentences end, in order: behind a stop or a line, before ①. */
function cutsIn(text: string, [from, to]: Range): readonly number[] {
  const cuts: number[] = [];
  for (let i = from; i < to; i += 1) {
    if (isHanAt(text, i)) continue;
    const c = text.charAt(i);
    if (c === '\n' || STOPS.includes(c)) cuts.push(i + 1);
    if (isCircled(c)) cuts.push(i);
  }
  return cuts;
}

const outermostBrackets = (text: string, range: Range): readonly Range[] =>
  bracketsIn(text, range)
    .filter((piece) => piece.depth === 0)
    .map((piece) => piece.range);

/** A sentence has a word in it; white space around it does not count. */
function pushWords(sentences: Range[], text: string, [from, to]: Range): void {
  let start = from;
  let end = to;
  while (start < end && ' \n'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \n'.includes(text.charAt(end - 1))) end -= 1;
  if (/[\p{Script=Han}A-Za-z\d]/u.test(text.slice(start, end))) sentences.push([start, end]);
}

/** The parts of a range that none of the holes covers. Holes are in order; they may reach beyond the range. */
export function outside(range: Range, holes: readonly Range[]): readonly Range[] {
  if (holes.length === 0) return range[0] < range[1] ? [range] : [];
  const parts: Range[] = [];
  const to = range[1];
  let start = range[0];
  for (const hole of holes) {
    const end = Math.min(hole[0], to);
    if (end > start) parts.push([start, end]);
    start = Math.max(start, hole[1]);
  }
  if (start < to) parts.push([start, to]);
  return parts;
}

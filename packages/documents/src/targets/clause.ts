// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { isHanAt, nestingOf } from '../clean/nesting.js';

/** No clause reaches further on either side. */
const REACH = 240;
const STOPS = '，。；！？\n';

/** The clause of a sentence around a range (分句): between commas that stand outside of brackets. */
export function clauseAround(text: string, sentence: Range, [from, to]: Range): Range {
  let start = from;
  const first = Math.max(sentence[0], from - REACH);
  for (let depth = 0; start > first; start -= 1) {
    if (isHanAt(text, start - 1)) continue;
    const sign = text.charAt(start - 1);
    if (stops(sign, depth)) break;
    depth -= nestingOf(sign, '（《', '）》');
  }
  let end = to;
  const last = Math.min(sentence[1], to + REACH);
  for (let depth = 0; end < last; end += 1) {
    if (isHanAt(text, end)) continue;
    const sign = text.charAt(end);
    if (stops(sign, depth)) break;
    depth += nestingOf(sign, '（《', '）》');
  }
  return [start, end];
}

/** A comma ends the clause, except inside brackets that were passed as a whole. */
const stops = (sign: string, depth: number): boolean => depth <= 0 && STOPS.includes(sign);

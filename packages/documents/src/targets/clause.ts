// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';

/** No clause reaches further on either side. */
const REACH = 240;
const STOPS = '，。；！？\n';

/** The clause of a sentence around a range (分句): between commas that stand outside of brackets. */
export function clauseAround(text: string, sentence: Range, [from, to]: Range): Range {
  let start = from;
  const first = Math.max(sentence[0], from - REACH);
  for (let depth = 0; start > first && !stops(text.charAt(start - 1), depth); start -= 1) {
    depth -= nesting(text.charAt(start - 1));
  }
  let end = to;
  const last = Math.min(sentence[1], to + REACH);
  for (let depth = 0; end < last && !stops(text.charAt(end), depth); end += 1) {
    depth += nesting(text.charAt(end));
  }
  return [start, end];
}

/** A comma ends the clause, except inside brackets that were passed as a whole. */
const stops = (sign: string, depth: number): boolean => depth <= 0 && STOPS.includes(sign);

function nesting(sign: string): -1 | 0 | 1 {
  if ('（《'.includes(sign)) return 1;
  return '）》'.includes(sign) ? -1 : 0;
}

// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';

/** No clause reaches further on either side. */
const REACH = 240;
const STOPS = '，。；！？\n';

/** The clause of a sentence around a range: between commas that stand outside of brackets. */
export function clauseAround(text: string, sentence: Range, [from, to]: Range): Range {
  let start = from;
  const first = Math.max(sentence[0], from - REACH);
  for (let depth = 0; start > first; start -= 1) {
    const c = text.charAt(start - 1);
    if ('）》'.includes(c)) depth += 1;
    else if ('（《'.includes(c)) depth -= 1;
    else if (depth <= 0 && STOPS.includes(c)) break;
  }
  let end = to;
  const last = Math.min(sentence[1], to + REACH);
  for (let depth = 0; end < last; end += 1) {
    const c = text.charAt(end);
    if ('（《'.includes(c)) depth += 1;
    else if ('）》'.includes(c)) depth -= 1;
    else if (depth <= 0 && STOPS.includes(c)) break;
  }
  return [start, end];
}

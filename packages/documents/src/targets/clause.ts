// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';

const STOPS = '，。；！？\n';

/** The clause of a sentence around a range: between commas that stand outside of brackets. */
export function clauseAround(text: string, sentence: Range, [from, to]: Range): Range {
  let start = from;
  for (let depth = 0; start > sentence[0]; start -= 1) {
    const c = text.charAt(start - 1);
    if ('）》'.includes(c)) depth += 1;
    else if ('（《'.includes(c)) depth -= 1;
    else if (depth <= 0 && STOPS.includes(c)) break;
  }
  let end = to;
  for (let depth = 0; end < sentence[1]; end += 1) {
    const c = text.charAt(end);
    if ('（《'.includes(c)) depth += 1;
    else if ('）》'.includes(c)) depth -= 1;
    else if (depth <= 0 && STOPS.includes(c)) break;
  }
  return [start, end];
}

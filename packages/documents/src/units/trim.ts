// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';

/** A range without the given signs at its end. */
export function trimEnd(text: string, [from, to]: Range, signs: string): Range {
  let end = to;
  while (end > from && signs.includes(text.charAt(end - 1))) end -= 1;
  return [from, end];
}

/** A range without the given signs at its beginning. */
export function trimStart(text: string, [from, to]: Range, signs: string): Range {
  let start = from;
  while (start < to && signs.includes(text.charAt(start))) start += 1;
  return [start, to];
}

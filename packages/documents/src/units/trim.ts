// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';

/** A range without the given signs at its end. */
export function trimEnd(text: string, range: Range, signs: string): Range {
  const from = range[0];
  let end = range[1];
  while (end > from && signs.includes(text.charAt(end - 1))) end -= 1;
  return [from, end];
}

/** A range without the given signs at its beginning. */
export function trimStart(text: string, range: Range, signs: string): Range {
  const to = range[1];
  let start = range[0];
  while (start < to && signs.includes(text.charAt(start))) start += 1;
  return [start, to];
}

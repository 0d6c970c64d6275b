// SPDX-License-Identifier: Apache-2.0
import type { Range } from './clean-text.js';

/** A bracket with its partner: the range includes both signs. */
export interface Bracketed {
  readonly range: Range;
  readonly open: string;
  /** 0 for a bracket that stands in no other of its family. */
  readonly depth: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '「': '」',
};
const CLOSERS = new Set(Object.values(PAIRS));

/** The bracketed pieces of a text, in the order in which they open. One pass; a bracket without partner is left out. */
export function bracketsIn(text: string, [from, to]: Range): readonly Bracketed[] {
  const found: Bracketed[] = [];
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (let i = from; i < to; i += 1) {
    const c = text.charAt(i);
    if (c === '\n') open.length = 0;
    else if (c in PAIRS) open.push({ sign: c, at: i });
    else if (CLOSERS.has(c)) close(found, open, c, i);
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/** How far back a closing sign looks for its partner: deeper nesting than this is no document's. */
const DEEPEST = 8;

function close(
  found: Bracketed[],
  open: { readonly sign: string; readonly at: number }[],
  closer: string,
  at: number,
): void {
  for (let i = open.length - 1; i >= Math.max(0, open.length - DEEPEST); i -= 1) {
    const opener = open[i];
    if (opener !== undefined && PAIRS[opener.sign] === closer) {
      open.length = i;
      found.push({ range: [opener.at, at + 1], open: opener.sign, depth: i });
      return;
    }
  }
}

/** True where an index lies inside one of the ranges. Ranges are in order. */
export const isInside = (ranges: readonly Range[], index: number): boolean =>
  ranges.some(([from, to]) => index >= from && index < to);

// SPDX-License-Identifier: Apache-2.0
import { matchesOf } from './matches.js';
import type { Range } from './range.js';

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
const SIGN = /[（）〔〕[\]【】《》〈〉“”「」\n]/g;

interface Opener {
  readonly sign: string;
  readonly at: number;
}

/** How far back a closing sign looks for its partner: deeper nesting than this is no document's. */
const DEEPEST = 8;

/**
 * The bracketed pieces of a text, in the order in which they open. One pass; a bracket without partner in its line is left
 * out, and hides nothing that follows it.
 */
export function bracketsIn(text: string, range: Range): readonly Bracketed[] {
  const pieces: Piece[] = [];
  const open: Opener[] = [];
  for (const found of matchesOf(SIGN, text.slice(range[0], range[1]))) {
    const c = found[0];
    const at = range[0] + found.index;
    if (c === '\n') open.length = 0;
    else if (CLOSERS.has(c)) closeAt(pieces, open, c, at);
    else open.push({ sign: c, at });
  }
  return withDepth(pieces.sort((a, b) => a.range[0] - b.range[0]));
}

type Piece = Omit<Bracketed, 'depth'>;

/** Adds the piece that a closing sign ends, if it has a partner. Brackets opened since then stay without one. */
function closeAt(pieces: Piece[], open: Opener[], closer: string, at: number): void {
  const lowest = Math.max(0, open.length - DEEPEST);
  for (let i = open.length - 1; i >= lowest; i -= 1) {
    const opener = open[i];
    if (opener === undefined || PAIRS[opener.sign] !== closer) continue;
    open.length = i;
    pieces.push({ range: [opener.at, at + 1], open: opener.sign });
    return;
  }
}

/** Pieces never overlap except by standing one in the other. */
function withDepth(pieces: readonly Piece[]): readonly Bracketed[] {
  const ends: number[] = [];
  return pieces.map((piece) => {
    while ((ends.at(-1) ?? Infinity) <= piece.range[0]) ends.pop();
    ends.push(piece.range[1]);
    return { range: piece.range, open: piece.open, depth: ends.length - 1 };
  });
}

/** Whether an index lies inside one of the ranges. */
export const isInside = (ranges: readonly Range[], index: number): boolean =>
  ranges.some((range) => index >= range[0] && index < range[1]);

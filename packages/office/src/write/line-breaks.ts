// SPDX-License-Identifier: Apache-2.0

/** How wide a text is set, in points. */
export type Measure = (text: string) => number;

/** 一行: its words, and whether the paragraph ends with it. */
export interface SetLine {
  readonly text: string;
  readonly isLast: boolean;
}

/** How wide lines are, and how far the first of them is set in. */
export interface LineRoom {
  readonly width: number;
  readonly firstIndent: number;
}

/**
 * 断行: no line begins with a closing sign or ends with an opening one (避头尾), and a number or a Latin word stays whole unless it is wider
 * than a line.
 */
export function brokenLines(
  text: string,
  { width, firstIndent }: LineRoom,
  measure: Measure,
): readonly SetLine[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((one) => fitted(one, width - firstIndent, measure))) {
    const room = width - (lines.length === 0 ? firstIndent : 0);
    if (line !== '' && measure(`${line}${piece}`.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line].map((one, index) => ({ text: one, isLast: index === lines.length }));
}

const WORD = /[\w.,%‰:/@+-]+|\s+|[^]/gu;
const CLOSES = /^[、。，．：；！？）》〉】〕」』”’…—％%]$/u;
const OPENS = /^[（《〈【〔「『“‘]$/u;

/** Signs that must stay together are one piece: an opening sign with what follows, a closing one with what stands before it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let open = '';
  for (const [sign] of text.matchAll(WORD)) {
    const last = pieces.at(-1);
    if (OPENS.test(sign)) open += sign;
    else if (CLOSES.test(sign) && open === '' && last !== undefined) {
      pieces[pieces.length - 1] = last + sign;
    } else {
      pieces.push(open + sign);
      open = '';
    }
  }
  return open === '' ? pieces : [...pieces, open];
}

/** A piece that no line holds is taken apart. */
const fitted = (piece: string, width: number, measure: Measure): readonly string[] =>
  piece.length > 1 && measure(piece) > width ? Array.from(piece) : [piece];

// SPDX-License-Identifier: Apache-2.0

/** One line of the original text: offsets of its words, without the white space around them. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The line with the white space around it: a tab table may begin with an empty cell. */
  readonly raw: readonly [start: number, end: number];
}

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const EDGE = /[\s\u3000\uFEFF\u200B]/;

/** The lines of a text that carry words, with their offsets. Empty lines are left out. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const found of text.matchAll(BREAK)) {
    pushLine(lines, text, [from, found.index]);
    from = found.index + found[0].length;
  }
  pushLine(lines, text, [from, text.length]);
  return lines;
}

function pushLine(lines: Line[], text: string, [from, to]: readonly [number, number]): void {
  let start = from;
  let end = to;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  if (end > start) lines.push({ start, end, text: text.slice(start, end), raw: [from, to] });
}

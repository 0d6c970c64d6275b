// SPDX-License-Identifier: Apache-2.0
import type { Span } from '@sanyi/documents';
import type { Mark, Range } from './marks.js';

/** A run of characters covered by the same marks. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** One line of the original, without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Marks that touch the line, in the order of the text. */
  readonly marks: readonly Mark[];
  /** Stretches that begin in this line, for the margin. */
  readonly begins: readonly Range[];
  /** Innermost stretch that covers the line. */
  readonly inside: Range | null;
}

/** Lines, each with what touches it. Linear in lines and marks; both lists come sorted by start. */
export function linesOf(
  lines: readonly Span[],
  marks: readonly Mark[],
  ranges: readonly Range[],
): readonly Line[] {
  const takeMarks = sweep(marks);
  const takeRanges = sweep(ranges);
  return lines.map(([start, end]) => {
    const covering = takeRanges(start, end);
    return {
      start,
      end,
      marks: takeMarks(start, end),
      begins: covering.filter(({ span }) => span[0] >= start),
      inside: covering.at(-1) ?? null,
    };
  });
}

/**
 * Cuts a line into pieces at every border of a mark, so that nested and overlapping marks each keep their own look. Done
 * when a line is drawn: most lines of a long document never are.
 */
export function piecesOf({ start, end, marks }: Line): readonly Piece[] {
  if (start === end) return [];
  const borders = new Set([start, end]);
  for (const { span } of marks) {
    borders.add(Math.max(start, span[0]));
    borders.add(Math.min(end, span[1]));
  }
  const sorted = [...borders].toSorted((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? start;
    return {
      start: from,
      end: to,
      marks: marks.filter(({ span }) => span[0] <= from && span[1] >= to),
    };
  });
}

/** The lines of a text without their line breaks. */
export function lineSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029\f]/g)) {
    spans.push([start, match.index]);
    start = match.index + match[0].length;
  }
  return [...spans, [start, text.length]];
}

interface Spanned {
  readonly span: Span;
}

/** Answers, for lines asked in order, which of the sorted spans touch the line. An empty line is touched by what surrounds it. */
export function sweep<T extends Spanned>(
  sorted: readonly T[],
): (start: number, end: number) => readonly T[] {
  let next = 0;
  let open: readonly T[] = [];
  return (start, end) => {
    const arriving: T[] = [];
    for (let item = sorted[next]; item !== undefined && item.span[0] < end; item = sorted[next]) {
      arriving.push(item);
      next += 1;
    }
    open = [...open, ...arriving].filter(({ span }) => span[1] > start);
    return open;
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { LitMark } from './lit-marks.js';
import type { Span } from './reading-parts.js';

/** Characters covered by the same marks. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly LitMark[];
}

/** A line of the original, cut at every border of a mark, without its line break. */
export interface LitLine {
  readonly start: number;
  readonly runs: readonly Run[];
}

/** The original line by line with what is lit in it. Marks come sorted by start; nested and overlapping ones each keep their own. */
export function litLines(text: string, marks: readonly LitMark[]): readonly LitLine[] {
  const take = sweep(marks);
  return lineSpans(text).map(([start, end]) => ({
    start,
    runs: start === end ? [] : runsOf([start, end], take([start, end])),
  }));
}

function runsOf([start, end]: Span, marks: readonly LitMark[]): readonly Run[] {
  const borders = new Set([start, end]);
  for (const { span } of marks) {
    borders.add(Math.max(start, span[0]));
    borders.add(Math.min(end, span[1]));
  }
  const sorted = [...borders].toSorted((a, b) => a - b);
  return sorted.slice(1).map((to, at) => {
    const from = sorted[at] ?? start;
    const over = marks.filter(({ span }) => span[0] <= from && span[1] >= to);
    return { start: from, end: to, marks: over };
  });
}

function lineSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(/\r\n|[\n\r\u2028\u2029\f]/g)) {
    spans.push([start, found.index]);
    start = found.index + found[0].length;
  }
  return [...spans, [start, text.length]];
}

/** Answers, for lines asked in order, which marks touch the line: each mark is looked at once when it begins. */
function sweep(marks: readonly LitMark[]): (line: Span) => readonly LitMark[] {
  let next = 0;
  let open: readonly LitMark[] = [];
  return ([start, end]) => {
    const begun: LitMark[] = [];
    for (let one = marks[next]; one !== undefined && one.span[0] < end; one = marks[next]) {
      begun.push(one);
      next += 1;
    }
    open = [...open, ...begun].filter(({ span }) => span[1] > start);
    return open;
  };
}

/** The mark that a click on these characters means: the innermost, that is the last to begin; once it is chosen, the one around it. */
export function meantBy(marks: readonly LitMark[], chosen: string | null): LitMark | undefined {
  const last = marks.at(-1);
  return last?.key === chosen ? (marks.at(-2) ?? last) : last;
}

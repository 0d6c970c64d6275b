// SPDX-License-Identifier: Apache-2.0
import type { ColumnRole } from '../tables/column-role.js';
import { fitOf } from './cell-fit.js';
import { widthOf } from './hard-wrap.js';
import type { Line } from './lines.js';

/** A piece of a line between spaces. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** How far it stands from the left margin, in half characters. */
  readonly left: number;
}

/** wide: two spaces, a wide space or a tab, which part cells for certain; any: one space too, which may stand in a cell. */
export type Gap = 'wide' | 'any';

const GAPS: Readonly<Record<Gap, RegExp>> = {
  wide: /(?: {2,}|[\u3000\t\u00a0]+)[\s\u3000]*/,
  any: /[\s\u3000]+/,
};

/** The pieces of a line, parted by a gap. */
export function tokensOf(text: string, line: Line, gap: Gap): readonly Token[] {
  const tokens: Token[] = [];
  let at = line.start;
  for (const words of line.text.split(GAPS[gap])) {
    const start = text.indexOf(words, at);
    at = start + words.length;
    tokens.push({ start, end: at, words, left: widthOf(text.slice(line.raw[0], start)) });
  }
  return tokens;
}

/** A column that opens gets a little more than one that goes on: no column stays empty without need. */
const OPENING = 0.25;

/**
 * The column of each piece of a line, in the order of the columns, so that the pieces fit best what the columns hold.
 * A column may stay empty or take several pieces.
 */
export function columnsOf(
  tokens: readonly Token[],
  roles: readonly (ColumnRole | null)[],
): readonly number[] {
  let best = roles.map((): Way => ({ score: 0, columns: [] }));
  tokens.forEach(({ words }, i) => {
    let above: Way | null = null;
    best = roles.map((role, column) => {
      const stay = best[column];
      const from: Way | undefined =
        above === null || (stay !== undefined && i > 0 && stay.score >= above.score + OPENING)
          ? stay
          : opened(above);
      above = better(above, stay);
      return extended(i === 0 ? undefined : from, column, fitOf(words, role));
    });
  });
  return best.reduce((one, other) => (other.score > one.score ? other : one)).columns;
}

/** How the pieces so far stand in columns, the last of them in one certain column. */
interface Way {
  readonly score: number;
  readonly columns: readonly number[];
}

const opened = ({ score, columns }: Way): Way => ({ score: score + OPENING, columns });

const better = (a: Way | null, b: Way | undefined): Way | null =>
  b !== undefined && (a === null || b.score > a.score) ? b : a;

const extended = (way: Way | undefined, column: number, fit: number): Way => ({
  score: (way?.score ?? 0) + fit,
  columns: [...(way?.columns ?? []), column],
});

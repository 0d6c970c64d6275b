// SPDX-License-Identifier: Apache-2.0

/** A stretch of text on a page, y growing downwards, in points. `turn` is its direction in quarter turns clockwise. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly turn: number;
}

/**
 * 按版面还原行: stretches on one baseline are a line, from left to right; lines go down the page. Stretches far apart on a
 * line (the columns of a table) are separated by a tab. Text in another direction than most of the page (a table laid
 * sideways) comes after the rest.
 */
export function pageLines(stretches: readonly PlacedText[]): readonly string[] {
  const turns = [0, 1, 2, 3].map((turn) => upright(stretches, turn));
  return turns
    .toSorted((one, other) => letters(other) - letters(one))
    .flatMap((page) => baselines(page).map(lineText));
}

/** The stretches of one direction, turned so that they run from left to right. */
function upright(stretches: readonly PlacedText[], turn: number): readonly PlacedText[] {
  const turned = stretches.filter((stretch) => stretch.turn === turn);
  return turned.map((stretch) => ({ ...stretch, ...TURNS[turn]?.(stretch) }));
}

type Point = Pick<PlacedText, 'x' | 'y'>;

const TURNS: readonly ((point: Point) => Point)[] = [
  ({ x, y }) => ({ x, y }),
  ({ x, y }) => ({ x: y, y: -x }),
  ({ x, y }) => ({ x: -x, y: -y }),
  ({ x, y }) => ({ x: -y, y: x }),
];

const letters = (page: readonly PlacedText[]): number =>
  page.reduce((sum, { text }) => sum + text.length, 0);

/** Baselines nearer than half a character belong together: raised figures and notes do not make a line of their own. */
function baselines(page: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const lines: Baseline[] = [];
  for (const stretch of page.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const line = lines.at(-1);
    if (line === undefined || isBelow(line, stretch))
      lines.push({ main: stretch, stretches: [stretch] });
    else join(line, stretch);
  }
  return lines.map(({ stretches }) => stretches.toSorted((one, other) => one.x - other.x));
}

/** `main` is the largest stretch so far: its baseline is the line's. */
interface Baseline {
  main: PlacedText;
  readonly stretches: PlacedText[];
}

const isBelow = ({ main }: Baseline, stretch: PlacedText): boolean =>
  stretch.y - main.y > Math.max(stretch.size, main.size) / 2;

function join(line: Baseline, stretch: PlacedText): void {
  line.stretches.push(stretch);
  if (stretch.size > line.main.size) line.main = stretch;
}

function lineText(stretches: readonly PlacedText[]): string {
  let text = '';
  let last: PlacedText | undefined;
  let hasSpace = false;
  for (const stretch of stretches) {
    const isSpace = stretch.text.trim() === '';
    hasSpace ||= isSpace;
    if (isSpace || isShadow(last, stretch)) continue;
    text += gap(last, stretch, hasSpace) + stretch.text;
    last = stretch;
    hasSpace = false;
  }
  return text.trimEnd();
}

/** Bold made by printing twice: the same words all but at the same place. */
const isShadow = (last: PlacedText | undefined, stretch: PlacedText): boolean =>
  last?.text === stretch.text && Math.abs(stretch.x - last.x) < last.size * SHADOW;

function gap(last: PlacedText | undefined, stretch: PlacedText, hasSpace: boolean): string {
  if (last === undefined) return '';
  const room = (stretch.x - last.x - last.width) / Math.max(last.size, stretch.size);
  if (room > COLUMN) return '\t';
  return hasSpace || (room > WORD && isWord(last.text.slice(-1), stretch.text)) ? ' ' : '';
}

const isWord = (before: string, after: string): boolean =>
  /[a-z\d]/i.test(before) && /^[a-z\d]/i.test(after);

/** In characters: two columns stand at least so far apart; two words; the two prints of a bold letter. */
const COLUMN = 1.5;
const WORD = 0.25;
const SHADOW = 0.15;

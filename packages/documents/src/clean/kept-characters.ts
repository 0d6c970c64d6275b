// SPDX-License-Identifier: Apache-2.0

const BOOKMARK = /\[bookmark:[^\]\n]{0,80}\]/g;
const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const GLOSS = new RegExp(`[（(][a-zü${TONED}]{1,7}[）)]`, 'gu');
const TONE = new RegExp(`[${TONED}]`, 'u');
const HAN = /[\u2E80-\u2FDF\u3400-\u9FFF\uF900-\uFAFF]/;
const WORD = /[A-Za-z0-9.%+]/;
const SPACE = /[\s\u3000\u00A0]/;
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\u2060\uFEFF]/;

/** How the noise of a text is treated. */
export interface Noise {
  /** Pinyin stands in brackets after characters, some of it without tone marks. */
  readonly glossed: boolean;
  /** Spaces between characters are noise of the typesetting (PDF), not separators. */
  readonly wrapped: boolean;
}

/** Whether at least two characters are followed by their pinyin with tone marks (注音): 醫(yī)藥(yào). */
export function isGlossed(text: string): boolean {
  let toned = 0;
  for (const found of text.matchAll(GLOSS)) {
    if (TONE.test(found[0])) toned += 1;
    if (toned >= 2) return true;
  }
  return false;
}

/** Whether nothing of a line can be dropped: no white space, nothing invisible, no bookmark, no gloss. Most lines are. */
export const isPlain = (line: string, noise: Noise): boolean =>
  !noise.glossed && !/[\s\u3000\u00A0]|\[bookmark:/.test(line) && !INVISIBLE.test(line);

/**
 * The offsets of the characters of a line that a reader keeps: bookmarks, glosses, invisible characters and typesetting
 * spaces go; a space that separates words or names stays, once.
 */
export function keptOffsets(line: string, noise: Noise): readonly number[] {
  const kept: number[] = [];
  let from = 0;
  for (const [start, end] of droppedRanges(line, noise)) {
    keepBetween(kept, line, [from, start], noise);
    from = Math.max(from, end);
  }
  keepBetween(kept, line, [from, line.length], noise);
  return kept;
}

type Piece = readonly [start: number, end: number];

function keepBetween(kept: number[], line: string, [from, to]: Piece, noise: Noise): void {
  for (let i = from; i < to; i += 1) if (keeps(line, i, noise)) kept.push(i);
}

/** Bookmarks and glosses, in the order in which they begin. */
function droppedRanges(line: string, noise: Noise): readonly Piece[] {
  const bookmarks = Array.from(line.matchAll(BOOKMARK), pieceOf);
  if (!noise.glossed) return bookmarks;
  const glosses = Array.from(line.matchAll(GLOSS), pieceOf).filter(([start]) =>
    HAN.test(line.charAt(start - 1)),
  );
  return [...bookmarks, ...glosses].sort((a, b) => a[0] - b[0]);
}

const pieceOf = (found: RegExpExecArray): Piece => [found.index, found.index + found[0].length];

function keeps(line: string, i: number, noise: Noise): boolean {
  const c = line.charAt(i);
  if (INVISIBLE.test(c)) return false;
  if (!SPACE.test(c)) return true;
  return !SPACE.test(line.charAt(i - 1)) && separates(line, i, noise);
}

/** A run of spaces beginning at i separates two Latin words, or two Chinese names where spaces are no typesetting. */
function separates(line: string, i: number, noise: Noise): boolean {
  let end = i;
  while (SPACE.test(line.charAt(end))) end += 1;
  const [before, after] = [line.charAt(i - 1), line.charAt(end)];
  if (WORD.test(before) && WORD.test(after)) return /[A-Za-z]/.test(before + after);
  if (!HAN.test(before) || !HAN.test(after)) return false;
  return !noise.wrapped || end - i > 1 || line.charAt(i) === '\u3000';
}

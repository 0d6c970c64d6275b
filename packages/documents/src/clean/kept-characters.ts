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

/** True where at least two characters are followed by their pinyin with tone marks: 醫(yī)藥. */
export function isGlossed(text: string): boolean {
  let toned = 0;
  for (const found of text.matchAll(GLOSS)) {
    if (TONE.test(found[0])) toned += 1;
    if (toned >= 2) return true;
  }
  return false;
}

/**
 * The offsets of the characters of a line that a reader keeps: bookmarks, glosses, invisible characters and typesetting
 * spaces go; a space that separates words or names stays, once.
 */
export function keptOffsets(line: string, noise: Noise): readonly number[] {
  const dropped = droppedRanges(line, noise);
  const kept: number[] = [];
  let skip = 0;
  for (let i = 0; i < line.length; i += 1) {
    while (skip < dropped.length && (dropped[skip]?.[1] ?? 0) <= i) skip += 1;
    const [from, to] = dropped[skip] ?? [Infinity, Infinity];
    if (i >= from && i < to) i = to - 1;
    else if (keeps(line, i, noise)) kept.push(i);
  }
  return kept;
}

function droppedRanges(line: string, noise: Noise): readonly (readonly [number, number])[] {
  const ranges = [...line.matchAll(BOOKMARK)].map((m) => [m.index, m.index + m[0].length] as const);
  if (!noise.glossed) return ranges;
  const glosses = [...line.matchAll(GLOSS)]
    .filter((m) => HAN.test(line.charAt(m.index - 1)))
    .map((m) => [m.index, m.index + m[0].length] as const);
  return [...ranges, ...glosses].sort((a, b) => a[0] - b[0]);
}

function keeps(line: string, i: number, noise: Noise): boolean {
  const c = line.charAt(i);
  if (INVISIBLE.test(c)) return false;
  if (!SPACE.test(c)) return true;
  return !SPACE.test(line.charAt(i - 1)) && separates(line, i, noise);
}

/** A run of spaces beginning at i separates two Latin words, or two Chinese names where spaces are no typesetting. */
function separates(line: string, i: number, noise: Noise): boolean {
  let end = i;
  while (end < line.length && SPACE.test(line.charAt(end))) end += 1;
  const [before, after] = [line.charAt(i - 1), line.charAt(end)];
  if (WORD.test(before) && WORD.test(after)) return /[A-Za-z]/.test(before + after);
  if (!HAN.test(before) || !HAN.test(after)) return false;
  return !noise.wrapped || end - i > 1 || line.charAt(i) === '\u3000';
}

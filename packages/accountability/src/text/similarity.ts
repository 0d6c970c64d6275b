// SPDX-License-Identifier: Apache-2.0

/** 字对: the pairs of neighbouring signs of a text, each with how often it stands there. Marks and blanks do not count. */
export type Pairs = ReadonlyMap<string, number>;

export function pairsOf(text: string): Pairs {
  const signs = Array.from(text.replace(/[\s\p{P}\p{S}]/gu, ''));
  const pairs = new Map<string, number>();
  signs.forEach((sign, index) => {
    const next = signs[index + 1];
    if (next === undefined && signs.length > 1) return;
    const pair = `${sign}${next ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return pairs;
}

/** How alike two texts are, 0 to 1000 (Dice over pairs): the same signs in the same order are 1000. Rounded down. */
export function alike(a: Pairs, b: Pairs): number {
  const all = sizeOf(a) + sizeOf(b);
  if (all === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small) shared += Math.min(count, large.get(pair) ?? 0);
  return Math.floor((2000 * shared) / all);
}

function sizeOf(pairs: Pairs): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}

/** 字对的分量: a pair that stands in many texts says little; thousandths, one n-th for a pair of n texts, rounded down. */
export function pairWeights(texts: readonly Pairs[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const pair of text.keys()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return new Map([...counts].map(([pair, count]) => [pair, Math.floor(1000 / count)]));
}

/**
 * How much of the shorter text stands in the longer, 0 to 1000, by the weight of its pairs and each pair once: for texts of unlike
 * length, where `alike` finds little. Rounded down.
 */
export function contained(a: Pairs, b: Pairs, weights: ReadonlyMap<string, number>): number {
  const whole = Math.min(weightOf(a, weights), weightOf(b, weights));
  if (whole === 0) return 0;
  let shared = 0;
  for (const pair of a.keys()) if (b.has(pair)) shared += weights.get(pair) ?? 0;
  return Math.floor((1000 * shared) / whole);
}

function weightOf(pairs: Pairs, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const pair of pairs.keys()) sum += weights.get(pair) ?? 0;
  return sum;
}

/** 共有的词句: stretches of at least four signs that stand in both texts, longest first, none inside another. */
export function sharedStretches(a: string, b: string, most = 5): readonly string[] {
  const found: string[] = [];
  const signs = Array.from(a);
  for (let start = 0; start + SHORTEST <= signs.length; start += 1) {
    const length = longestAt(signs, start, b);
    const stretch = signs.slice(start, start + length).join('');
    if (length >= SHORTEST && !found.some((one) => one.includes(stretch))) found.push(stretch);
  }
  const byLength = [...new Set(found)].sort((x, y) => y.length - x.length);
  return byLength
    .filter((one, index) => !byLength.slice(0, index).some((longer) => longer.includes(one)))
    .slice(0, most);
}

const SHORTEST = 4;

function longestAt(signs: readonly string[], start: number, text: string): number {
  let [length, stretch] = [0, ''];
  for (let at = start; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    if (/[\s\p{P}]/u.test(sign) || !text.includes(stretch + sign)) break;
    stretch += sign;
    length += 1;
  }
  return length;
}

// SPDX-License-Identifier: Apache-2.0

/**
 * All matches of a global pattern, in order, as matchAll finds them; without its copy of the pattern for each text, which
 * costs more than most searches do.
 */
export function matchesOf(pattern: RegExp, words: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** What a sticky pattern (`y`) matches right at an index; null where it matches nothing there. */
export function matchAt(pattern: RegExp, words: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(words);
}

// SPDX-License-Identifier: Apache-2.0

/** Width of words in halves of a Chinese character: 中 is 2, a is 1. */
export function textWidth(words: string): number {
  let width = 0;
  for (const sign of words) width += sign.charCodeAt(0) < 0x2e80 && !WIDE.test(sign) ? 1.05 : 2;
  return width;
}

/** Signs below the CJK blocks that Chinese fonts set in full width. */
const WIDE = /[—…“”‘’·①-⓿≥≤‰]/u;

/** Lines that words take in a column of a given width. A Chinese line ends early where a sign may not begin the next one. */
export function lineCount(words: string, width: number): number {
  const usable = Math.max(width - 2, 2);
  return words
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(textWidth(line) / usable)))
    .reduce((sum, lines) => sum + lines, 0);
}

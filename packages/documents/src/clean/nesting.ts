// SPDX-License-Identifier: Apache-2.0

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Whether the sign at an index is a common Han character: no bracket, no comma, no stop. Most signs of a text are. */
export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= FIRST_HAN && code <= LAST_HAN;
}

/** How a sign changes the depth of nesting: 1 opens, -1 closes, 0 does neither. */
export function nestingOf(sign: string, openers: string, closers: string): -1 | 0 | 1 {
  if (openers.includes(sign)) return 1;
  return closers.includes(sign) ? -1 : 0;
}

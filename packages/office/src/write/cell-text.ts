// SPDX-License-Identifier: Apache-2.0
import { guarded } from './formula-guard.js';
import { xmlSafe } from './xml-text.js';

/** What Excel holds in one cell at most, in UTF-16 units. */
const LIMIT = 32_767;
const CUT = '…（内容过长，全文见原文）';

/**
 * Words as a cell may hold them. Words that a spreadsheet could take for a formula (first sign = + - @, a tab or a line
 * break, also in full width) get an apostrophe in front; signs that XML cannot carry go; what exceeds a cell is cut and says so.
 */
export function cellText(words: string): string {
  const clean = xmlSafe(words);
  const safe = guarded(clean);
  return safe.length <= LIMIT ? safe : `${wholeSigns(safe, LIMIT - CUT.length)}${CUT}`;
}

/** The first `length` units, without half a surrogate pair at the end. */
function wholeSigns(words: string, length: number): string {
  const last = words.charCodeAt(length - 1);
  return words.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

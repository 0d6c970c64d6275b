// SPDX-License-Identifier: Apache-2.0
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
  const safe = FORMULA_START.test(clean) ? `'${clean}` : clean;
  return safe.length <= LIMIT ? safe : `${wholeSigns(safe, LIMIT - CUT.length)}${CUT}`;
}

/** Also words that begin as such a cell does: what is put in front can then be taken away again. */
const FORMULA_START = /^'*[=+\-@\t\n＝＋－＠]/u;

/** The words of a cell that `cellText` wrote, without the apostrophe it put in front. */
export const textOfCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA_START.test(cell) ? cell.slice(1) : cell;

/** The first `length` units, without half a surrogate pair at the end. */
function wholeSigns(words: string, length: number): string {
  const last = words.charCodeAt(length - 1);
  return words.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

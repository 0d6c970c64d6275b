// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { endsAsOrgan } from './unit-name.js';

/** Names of units in a piece of text, and whether 等 leaves the list open. */
export interface UnitList {
  readonly units: readonly Range[];
  readonly openEnded: boolean;
}

const LEADING = /^(?:和|及|以及|与|会同|并|由|具体由|主要由|统一由|商|即|为)+(?=[^会商])/;
const OPEN_END =
  /(?:等(?:有关|相关|多个|各)?(?:部门|单位|机构|成员单位|部门和单位)?|等\d{1,2}(?:个|家)(?:部门|单位))$/;
const REGION_ALONE =
  /^各(?:省|州|市|县|区|乡|镇|盟|旗|地|街道)$|^(?:省|州|市|县|区|乡|镇|盟|旗|街道)$/;
const REGION_START = /^(?:省|州|市|县|区|乡|镇|盟|旗|街道|地区|自治州|自治县)/;
const CONJUNCTION = /^(?:以及|和|及|与|并|会同)/;

/**
 * Splits a list of units at 、，；spaces and 和, outside of brackets. 市财政局（市国资委） stays one unit; 各州、市医改领导小组
 * is one unit, because 各州 alone names nobody.
 */
export function unitList(text: string, range: Range): UnitList {
  const pieces = joinRegions(text, cut(text, range));
  let openEnded = false;
  const units: Range[] = [];
  for (const piece of pieces) {
    const open = OPEN_END.exec(text.slice(...piece));
    const isOpen = open !== null && open.index > 0;
    openEnded ||= isOpen;
    const unit = trim(text, isOpen ? [piece[0], piece[0] + open.index] : piece);
    if (unit[1] > unit[0]) units.push(unit);
  }
  return { units, openEnded };
}

function cut(text: string, [from, to]: Range): readonly Range[] {
  const pieces: Range[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    const c = text.charAt(i);
    if (c === '（') depth += 1;
    else if (c === '）') depth = Math.max(0, depth - 1);
    else if (depth === 0 && separates(text, start, i, to)) {
      pieces.push([start, i]);
      start = '、，；,; \n'.includes(c) ? i + 1 : i;
    }
  }
  return [...pieces, [start, to]];
}

function separates(text: string, start: number, i: number, to: number): boolean {
  const c = text.charAt(i);
  if ('、，；,;\n'.includes(c)) return true;
  if (c === ' ')
    return endsAsOrgan(text.slice(start, i)) || endsAsOrgan(text.slice(Math.max(start, i - 6), i));
  if (!'和及以与并会'.includes(c) || i - start < 2 || i - start > 30) return false;
  const joint = CONJUNCTION.exec(text.slice(i, i + 2));
  if (joint === null || !endsAsOrgan(text.slice(start, i))) return false;
  return endsAsOrgan(firstName(text, i + joint[0].length, to));
}

/** The words from an index to the next separator. */
function firstName(text: string, from: number, to: number): string {
  let end = from;
  while (end < to && end - from < 40 && !'、，；。 （'.includes(text.charAt(end))) end += 1;
  return text.slice(from, end).replace(OPEN_END, '');
}

function joinRegions(text: string, pieces: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const continues =
      last !== undefined &&
      opensRegions(text.slice(...last)) &&
      text.charAt(last[1]) === '、' &&
      REGION_START.test(text.slice(...piece));
    if (continues) joined[joined.length - 1] = [last[0], piece[1]];
    else joined.push(piece);
  }
  return joined;
}

const opensRegions = (words: string): boolean =>
  words.startsWith('各') && words.split('、').every((word) => REGION_ALONE.test(word));

function trim(text: string, [from, to]: Range): Range {
  let [start, end] = [from, to];
  while (start < end && ' 、，；。：\n'.includes(text.charAt(start))) start += 1;
  while (end > start && ' 、，；。：\n'.includes(text.charAt(end - 1))) end -= 1;
  const leading = LEADING.exec(text.slice(start, end));
  return [start + (leading?.[0].length ?? 0), end];
}

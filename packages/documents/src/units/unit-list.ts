// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { isHanAt, nestingOf } from '../clean/nesting.js';
import { trimEnd, trimStart } from './trim.js';
import { endsAsOrgan } from './unit-name.js';

/** Names of units in a piece of text, and whether 等 leaves the list open. */
export interface UnitList {
  readonly units: readonly Range[];
  readonly openEnded: boolean;
}

/** 商务局, 和平区 and 即墨区 begin with the same signs and are names. */
const LEADING =
  /^(?:[\d年月日]+[底末]?前由|(?:此|该|本|上述|以上|这)(?:[几各两]?项)?(?:任务|工作|事项|措施|改革)(?:分别|均|统一)?由|和(?![平田静硕龙顺]|林格|政县)|及|以及|与|会同|并|由|分别由|具体由|主要由|统一由|商(?![务业洛丘州都]|[城河水南]县)|即(?!墨)|为)+(?=[^会])/;
const OPEN_END =
  /(?:等(?:有关|相关|多个|各)?(?:部门|单位|机构|成员单位|部门和单位)?|等\d{1,2}(?:个|家)(?:部门|单位))$/;
const REGION_ALONE =
  /^各(?:省|州|市|县|区|乡|镇|盟|旗|地|街道)$|^(?:省|州|市|县|区|乡|镇|盟|旗|街道)$/;
const REGION_START = /^(?:省|州|市|县|区|乡|镇|盟|旗|街道|地区|自治州|自治县)/;
/** The first signs of the conjunctions. */
const JOINTS = '以和及与并会';
const CONJUNCTION = /^(?:以及|和|及|与|并|会同)/;
const EDGE = ' 、，；。：\n';

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
    const isOpen = open !== null;
    openEnded ||= isOpen;
    const unit = trim(text, isOpen ? [piece[0], piece[0] + open.index] : piece);
    if (/\p{L}/u.test(text.slice(...unit))) units.push(unit);
  }
  return { units, openEnded };
}

function cut(text: string, [from, to]: Range): readonly Range[] {
  const pieces: Range[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (!isHanAt(text, i)) depth = Math.max(0, depth + nestingOf(text.charAt(i), '（', '）'));
    if (depth > 0 || !separates(text, [start, to], i)) continue;
    pieces.push([start, i]);
    start = isSign(text.charAt(i)) ? i + 1 : i;
  }
  return [...pieces, [start, to]];
}

const isSign = (character: string): boolean => '、，；,; \n'.includes(character);

/** True where a name that begins at `from` ends before `at`: at a comma, or at a space or 和 behind an organ. */
function separates(text: string, name: Range, at: number): boolean {
  const sign = text.charAt(at);
  if (isHanAt(text, at)) return JOINTS.includes(sign) && joins(text, name, at);
  if (sign === ' ') return endsAsOrgan(text.slice(Math.max(name[0], at - LONGEST_END), at));
  return isSign(sign) || joins(text, name, at);
}

/** More than an organ word with its alias in brackets is not looked at. */
const LONGEST_END = 40;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 30;

/** 省教育厅和省财政厅: a conjunction between two names. */
function joins(text: string, [from, to]: Range, at: number): boolean {
  if (at - from < SHORTEST_NAME || at - from > LONGEST_NAME) return false;
  const joint = CONJUNCTION.exec(text.slice(at, at + 2));
  return (
    joint !== null &&
    endsAsOrgan(text.slice(from, at)) &&
    endsAsOrgan(firstName(text, at + joint[0].length, to))
  );
}

/** The words from an index to the next separator. */
function firstName(text: string, from: number, to: number): string {
  let end = from;
  while (end < to && end - from < 40 && !'、，；。 （'.includes(text.charAt(end))) end += 1;
  return text.slice(from, end).replace(OPEN_END, '');
}

/** 各州、市医改领导小组: a piece that only says 各州 goes on in the next one. */
function joinRegions(text: string, pieces: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  let opensRegions = false;
  for (const piece of pieces) {
    const words = text.slice(...piece);
    const last = joined.at(-1);
    if (last !== undefined && opensRegions && continuesRegions(text, last[1], words)) {
      joined[joined.length - 1] = [last[0], piece[1]];
      opensRegions = REGION_ALONE.test(words);
    } else {
      joined.push(piece);
      opensRegions = words.startsWith('各') && REGION_ALONE.test(words);
    }
  }
  return joined;
}

const continuesRegions = (text: string, stop: number, words: string): boolean =>
  text.charAt(stop) === '、' && REGION_START.test(words);

function trim(text: string, range: Range): Range {
  const [start, end] = trimEnd(text, trimStart(text, range, EDGE), EDGE);
  const leading = LEADING.exec(text.slice(start, end));
  return [start + (leading?.[0].length ?? 0), end];
}

// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { isHanAt, nestingOf } from '../clean/nesting.js';
import { hasDateWord } from '../dates/date-words.js';
import { type Role, roleBeginning, type RoleEnding, roleEnding } from './role.js';
import { isListNote } from './standing.js';
import { unitList } from './unit-list.js';
import { looksLikeUnit } from './unit-name.js';

/** Units with the role a clause gives them. */
export interface Part {
  readonly role: Role;
  readonly units: readonly Range[];
  readonly openEnded: boolean;
}

/**
 * Reads who does what from words without labels: A牵头，B、C按职责分工负责；各县区政府具体落实. A comma ends a part where a verb
 * stands before it, and separates names where none does.
 */
export function partsOf(text: string, range: Range): readonly Part[] {
  const parts: Part[] = [];
  let start = range[0];
  for (const [from, to] of clausesOf(text, range)) {
    const aside = isAside(text.slice(from, to));
    if (!aside && !endsPart(text, [start, to])) continue;
    pushPart(parts, text, [start, aside ? from - 1 : to]);
    start = to + 1;
  }
  pushPart(parts, text, [start, range[1]]);
  return parts;
}

/** 下同; 2026年6月底前完成: words between the lists that name nobody. */
const isAside = (words: string): boolean => isListNote(words) || isTime(words);

const endsPart = (text: string, range: Range): boolean =>
  text.charAt(range[1]) === '；' ||
  roleEnding(text, range).role !== 'bare' ||
  roleBeginning(text, range) !== null;

function pushPart(parts: Part[], text: string, range: Range): void {
  if (range[0] >= range[1]) return;
  const { role, end, start } =
    together(parts, text, range) ?? roleBeginning(text, range) ?? roleOf(text, range);
  const { units, openEnded } = unitList(text, [start ?? range[0], end]);
  if (units.length > 0) parts.push({ role, units, openEnded });
}

/** A牵头，会同B、C推进: who is brought in by the one that leads supports. */
function together(parts: readonly Part[], text: string, [from, to]: Range): RoleEnding | null {
  const words = text.slice(from, to);
  const found =
    /^(?:并)?(?:会同|联合|商)(?<units>.+?)(?:共同|联合|统筹|抓好)?(?:推进|研究|制定|办理|组织|做好|开展|完成).{0,12}$/.exec(
      words,
    );
  const units = found?.groups?.['units'];
  if (units === undefined || parts.at(-1)?.role !== 'lead') return null;
  return { role: 'support', end: from + words.indexOf(units) + units.length };
}

/** 分别由A、B负责 is A、B分别负责. */
function roleOf(text: string, range: Range): RoleEnding {
  const ending = roleEnding(text, range);
  const isShared = ending.role === 'responsible' && text.startsWith('分别由', range[0]);
  return isShared ? { role: 'each', end: ending.end } : ending;
}

/** 2026年6月底前完成: a time, not a unit. */
const isTime = (words: string): boolean =>
  (hasDateWord(words) || /(?:完成|办结|见效|取得[^，]{0,10})$/.test(words)) &&
  !looksLikeUnit(words) &&
  !words.includes('负责');

const parts = (sign: string): boolean => '，,；;。'.includes(sign);

/** A牵头、B配合: behind what somebody does, 、 parts clauses too. */
const endsVerb = (text: string, start: number, at: number): boolean =>
  text.charAt(at) === '、' &&
  /.(?:牵头|负责|主办|主责)$/.test(text.slice(Math.max(start, at - 6), at));

/** The words between ，；。 outside of brackets. */
function clausesOf(text: string, [from, to]: Range): readonly Range[] {
  const clauses: Range[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (isHanAt(text, i)) continue;
    const sign = text.charAt(i);
    depth = Math.max(0, depth + nestingOf(sign, '（', '）'));
    if (depth > 0 || !(parts(sign) || endsVerb(text, start, i))) continue;
    if (i > start) clauses.push([start, i]);
    start = i + 1;
  }
  return start < to ? [...clauses, [start, to]] : clauses;
}

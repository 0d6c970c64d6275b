// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { hasDateWord } from '../dates/date-words.js';
import { type Role, roleEnding } from './role.js';
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
    const words = text.slice(from, to);
    if (isListNote(words) || isTime(words)) {
      if (start === from) start = to + 1;
      else start = flush(parts, text, [start, from - 1], to + 1);
      continue;
    }
    const ending = roleEnding(text.slice(start, to));
    if (ending.role === 'bare' && text.charAt(to) !== '；' && to < range[1]) continue;
    pushPart(parts, text, [start, start + ending.length], ending.role);
    start = to + 1;
  }
  if (start < range[1]) flush(parts, text, [start, range[1]], range[1]);
  return parts;
}

function flush(parts: Part[], text: string, range: Range, next: number): number {
  const ending = roleEnding(text.slice(...range));
  pushPart(parts, text, [range[0], range[0] + ending.length], ending.role);
  return next;
}

function pushPart(parts: Part[], text: string, range: Range, role: Role): void {
  const { units, openEnded } = unitList(text, range);
  if (units.length > 0) parts.push({ role, units, openEnded });
}

/** 2026年6月底前完成: a time, not a unit. */
const isTime = (words: string): boolean =>
  (hasDateWord(words) || /(?:完成|办结|见效|取得[^，]{0,10})$/.test(words)) &&
  !looksLikeUnit(words) &&
  !words.includes('负责');

function clausesOf(text: string, [from, to]: Range): readonly Range[] {
  const clauses: Range[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    const c = text.charAt(i);
    if (c === '（') depth += 1;
    else if (c === '）') depth -= 1;
    else if (depth <= 0 && '，,；;。'.includes(c)) {
      if (i > start) clauses.push([start, i]);
      start = i + 1;
    }
  }
  return start < to ? [...clauses, [start, to]] : clauses;
}

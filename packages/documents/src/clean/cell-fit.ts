// SPDX-License-Identifier: Apache-2.0
import { hasDateWord } from '../dates/date-words.js';
import { type ColumnRole, isWho, isWork } from '../tables/column-role.js';
import { looksLikeUnit } from '../units/unit-name.js';

const NUMBER = /^[（(]?\d{1,3}[）)]?[.．、]?$/;
/** What a time is made of; a few signs more (完成) are still a time, a sentence is none. */
const TIME_WORDS =
  /\d{1,4}[年月日号.—-]?|季度|半年|上旬|中旬|下旬|长期|坚持|持续|推进|常态化|全年|完成|每|第|周|[上下一二三四年月日底前末内之以至到起]/g;
const ENDING = /(?:分别|共同|按职责分工)?(?:牵头|配合|负责|参与|落实)$|等(?:部门|单位)?$/;

const isNames = (words: string): boolean => {
  const names = words.split(/[、，；]/).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => looksLikeUnit(name.replace(ENDING, '')));
};

const isTime = (words: string): boolean =>
  /^[底前末内]{1,2}$/.test(words) ||
  ((hasDateWord(words) || /^20\d\d[.年]/.test(words)) && words.replace(TIME_WORDS, '').length <= 1);

/** What a piece of a table line is, as its words say. */
function kindOf(words: string): 'number' | 'who' | 'deadline' | 'other' {
  if (NUMBER.test(words)) return 'number';
  if (isTime(words)) return 'deadline';
  return isNames(words) ? 'who' : 'other';
}

function wantedBy(role: ColumnRole): 'number' | 'who' | 'deadline' | 'other' {
  if (role === 'number' || role === 'deadline') return role;
  return isWho(role) ? 'who' : 'other';
}

/**
 * How well words fit a column (列的内容): 2 where they are just what it holds, 1 for free words in a column of work, less than
 * 0 where they belong elsewhere. A column without a known name takes what is left.
 */
export function fitOf(words: string, role: ColumnRole | null): number {
  if (role === null || role === 'note' || role === 'person') return 0;
  const kind = kindOf(words);
  if (kind !== wantedBy(role)) return role === 'number' ? -4 : -1;
  return kind === 'other' ? workFit(role) : 2;
}

const workFit = (role: ColumnRole): number => (isWork(role) ? 1 : 0.5);

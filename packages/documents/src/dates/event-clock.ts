// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import type { DateMention } from './date-mention.js';

const DONE = '(?:出台|印发|下发|发布|公布|批复|批准|明确|通过|实施|建成|启动|确定|到位|下达|施行|颁布|出炉|完成|竣工|立项|获批|挂牌|运行|报到|受理|审议通过|反馈)';
const WAITING = new RegExp(`(?:待|等|俟)(?<event>[^，。；]{1,80}?${DONE})(?:之|以)?后`, 'g');
const WITHIN = new RegExp(
  `(?:在|自|于)?(?<event>[^，。；、]{2,60}?${DONE})(?:之日起?|之|以)?(?:后|起)?的?(?<within>\\d{1,3}|[一二三四五六七八九十两]{1,3})(?:个工作日|个月|日|天|年|周)(?:之|以)?内`,
  'g',
);

/** Clocks that an event starts: 待省级方案出台后, 文件印发后3个月内. The event is named without 待 and 后. */
export function eventClocks(text: string, [from, to]: Range): readonly DateMention[] {
  const words = text.slice(from, to);
  return [...words.matchAll(WAITING), ...words.matchAll(WITHIN)].map((found) => ({
    range: [from + found.index, from + found.index + found[0].length] as const,
    kind: 'after' as const,
    date: null,
    every: null,
    event: found.groups?.['event'] ?? null,
    weight: 'sure' as const,
    yearMissing: false,
  }));
}

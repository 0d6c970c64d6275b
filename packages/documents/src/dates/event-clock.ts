// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { matchesOf } from '../clean/matches.js';
import { awaiting, type DateMention } from './date-mention.js';

/** What happens once: a paper comes out, a work begins. */
const ONCE =
  '出台|印发|下发|发布|批复|批准|实施|启动|下达|施行|颁布|上线|立项|获批|挂牌|建成|投用|开通|出炉|修订|修改|修正|审定|核定|制定|审批';
const DONE = `(?:${ONCE}|公布|明确|通过|确定|到位|落地|完成|竣工|运行|报到|受理|反馈|结束|形成|验收)`;
/** 待 of 待遇 and 接待, and 等 behind a list (超声、CT等设备), wait for nothing. */
const WAIT = '(?:(?<![\\p{L}\\p{N}）”])等(?!待)|等?(?<![接招优善对看款期])待(?!遇)|俟)';
const LIMIT = '(?:\\d{1,3}|[一二三四五六七八九十两]{1,3})(?:个工作日|个月|日|天|年|周)(?:之|以)?内';
const WAITING = new RegExp(
  `${WAIT}(?<event>[^，。；]{1,80}?${DONE})(?:之|以)?后(?:，?的?${LIMIT})?`,
  'gu',
);
const WITHIN = new RegExp(`(?:之日起?|之|以)?(?:后|起)的?${LIMIT}`, 'g');
const EVENT_BEFORE = new RegExp(`(?:在|自|于)?(?<event>[^，。；、在自于]{2,60}(?:${ONCE}))$`);

/** How far before its end an event is looked for. */
const LONGEST_EVENT = 64;

/** Clocks that an event starts (待…后): 待省级方案出台后, 文件印发后3个月内. The event is named without 待 and 后. */
export function eventClocks(text: string, [from, to]: Range): readonly DateMention[] {
  const words = text.slice(from, to);
  if (!/[后起]/.test(words)) return [];
  return [...waitingIn(words, from), ...withinIn(words, from)];
}

/** 待省级方案出台后. */
const waitingIn = (words: string, from: number): readonly DateMention[] =>
  matchesOf(WAITING, words).map((found) =>
    awaiting(
      [from + found.index, from + found.index + found[0].length],
      found.groups?.['event'] ?? '',
    ),
  );

/** 文件印发后3个月内; 受理后10个工作日内 is a limit of each case, a target. */
const withinIn = (words: string, from: number): readonly DateMention[] =>
  matchesOf(WITHIN, words).flatMap((found) => {
    const start = Math.max(0, found.index - LONGEST_EVENT);
    const before = EVENT_BEFORE.exec(words.slice(start, found.index));
    const event = before?.groups?.['event'];
    if (before === null || event === undefined) return [];
    return [awaiting([from + start + before.index, from + found.index + found[0].length], event)];
  });

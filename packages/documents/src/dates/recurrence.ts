// SPDX-License-Identifier: Apache-2.0
import { chineseNumber, CHINESE_NUMERAL } from '../clean/chinese-number.js';
import type { Range } from '../clean/clean-text.js';
import type { DateMention } from './date-mention.js';

const COUNT = `(?:\\d{1,2}|[${CHINESE_NUMERAL}]{1,3}|半)`;
const EVERY = new RegExp(
  `每(?<count>${COUNT})?个?(?<unit>年度?|季度?|月度?|学期|学年|旬|周)(?!人|户|生|轮)` +
    `|(?:原则上)?(?<times>${COUNT})年[^，。；\\d]{0,6}?(?:一次|1次|一轮|1轮)` +
    `|(?:按|实行|坚持)(?<by>月|季度?|半年|年度?)度?(?:调度|通报|报送|报告|分析|考核|监测|评估|盘点|公示|公布)` +
    `|(?<yearly>年度)(?:评估|考核)(?=[，。；、]|一次|机制|制度|$)`,
  'g',
);

/** 每月发放津贴3000元: the rhythm of an amount, not of a duty. */
const PAID =
  /^(?:[^，。；]{0,8}?(?:补助|资助|补贴|津贴|奖励|发放|给予|支付|支持|分别)[^，。；]{0,6}?)?(?:不低于|不少于|不超过|最高)?\d[\d.]*(?:—[\d.]+)?万?元/;

/** Recurring duties: 每年至少2次, 每半年, 每季度, 每3年, 按月通报. Weeks and days are working rhythm, not deadlines. */
export function recurrences(text: string, [from, to]: Range): readonly DateMention[] {
  const words = text.slice(from, to);
  if (!/[每年按]|实行|坚持/.test(words)) return [];
  return [...words.matchAll(EVERY)].flatMap((found) => {
    const every = durationOf(found.groups ?? {});
    const after = text.slice(
      from + found.index + found[0].length,
      from + found.index + found[0].length + 18,
    );
    const before = text.slice(Math.max(from, from + found.index - 7), from + found.index);
    const isPaid =
      PAID.test(after) || (/每[^，。；]{1,6}$/.test(before) && /^[^，。；]{0,10}元/.test(after));
    if (every === null || isPaid) return [];
    return [
      {
        range: [from + found.index, from + found.index + found[0].length] as const,
        kind: 'every' as const,
        date: null,
        every,
        event: null,
        weight: 'sure' as const,
        isYearless: false,
        yearMissing: false,
      },
    ];
  });
}

const LETTERS: readonly (readonly [RegExp, number, string])[] = [
  [/^年/, 1, 'Y'],
  [/^学年/, 1, 'Y'],
  [/^季/, 3, 'M'],
  [/^月/, 1, 'M'],
  [/^学期/, 6, 'M'],
  [/^旬/, 10, 'D'],
  [/^周/, 1, 'W'],
];

function durationOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  if (groups['times'] !== undefined) return years(groups['times']);
  const unit = groups['unit'] ?? groups['by'] ?? groups['yearly'] ?? '';
  if (groups['by'] === '半年') return 'P6M';
  const [, months, letter] = LETTERS.find(([pattern]) => pattern.test(unit)) ?? [];
  if (months === undefined || letter === undefined) return null;
  if (groups['count'] === '半') return letter === 'Y' ? 'P6M' : null;
  const count = countOf(groups['count'] ?? '1');
  return count === undefined ? null : `P${count * months}${letter}`;
}

const years = (text: string): string | null => {
  const count = countOf(text);
  return count === undefined || text === '半' ? null : `P${count}Y`;
};

const countOf = (text: string): number | undefined =>
  /^\d+$/.test(text) ? Number(text) : chineseNumber(text);

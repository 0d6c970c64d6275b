// SPDX-License-Identifier: Apache-2.0
import { chineseNumber, CHINESE_NUMERAL } from '../clean/chinese-number.js';
import type { Range } from '../clean/clean-text.js';
import { matchesOf } from '../clean/matches.js';
import { type DateMention, returning } from './date-mention.js';

const COUNT = `\\d{1,2}|[${CHINESE_NUMERAL}]{1,3}`;
/** 每年人均, 每年级, 每个年龄段, 每个季节, 每个周期: a person, a class or a season, no rhythm. */
const NO_RHYTHM = '(?!人|户|生|级|龄|节|期)';
const EVERY = new RegExp(
  `每(?<count>${COUNT}|半)?个?(?<unit>年度?|季度?|月度?|学期|学年|旬|周)${NO_RHYTHM}` +
    `|(?:原则上)?(?<times>${COUNT})年[^，。；\\d]{0,6}?(?:一次|1次|一轮|1轮)` +
    `|(?:按|实行|坚持)(?<by>月|季度?|半年|年度?)度?(?:调度|通报|报送|报告|分析|考核|监测|评估|盘点|公示|公布)` +
    `|(?<yearly>年度)(?:评估|考核)(?=[，。；、]|一次|机制|制度|$)`,
  'g',
);

/** Recurring duties (频次): 每年至少2次, 每半年, 每季度, 每3年, 按月通报; not 每人每月300元, the rhythm of an amount. */
export function recurrences(text: string, [from, to]: Range): readonly DateMention[] {
  const words = text.slice(from, to);
  if (!/[每年按]|实行|坚持/.test(words)) return [];
  return matchesOf(EVERY, words).flatMap((found) => {
    const every = durationOf(found.groups ?? {});
    const end = found.index + found[0].length;
    if (every === null || isOfAmount(words, found.index, end)) return [];
    return [returning([from + found.index, from + end], every)];
  });
}

/** 每月发放津贴3000元: the rhythm of an amount, not of a duty. */
const PAID =
  /^(?:[^，。；]{0,8}?(?:补助|资助|补贴|津贴|奖励|发放|给予|支付|支持|分别)[^，。；]{0,6}?)?(?:不低于|不少于|不超过|最高|提高[到至]|调整[到至为]|达到?|为)?\d[\d.]*(?:—[\d.]+)?万?元/;

const isOfAmount = (words: string, start: number, end: number): boolean =>
  words.startsWith('分别', end) ||
  PAID.test(words.slice(end, end + 18)) ||
  (/每[^，。；]{1,6}$/.test(words.slice(Math.max(0, start - 7), start)) &&
    /^[^，。；]{0,10}元/.test(words.slice(end, end + 18)));

type Parts = Readonly<Record<string, string | undefined>>;

const UNITS: readonly (readonly [sign: string, count: number, letter: string])[] = [
  ['年', 1, 'Y'],
  ['学年', 1, 'Y'],
  ['季', 3, 'M'],
  ['月', 1, 'M'],
  ['学期', 6, 'M'],
  ['旬', 10, 'D'],
  ['周', 1, 'W'],
];

/** ISO 8601: 每半年 and 按半年 are P6M, 三年一次 is P3Y, 每季度 is P3M; null for what has no whole duration (每半月). */
function durationOf({ times, by, unit, yearly, count }: Parts): string | null {
  if (times !== undefined) return durationFrom(times, '年');
  if (by === '半年') return 'P6M';
  return durationFrom(count ?? '1', unit ?? by ?? yearly ?? '');
}

function durationFrom(count: string, unit: string): string | null {
  const [, size, letter] = UNITS.find(([sign]) => unit.startsWith(sign)) ?? [];
  if (size === undefined || letter === undefined) return null;
  if (count === '半') return letter === 'Y' ? 'P6M' : null;
  const number = /^\d+$/.test(count) ? Number(count) : chineseNumber(count);
  return number === undefined ? null : `P${number * size}${letter}`;
}

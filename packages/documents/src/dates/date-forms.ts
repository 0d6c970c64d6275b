// SPDX-License-Identifier: Apache-2.0
import { dayOf, monthEnd, type PlainDate, yearEnd } from '@sanyi/kernel';
import { chineseNumber } from '../clean/chinese-number.js';
import { YEAR } from './year-words.js';

/** The named parts of a date as matched. */
export type DateParts = Readonly<Record<string, string | undefined>>;

/** The first and the last day a date means; undefined for a day that no calendar has. */
export type Days = readonly [first: PlainDate | undefined, last: PlainDate | undefined];

/** One way in which official documents write a date. */
export interface DateForm {
  /** A word without which the pattern cannot match: most sentences need no search. */
  readonly sign: string;
  /** Groups `start` (到, 从 …), `year` and `edge` (前, 起 …) mean the same in every form. */
  readonly pattern: RegExp;
  readonly days: (parts: DateParts, year: number) => Days;
  /** True where the words alone, without 前 or 起, already say by when. */
  readonly saysWhen: (words: string, after: string) => boolean;
}

const START = '(?<start>从|自|于|在|到|至|截至|力争|争取|确保|赶在)?';
const EDGE = '(?<edge>(?:之|以)?前|起|开始|以来|后|内|止|之内|以内|期间)?';
const MONTH = '(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?';

/** A form whose year may be left out: 6月底前 counts from the document's own year. */
const yearFirst = (body: string): RegExp =>
  new RegExp(`${START}(?:(?<year>${YEAR})，?)?${body}${EDGE}`, 'g');

const DAY: DateForm = {
  sign: '月',
  pattern: yearFirst(`${MONTH}(?<day>\\d{1,2})[日号]`),
  days: (parts, year) => {
    const day = dayOf(year, numeral(parts['month']), numeral(parts['day']));
    return [day, day];
  },
  saysWhen: () => false,
};

const DONE_IN_MONTH = /^(?:完成|开工|开学|启动|投用|建成|交付|竣工|开班|上线|试运行)/;

const MONTH_PART: DateForm = {
  sign: '月',
  pattern: yearFirst(`${MONTH}(?!\\d)(?<part>底|末|上旬|中旬|下旬|中|初)?`),
  days: (parts, year) => [dayOf(year, numeral(parts['month']), 1), endOfPart(parts, year)],
  saysWhen: (words, after) => /[底末旬]/.test(words) || DONE_IN_MONTH.test(after),
};

const QUARTER: DateForm = {
  sign: '季度',
  pattern: yearFirst('第?(?<quarter>[一二三四1-4])季度(?:末|底)?'),
  days: (parts, year) => {
    const last = numeral(parts['quarter']) * 3;
    return [dayOf(year, last - 2, 1), monthEnd(year, last)];
  },
  saysWhen: () => true,
};

const HALF_YEAR: DateForm = {
  sign: '半年',
  pattern: yearFirst('(?<half>[上下])半年(?:底|末)?'),
  days: ({ half }, year) =>
    half === '上' ? [dayOf(year, 1, 1), monthEnd(year, 6)] : [dayOf(year, 7, 1), yearEnd(year)],
  saysWhen: () => true,
};

/** 年终清算, 年终考核: an event of every year. */
const YEAR_END_EVENT =
  '(?:一次性)?(?:清算|考核|考评|奖|总结|评比|评议|述职|决算|绩效|结算|分配|评价|评估|盘点)';

const YEAR_END: DateForm = {
  sign: '年',
  pattern: new RegExp(
    `${START}(?:(?<year>${YEAR})(?:年?底|年?末|年终(?!${YEAR_END_EVENT})|内)|(?<![一二两三四五六七八九十\\d半每])(?:年底|年末|年终(?!${YEAR_END_EVENT})|年内)|全年(?=[^，。；]{0,30}\\d))${EDGE}`,
    'g',
  ),
  days: (_, year) => [dayOf(year, 1, 1), yearEnd(year)],
  saysWhen: () => true,
};

/** “十四五” is 2021—2025, “十五五” 2026—2030. */
const FIVE_YEAR_PLAN: DateForm = {
  sign: '五',
  pattern: new RegExp(
    `${START}“?(?<plan>十[一二三四五六七八九])五”?(?:规划|时期)?(?:期)?(?<part>末|期间|收官)${EDGE}`,
    'g',
  ),
  days: ({ plan }) => {
    const last = numeral(plan) * 5 + 1955;
    return [dayOf(last - 4, 1, 1), yearEnd(last)];
  },
  saysWhen: (words) => /末|收官/.test(words),
};

const SCHOOL_TERM: DateForm = {
  sign: '季学期',
  pattern: new RegExp(`${START}(?<year>${YEAR})?(?<term>[春秋])季学期(?:开学)?${EDGE}`, 'g'),
  days: ({ term }, year) =>
    term === '秋' ? [dayOf(year, 9, 1), monthEnd(year, 8)] : [dayOf(year, 3, 1), monthEnd(year, 2)],
  saysWhen: (words) => words.endsWith('前'),
};

const BARE_YEAR: DateForm = {
  sign: '年',
  pattern: new RegExp(
    `${START}(?!本年度)(?<year>${YEAR})(?!度|\\d{1,2}(?:[—-]\\d{1,2})?月|—|以来|印发|全国|全年)${EDGE}`,
    'g',
  ),
  // 到2025年前 is over when 2025 begins; 2025年底前 is not.
  days: ({ edge = '' }, year) => [
    dayOf(year, 1, 1),
    yearEnd(edge.endsWith('前') ? year - 1 : year),
  ],
  saysWhen: () => false,
};

/** All forms of a date; where two overlap, the longer one counts. */
export const DATE_FORMS: readonly DateForm[] = [
  DAY,
  MONTH_PART,
  QUARTER,
  HALF_YEAR,
  YEAR_END,
  FIVE_YEAR_PLAN,
  SCHOOL_TERM,
  BARE_YEAR,
];

/** 上旬 ends on the 10th, 中旬 on the 20th, 下旬 and 底 with the month. */
function endOfPart({ month, part }: DateParts, year: number): PlainDate | undefined {
  if (part === '上旬' || part === '初') return dayOf(year, numeral(month), 10);
  if (part === '中旬' || part === '中') return dayOf(year, numeral(month), 20);
  return monthEnd(year, numeral(month));
}

const numeral = (text = ''): number =>
  /^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? 0);

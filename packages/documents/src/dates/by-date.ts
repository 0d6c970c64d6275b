// SPDX-License-Identifier: Apache-2.0
import { dayOf, monthEnd, type PlainDate, yearEnd } from '@sanyi/kernel';
import { chineseNumber } from '../clean/chinese-number.js';
import type { Range } from '../clean/clean-text.js';
import type { Calendar, DateMention } from './date-mention.js';
import { YEAR, yearOfWords } from './year-words.js';

type Groups = Readonly<Record<string, string | undefined>>;

/** How a form of date is written, and the first and last day it means. */
interface DateForm {
  /** A word without which the pattern can't match. */
  readonly sign: string;
  readonly pattern: RegExp;
  readonly days: (
    groups: Groups,
    year: number,
  ) => readonly [PlainDate | undefined, PlainDate | undefined];
  /** True where the words alone, without 前 or 起, already say by when. */
  readonly dated: (words: string, after: string) => boolean;
}

const START = '(?<start>从|自|于|在|到|至|截至|力争|争取|确保|赶在)?';
const EDGE = '(?<edge>(?:之|以)?前|前夕|底前|起|开始|以来|后|内|止|之内|以内|期间)?';
const MONTH = '(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(?!\\d)';

const MONTH_OF_DAY = MONTH.replace('(?!\\d)', '');

const form = (body: string): RegExp =>
  new RegExp(`${START}(?:(?<year>${YEAR})，?)?${body}${EDGE}`, 'g');

const FORMS: readonly DateForm[] = [
  {
    sign: '月',
    pattern: form(`${MONTH_OF_DAY}(?<day>\\d{1,2})[日号]`),
    days: (g, year) => {
      const day = dayOf(year, monthNumber(g['month']), Number(g['day']));
      return [day, day];
    },
    dated: () => false,
  },
  {
    sign: '月',
    pattern: form(`${MONTH}(?<part>底|末|上旬|中旬|下旬|中|初)?`),
    days: (g, year) => [dayOf(year, monthNumber(g['month']), 1), endOfPart(g, year)],
    dated: (words, after) =>
      /[底末旬]/.test(words) ||
      /^(?:完成|开工|开学|启动|投用|建成|交付|竣工|开班|上线|试运行)/.test(after),
  },
  {
    sign: '季度',
    pattern: form('第?(?<quarter>[一二三四1-4])季度(?:末|底)?'),
    days: (g, year) => {
      const quarter = numeral(g['quarter']);
      return [dayOf(year, quarter * 3 - 2, 1), monthEnd(year, quarter * 3)];
    },
    dated: () => true,
  },
  {
    sign: '半年',
    pattern: form('(?<half>[上下])半年(?:底|末)?'),
    days: (g, year) =>
      g['half'] === '上'
        ? [dayOf(year, 1, 1), monthEnd(year, 6)]
        : [dayOf(year, 7, 1), yearEnd(year)],
    dated: () => true,
  },
  {
    sign: '年',
    pattern: new RegExp(
      `${START}(?:(?<year>${YEAR})(?:年?底|年?末|年终|内)|(?<![一二两三四五六七八九十\\d半每])(?:年底|年末|年终|年内)|全年(?=[^，。；]{0,30}\\d))${EDGE}`,
      'g',
    ),
    days: (_, year) => [dayOf(year, 1, 1), yearEnd(year)],
    dated: () => true,
  },
  {
    sign: '五',
    pattern: new RegExp(
      `${START}“?(?<plan>十[一二三四五六七八九])五”?(?:规划|时期)?(?:期)?(?<part>末|期间|收官)${EDGE}`,
      'g',
    ),
    days: (g) => {
      const last = (chineseNumber(g['plan'] ?? '') ?? 0) * 5 + 1955;
      return [dayOf(last - 4, 1, 1), yearEnd(last)];
    },
    dated: (words) => /末|收官/.test(words),
  },
  {
    sign: '季学期',
    pattern: new RegExp(`${START}(?<year>${YEAR})?(?<autumn>[春秋]季学期)(?:开学)?${EDGE}`, 'g'),
    days: (g, year) =>
      g['autumn']?.startsWith('秋') === true
        ? [dayOf(year, 9, 1), monthEnd(year, 8)]
        : [dayOf(year, 3, 1), monthEnd(year, 2)],
    dated: (words) => words.endsWith('前'),
  },
  {
    sign: '年',
    pattern: new RegExp(
      `${START}(?<year>${YEAR})(?!度|\\d|—|以来|印发|全国|[上下]半年|[全一二三四第])${EDGE}`,
      'g',
    ),
    days: (_, year) => [dayOf(year, 1, 1), yearEnd(year)],
    dated: () => false,
  },
];

/** Times written as a date: 2026年6月底前, 年内, 第三季度, 到2027年, 从2026年起, “十五五”末. */
export function byDates(
  text: string,
  [from, to]: Range,
  calendar: Calendar,
): readonly DateMention[] {
  const words = text.slice(from, to);
  if (!/[年月期]|季度|收官/.test(words)) return [];
  return FORMS.filter((one) => words.includes(one.sign)).flatMap((one) =>
    [...words.matchAll(one.pattern)].flatMap((found) => mentionOf(one, found, from, calendar)),
  );
}

function mentionOf(
  one: DateForm,
  found: RegExpExecArray,
  from: number,
  calendar: Calendar,
): readonly DateMention[] {
  const groups: Groups = found.groups ?? {};
  const year = yearOfWords(groups['year'], calendar);
  const range: Range = [from + found.index, from + found.index + found[0].length];
  const edge = groups['edge'] ?? '';
  const isFrom = /起|开始/.test(edge);
  if (/以来|后$|期间/.test(edge) || groups['start'] === '截至' || isBaseline(found)) return [];
  const isWholeYear = found[0].includes('全年');
  const weight = isWholeYear
    ? 'bare'
    : isFrom ||
        /前|内|止/.test(edge) ||
        one.dated(
          found[0],
          found.input.slice(found.index + found[0].length, found.index + found[0].length + 4),
        ) ||
        /[到至]|力争|争取|赶在/.test(groups['start'] ?? '')
      ? 'sure'
      : 'bare';
  const [first, last] = year === null ? [undefined, undefined] : one.days(groups, year);
  const date = isFrom ? first : (beforeYear(found[0], edge, groups, year) ?? last);
  if (year !== null && date === undefined) return [];
  return [
    {
      range,
      kind: isFrom ? 'from' : 'by',
      date: date ?? null,
      every: null,
      event: null,
      weight,
      isYearless: groups['year'] === undefined && !isWholeYear,
      yearMissing: year === null,
    },
  ];
}

/** 较2024年底 is what a value is compared with; 自…起施行 is when the document itself holds. */
const isBaseline = ({ input, index, 0: words }: RegExpExecArray): boolean =>
  /[较比与]$|相比$/.test(input.slice(Math.max(0, index - 2), index)) ||
  /^(?:正式)?(?:施行|生效)/.test(input.slice(index + words.length, index + words.length + 4));

/** 到2025年前 is over when 2025 begins; 2025年底前 is not. */
function beforeYear(
  words: string,
  edge: string,
  groups: Groups,
  year: number | null,
): PlainDate | undefined {
  const wholeYear =
    groups['month'] === undefined &&
    groups['quarter'] === undefined &&
    groups['half'] === undefined &&
    groups['plan'] === undefined;
  const isBefore = /^(?:之|以)?前$/.test(edge) && wholeYear && !/[底末终]/.test(words);
  return isBefore && year !== null ? yearEnd(year - 1) : undefined;
}

const numeral = (text: string | undefined): number =>
  /^\d+$/.test(text ?? '') ? Number(text) : (chineseNumber(text ?? '') ?? 0);

const monthNumber = numeral;

function endOfPart(groups: Groups, year: number): PlainDate | undefined {
  const month = monthNumber(groups['month']);
  if (groups['part'] === '上旬' || groups['part'] === '初') return dayOf(year, month, 10);
  if (groups['part'] === '中旬' || groups['part'] === '中') return dayOf(year, month, 20);
  return monthEnd(year, month);
}

// SPDX-License-Identifier: Apache-2.0
import { chineseNumber } from '../clean/chinese-number.js';
import type { Range } from '../clean/clean-text.js';
import { matchesOf } from '../clean/matches.js';
import type { Comparator } from '../reading.js';
import { clauseAround } from './clause.js';

/** A target that no digit carries. */
export interface WordTarget {
  readonly range: Range;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly unit: string | null;
  /** 每3年召开一次 carries a digit, 每半年 none. */
  readonly digit: boolean;
}

/** Each pattern with a word it cannot match without. */
const ALL: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [
    /[全尽]|一律/,
    /全覆盖|一律|应[签保办纳转享收接治检评访]尽[签保办纳转享收接治检评访]|全员覆盖|全面覆盖/g,
  ],
  [/全部/, /全部(?!门|取消)/g],
  [
    /[均都]/,
    /(?:均|都)(?:要|应|能|已|须|需|按|按照|设)?[^，。；、“”]{0,16}?(?:实现|达到|达标|建成|完成|配[齐备]|纳入|开展|落实|设立|建立|实行|推行|实施|覆盖|开通|接入|通过|具备|取得|参加|签订|启用|上线|投用|运行|整改|消除|关停|设置|开设|提供|设|办结|拆除|上缴)/g,
  ],
  [
    /所有|全体|每[个所家]/,
    /(?:所有|全体|每[个所家])(?:[^，。；、“”（]|（[^）]{1,12}）){2,40}?(?:实现|达到|达标|建成|完成|配[齐备]|纳入|开展|落实|设立|建立|实行|推行|实施|覆盖|开通|接入|通过|具备|取得|能(?:够)?|设置|开设|参加|建设|改造|办结|签订|提供|制定|完善)/g,
  ],
  [/[覆延拓推下]/, /(?:覆盖|延伸|拓展|推广|下沉)[到至]?(?:所有|全部|全体|全[省州市县区](?!各))/g],
];
/** 翻一番, 提高一倍: by how much a value grows, in words. */
const TIMES = /翻(?<doubled>[一两二三])番|(?:提高|增长|增加|扩大|提升)(?<more>[一两二三四五])倍/g;
/** 不少于半天. */
const HALF =
  /(?<bound>不[得应]?(?:少于|低于|超过|高于)|至少|最多)半个?(?<of>天|年|小时|月|工作日)/g;
const ZERO = /(?:为零|零发生|零事故|零新增|动态清零|全面清零|零增长|零投诉|零差错)/g;
const CHANGE =
  /(?:较|比|与)(?:上年度?|去年|上一年度?|同期)[^，。；、\d]{0,10}?(?<up>提高|提升|增长|增加|上升|扩大|改善)?(?<down>下降|降低|减少|压减|缩短)?(?=[，。；、]|$)|(?:逐年|持续|稳步|明显|显著)(?<steadyUp>提高|提升|增长|上升)(?=[，。；]|$)|(?:逐年|持续)(?<steadyDown>下降|降低|减少)(?=[，。；]|$)/g;
const RHYTHM =
  /每(?:(?<count>[两二三四五六\d]{1,2})个?)?(?<of>半年|季度|月|学期|年|周)[^，。；\d]{0,20}?一(?<unit>次|场|轮|期|遍|批|节|届)|每(?<half>半年)(?=[\p{Script=Han}])/gu;

/** Targets in words (文字目标): 所有…均…, 全覆盖 are 100 %; 较上年度提高 is an increase without a figure. One for each clause. */
export function wordTargetsIn(text: string, sentence: Range): readonly WordTarget[] {
  const [from, to] = sentence;
  const words = text.slice(from, to);
  if (!MAY_HAVE_TARGET.test(words)) return [];
  const found = [
    ...changesIn(words),
    ...rhythmsIn(words),
    ...zerosIn(words),
    ...timesIn(words),
    ...halvesIn(words),
    ...wholesIn(words),
  ];
  return onePerClause(
    text,
    sentence,
    found.map((target) => ({ ...target, range: [from + target.range[0], from + target.range[1]] })),
  );
}

/** Most sentences have none of these words, and need no search. */
const MAY_HAVE_TARGET = /[番倍半覆延拓推下全均都每较比与零逐续显律尽]|所有|稳步/;

/** 较上年度提高, 逐年下降. */
const changesIn = (words: string): readonly WordTarget[] =>
  matchesWith(/[较比与逐续显]|稳步/, CHANGE, words).flatMap(
    ({ range, groups: { up, down, steadyUp, steadyDown } }) => {
      const isUp = up !== undefined || steadyUp !== undefined;
      if (!isUp && down === undefined && steadyDown === undefined) return [];
      const comparator = isUp ? 'increase' : 'decrease';
      return [{ range, comparator, value: null, unit: null, digit: false }];
    },
  );

/** 每半年开展一次…, 每3年召开一次…: how often something must happen. */
const rhythmsIn = (words: string): readonly WordTarget[] =>
  matchesWith(/每/, RHYTHM, words).map(
    ({ range, groups: { count, of, unit = '次', half = '' } }) => {
      const times = /[轮遍]/.test(unit) ? '次' : unit;
      const digits = count === undefined ? '' : String(chineseNumber(count) ?? count);
      return {
        range,
        comparator: '=',
        value: 1,
        unit: `${times}/${digits}${of ?? half}`,
        digit: /\d/.test(words.slice(...range)),
      };
    },
  );

/** 翻一番 is 100 % more, 翻两番 300 %; 提高两倍 is 200 % more. */
const timesIn = (words: string): readonly WordTarget[] =>
  matchesWith(/[番倍]/, TIMES, words).map(({ range, groups: { doubled, more } }) => ({
    range,
    comparator: 'increase',
    value:
      doubled === undefined
        ? 100 * (chineseNumber(more ?? '') ?? 1)
        : 100 * (2 ** (chineseNumber(doubled) ?? 1) - 1),
    unit: '%',
    digit: false,
  }));

/** 每次不少于半天, 不超过半小时. */
const halvesIn = (words: string): readonly WordTarget[] =>
  matchesWith(/半/, HALF, words).map(({ range, groups: { bound = '', of = '' } }) => ({
    range,
    comparator: /超过|高于|最多/.test(bound) ? '<=' : '>=',
    value: 0.5,
    unit: /月|工作日/.test(of) ? `个${of}` : of,
    digit: false,
  }));

/** 率为零, 零发生, 动态清零. */
const zerosIn = (words: string): readonly WordTarget[] =>
  matchesWith(/零/, ZERO, words).map(({ range }) => ({
    range,
    comparator: '=',
    value: 0,
    unit: null,
    digit: false,
  }));

/** 所有…均…, 全覆盖, 应签尽签. */
const wholesIn = (words: string): readonly WordTarget[] =>
  ALL.flatMap((whole) => matchesWith(whole[0], whole[1], words)).map(({ range }) => ({
    range,
    comparator: 'all',
    value: 100,
    unit: '%',
    digit: false,
  }));

interface Match {
  readonly range: Range;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** The matches of a pattern, searched only in words that have a sign of it. */
const matchesWith = (sign: RegExp, pattern: RegExp, words: string): readonly Match[] =>
  sign.test(words) ? matches(pattern, words) : [];

const matches = (pattern: RegExp, words: string): readonly Match[] =>
  matchesOf(pattern, words).map((found) => ({
    range: [found.index, found.index + found[0].length],
    groups: found.groups ?? {},
  }));

function onePerClause(
  text: string,
  sentence: Range,
  targets: readonly WordTarget[],
): readonly WordTarget[] {
  let end = sentence[0];
  return [...targets]
    .sort((a, b) => a.range[0] - b.range[0])
    .filter((target) => {
      if (target.range[0] < end) return false;
      end = clauseAround(text, sentence, target.range)[1];
      return true;
    });
}

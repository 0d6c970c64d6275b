// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import type { ExclusionRules } from './exclusion-rule.js';

const TOLD =
  /^(?:截至|截止|目前|近年来|20\d\d年(?:全年)?(?:已|共)|上年|去年|此前|过去|据统计)|已(?:累计|经|全部|建成|完成|达到?|实现|覆盖|有\d|投入|培训|建立|开展|创建)/;
const AHEAD =
  /力争|确保|到20|年底前|达到?[^，。；]{0,10}以上|不低于|不少于|提高到|提升到|再|新增|新建/;

/** Numbers told as background (背景、已有成绩): 截至2025年底已覆盖80%; not 已覆盖80%的再提高到90%. */
export const TOLD_RULES: ExclusionRules<'background'> = {
  background: ({ left, number, right }) => TOLD.test(left) && !AHEAD.test(left + number + right),
};

/** 2025年治理率为38.6%: told of a year that is over, unless a later date stands between. */
export function isOfPastYear(
  [at]: Range,
  pastYears: readonly Range[],
  dates: readonly Range[],
): boolean {
  const past = pastYears.filter(([, end]) => end <= at).at(-1);
  return past !== undefined && !dates.some(([from, to]) => from >= past[1] && to <= at);
}

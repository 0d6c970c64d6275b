// SPDX-License-Identifier: Apache-2.0
import type { ExclusionRules } from './exclusion-rule.js';

/** Reasons of time and order. */
export type CalendarReason =
  'year' | 'month' | 'day' | 'clock' | 'ordinal' | 'rank' | 'age' | 'rhythm';

/** Numbers that say when, where in a row or how old (日期、序数、年龄), not how much. */
export const CALENDAR_RULES: ExclusionRules<CalendarReason> = {
  /** 2026年. */
  year: ({ quantity: { unit, value } }) => unit === '年' && value >= 1900,
  /** 10月; 3个月 has a unit of its own. */
  month: ({ quantity: { unit, value, valueTo } }) =>
    unit === '月' && valueTo === null && value <= 12,
  /** 10月1日. */
  day: ({ quantity: { unit }, left }) => unit === '日' && left.endsWith('月'),
  /** 8点半, 8点至17点; not 3个点. */
  clock: ({ quantity: { unit }, number, right }) =>
    unit === '点' && (/点.+点/.test(number) || /^(?:前|至|到|半|\d|—)/.test(right)),
  /** 第3批, A4, 热线12345; not 热线3条. */
  ordinal: ({ quantity: { unit }, left }) =>
    /(?:第|[A-Za-z—-])$/.test(left) || (unit === null && /(?:编号|电话|热线)$/.test(left)),
  /** 排名前10%, 前5名; not 年底前20家, not 提前20万元. */
  rank: ({ quantity: { unit }, left }) =>
    (/(?<![底末月日年度期之以])前$/.test(left) ||
      /(?:排名|排序|排位|考核|评比|得分|末尾)[^，。；]{0,6}[后末]$/.test(left)) &&
    unit !== '元',
  /** 65岁以上老年人; not 人均预期寿命达到80岁. */
  age: ({ quantity: { unit }, left }) =>
    /^(?:周?岁|月龄)$/.test(unit ?? '') && !/(?:寿命|期望)[^，。；]{0,8}$/.test(left),
  /** 7天一次. */
  rhythm: ({ quantity: { unit }, right }) =>
    (unit === '周' || unit === '天') && /^[一1]次/.test(right),
};

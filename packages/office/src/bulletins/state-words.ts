// SPDX-License-Identifier: Apache-2.0
import type { FigureState } from '@sanyi/bulletins';

/** 没有数值时写什么: never 0, never left blank. */
export const STATE_WORDS: Readonly<Record<FigureState, string>> = {
  value: '',
  missing: '未报',
  'not-applicable': '不适用',
  'no-denominator': '分母为零',
  'not-judged': '无法判断',
  withheld: '人数少，不公布',
};

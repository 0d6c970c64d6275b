// SPDX-License-Identifier: Apache-2.0

const DATE_WORD =
  /\d{4}年|\d{1,2}月|[上下]半年|季度|年底|年内|年末|月底|每[半两]?年|每月|长期|持续推进|常年|全年|今年|明年|学期|十[四五六]五/;

/** True where words speak of a time (时限): a year, a month, a quarter, 年底, 每年, 长期. */
export const hasDateWord = (words: string): boolean => DATE_WORD.test(words);

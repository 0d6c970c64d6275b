// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { CALENDAR_RULES, type CalendarReason } from './calendar-numbers.js';
import { exclusionsOf } from './exclusion.js';
import { numbersAround } from './surroundings.js';

/** A text and the number in it that is meant. */
type Example = readonly [text: string, number: string];

interface Examples {
  readonly excluded: readonly Example[];
  /** Near neighbours: targets. */
  readonly kept: readonly Example[];
}

const EXAMPLES: Readonly<Record<CalendarReason, Examples>> = {
  year: {
    excluded: [
      ['自2026年起实施', '2026年'],
      ['按2024—2026年平均值', '2024—2026年'],
      ['按1900年口径', '1900年'],
    ],
    kept: [
      ['服务期不少于5年', '5年'],
      ['补助1900元', '1900元'],
      ['服务期不少于3—5年', '3—5年'],
    ],
  },
  month: {
    excluded: [
      ['12月召开会议', '12月'],
      ['1月报送', '1月'],
    ],
    kept: [
      ['轮训不少于3个月', '3个月'],
      ['储备满足13月', '13月'],
      ['储备药品3—6月', '3—6月'],
      ['覆盖12家', '12家'],
    ],
  },
  day: {
    excluded: [['10月1日报送', '1日']],
    kept: [
      ['办理时限压缩至5日', '5日'],
      ['每月补助10元', '10元'],
      ['每月2次', '2次'],
    ],
  },
  clock: {
    excluded: [
      ['门诊于8点前开放', '8点'],
      ['门诊8点至12点开放', '8点至12点'],
      ['门诊8点到岗', '8点'],
      ['门诊8点半开诊', '8点'],
      ['门诊8点—下午开诊', '8点'],
      ['门诊8点30分开诊', '8点'],
    ],
    kept: [
      ['基层占比提高3个点', '3个'],
      ['设置采样8点', '8点'],
      ['设置网点8个到村', '8个'],
    ],
  },
  ordinal: {
    excluded: [
      ['完成第3批遴选', '3批'],
      ['执行GB500标准', '500'],
      ['推广A4纸', '4'],
      ['推广v3版', '3'],
      ['序列—8项', '8项'],
      ['确保编号12畅通', '12'],
      ['确保电话120畅通', '120'],
      ['确保热线12345畅通', '12345'],
      ['序列-8项', '8项'],
    ],
    kept: [
      ['完成3批遴选', '3批'],
      ['培训电话接线员20名', '20名'],
      ['整合热线3条', '3条'],
      ['满意度评分达到90', '90'],
      ['拨打电话12次', '12次'],
    ],
  },
  rank: {
    excluded: [
      ['排名前10%的医院', '10%'],
      ['评选前5名', '5名'],
      ['进入全省前3位', '3位'],
    ],
    kept: [
      ['月底前20家医院开工', '20家'],
      ['月末前20家医院开工', '20家'],
      ['10月前20家医院开工', '20家'],
      ['10日前20家医院开工', '20家'],
      ['年度前20家医院开工', '20家'],
      ['2026年前20家医院开工', '20家'],
      ['学期前20家学校开工', '20家'],
      ['国庆之前20家医院开工', '20家'],
      ['国庆以前20家医院开工', '20家'],
      ['投用前50元到账', '50元'],
    ],
  },
  age: {
    excluded: [
      ['为65岁以上老年人体检', '65岁'],
      ['为35周岁以上居民筛查', '35周岁'],
      ['为18月龄幼儿接种', '18月龄'],
    ],
    kept: [
      ['人均预期寿命达到80岁', '80岁'],
      ['期望寿命提高到79.5岁', '79.5岁'],
      ['为65人体检', '65人'],
    ],
  },
  rhythm: {
    excluded: [
      ['巡诊7天一次', '7天'],
      ['巡诊2周1次', '2周'],
    ],
    kept: [
      ['巡诊7天', '7天'],
      ['平均住院日降至7天', '7天'],
      ['开展3场一次性宣讲', '3场'],
    ],
  },
};

const around = (text: string, number: string) => {
  const found = numbersAround(text, [0, text.length]).find((one) => one.number === number);
  if (found === undefined) throw new Error(`${number} is not read as a number in ${text}`);
  return found;
};

describe.each(Object.entries(EXAMPLES))('%s', (reason, { excluded, kept }) => {
  const excludes = CALENDAR_RULES[reason as CalendarReason];

  test.each(excluded)('%s: %s is no target', (text, number) => {
    expect(excludes(around(text, number))).toBe(true);
    expect(exclusionsOf(around(text, number))).toContain(reason);
  });

  test.each(kept)('%s: %s is a target', (text, number) => {
    expect(exclusionsOf(around(text, number))).toEqual([]);
  });
});

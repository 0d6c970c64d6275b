// SPDX-License-Identifier: Apache-2.0
import type { Quantity } from './quantity.js';

const PER: readonly (readonly [RegExp, string])[] = [
  [/每人每月|每月每人|人均每月/, '/人/月'],
  [/每人每年|每年每人/, '/人/年'],
  [/每人每[天日]|每[天日]每人/, '/人/天'],
  [/每人每次|每次每人/, '/人/次'],
  [/每生每年/, '/生/年'],
  [/每生每学期/, '/生/学期'],
  [/每户每年/, '/户/年'],
  [/每床每年|每张?床位?每年/, '/床/年'],
  [/每床每月|每张?床位?每月/, '/床/月'],
  [/每村每年/, '/村/年'],
  [/每村每月/, '/村/月'],
  [/每所每年/, '/所/年'],
  [/每公里每年/, '/公里/年'],
  [/每个[^，、]{0,8}每年/, '/个/年'],
  [/(?:人均|每人)(?:每)?月(?:均)?/, '/人/月'],
  [/每公里/, '/公里'],
  [/每件/, '/件'],
  [/每餐/, '/餐'],
  [/每张/, '/张'],
  [/每个(?!月)[^，、]{0,10}/, '/个'],
  [/每家/, '/家'],
  [/每所/, '/所'],
  [/每名/, '/名'],
  [/每人(?![次])/, '/人'],
  [/每生/, '/生'],
  [/每户/, '/户'],
  [/每张?床位?/, '/床'],
  [/每亩/, '/亩'],
  [/每例/, '/例'],
  [/每平方米/, '/平方米'],
];
const RHYTHM: readonly (readonly [RegExp, string])[] = [
  [/每半年/, '/半年'],
  [/每季度?/, '/季度'],
  [/每学期/, '/学期'],
  [/每学年/, '/学年'],
  [/每个?月(?!人)|月均/, '/月'],
  [/每周/, '/周'],
  [/每旬/, '/旬'],
  [/每[天日]/, '/天'],
  [/每(?:两|2|二)年/, '/2年'],
  [/每(?:三|3)年/, '/3年'],
  [/每(?:五|5)年/, '/5年'],
  [/每年|年均|逐年|按年/, '/年'],
];

/** A rate is measured at a rhythm; its unit stays %. */
const RATE = /(?:率|比例|占比|比重|增幅|增速|增长)[^，。；]{0,8}$/;

/**
 * The unit of a target: 每人每月300元 is 元/人/月, 每年不少于2次 is 次/年. Only words before the number, in its clause, count.
 *
 * @param left the words between the beginning of the clause and the number
 */
export function unitOf({ unit }: Quantity, left: string, right: string): string | null {
  if (unit === null) return /率[^，。；]{0,6}$/.test(left) ? '%' : null;
  if (unit === '比' || unit.includes('/')) return unit;
  const per = /元$/.test(unit) ? PER.find(([pattern]) => pattern.test(left))?.[1] : undefined;
  if (per !== undefined) return unit + per;
  if (
    unit === '%' &&
    (/^的?比例|^安排|^计提|^提取/.test(right) || RATE.test(left) || /年均/.test(left))
  )
    return unit;
  const rhythm = RHYTHM.find(([pattern]) => pattern.test(left))?.[1];
  return rhythm === undefined || /年|月|岁/.test(unit) ? unit : unit + rhythm;
}

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
  [/每张?床位?每年/, '/床/年'],
  [/每张?床位?每月/, '/床/月'],
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
  [/每人次/, '/人次'],
  [/每人/, '/人'],
  [/每生/, '/生'],
  [/每户/, '/户'],
  [/每张?床位?/, '/床'],
  [/每亩/, '/亩'],
  [/每例/, '/例'],
  [/每平方米/, '/平方米'],
];
const RHYTHM: readonly (readonly [RegExp, string])[] = [
  [/每半年/, '/半年'],
  [/每个?季(?!节)/, '/季度'],
  [/每个?学期/, '/学期'],
  [/每个?学年/, '/学年'],
  [/每个?月(?!人)|月均/, '/月'],
  [/每周/, '/周'],
  [/每旬/, '/旬'],
  [/每[天日]/, '/天'],
  [/每(?:两|2|二)年/, '/2年'],
  [/每(?:三|3)年/, '/3年'],
  [/每(?:五|5)年/, '/5年'],
  [/每年(?!级|龄)|年均|逐年|按年/, '/年'],
];

/** A rate is measured at a rhythm; its unit stays %. */
const RATE = /(?:率|比例|占比|比重|增幅|增速|增长)[^，。；]{0,8}$/;

/**
 * The unit of a target (计量单位): 每人每月300元 is 元/人/月, 每年不少于2次 is 次/年, 签约率达到80 is %. Only words before the
 * number, in its clause, count.
 *
 * @param left - the words between the beginning of the clause and the number
 */
export function unitOf(
  { unit }: Pick<Quantity, 'unit'>,
  left: string,
  right: string,
): string | null {
  if (unit === null) return /率[^，。；]{0,6}$/.test(left) ? '%' : null;
  if (unit === '比' || unit.includes('/') || !/[每均逐按]/.test(left)) return unit;
  return unit + (payeeOf(unit, left) ?? rhythmOf(unit, left, right) ?? '');
}

/** An amount is paid for each of something. */
const payeeOf = (unit: string, left: string): string | undefined =>
  unit.endsWith('元') ? wordFor(PER, left) : undefined;

/** A duration and a rate have no rhythm: 每年提高2%, 每3年. */
const rhythmOf = (unit: string, left: string, right: string): string | undefined =>
  /[年月岁]/.test(unit) || (unit === '%' && isRate(left, right))
    ? undefined
    : wordFor(RHYTHM, left);

const isRate = (left: string, right: string): boolean =>
  /^(?:的?比例|安排|计提|提取)/.test(right) || RATE.test(left) || left.includes('年均');

const wordFor = (words: readonly (readonly [RegExp, string])[], left: string): string | undefined =>
  words.find((word) => word[0].test(left))?.[1];

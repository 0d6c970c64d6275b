// SPDX-License-Identifier: Apache-2.0
import type { Comparator } from '../reading.js';
import type { Quantity } from './quantity.js';

const AT_LEAST_LEFT =
  /(?:不[得应]?(?:低于|少于|小于)|至少|最少|最低(?!价|工资|生活|收入)|(?<![不得])(?:大于|高于|超过|超出|突破)|(?<!不)超(?=$)|优于)[^，。；、\d]{0,12}$/;
const AT_LEAST_RIGHT = /^[^，。；、\d]{0,2}?(?:以上|多|余)/;
const AT_MOST_LEFT =
  /(?:不得?(?:超过|突破|高于|大于|多于)|不超|低于|少于|小于|上限|封顶|控制在|压缩[到至为]|压减[到至为]|缩短[到至为]|降[到至为]|降低[到至]|下降[到至]|减少?[到至为]|削减[到至]|最高|最多|短于)[^，。；、\d]{0,10}$/;
const AT_MOST_RIGHT = /^[^，。；、\d]{0,2}?(?:以下|以内|之内|内(?!涵|容|部|的?医|镜|科))/;
const REACHES =
  /(?:达到?|提高[到至]|提升[到至]|增加[到至]|增[到至]|升[到至]|扩大[到至]|上升[到至]|稳定在|保持在|维持在|完成率|增长[到至]|发展[到至]|拓展[到至]|扩[到至])[^，。；、\d]{0,10}$/;
const UP =
  /(?:增长|提高|提升|增加|上升|增幅|增速|上调|上浮|扩大|递增|(?<!新)增)(?:率)?(?:为|约|不低于|不少于|达到?|超过|至少|力争|在)?$/;
const DOWN =
  /(?:下降|降低|减少|压减|削减|缩短|下调|降幅|下浮|压缩|减|降|递减)(?:率)?(?:为|约|不低于|不少于|达到?|超过|至少|力争|在)?$/;
const ABOUT = /^(?:左右|上下)/;

/** The words right before and behind a number, in its clause. */
export interface Beside {
  readonly left: string;
  readonly right: string;
}

/**
 * How a value is to be compared (比较方式). 左右 is =; a level that must be reached is >=, except 100 %, which nobody exceeds;
 * a bare count is =; growth without a bound is increase, with 以上 it is >= of a growth.
 */
export function comparatorOf(quantity: Quantity, beside: Beside): Comparator {
  if (quantity.valueTo !== null) return 'range';
  if (ABOUT.test(beside.right)) return '=';
  return (
    boundOf(beside, quantity) ?? changeOf(beside.left, quantity) ?? levelOf(beside.left, quantity)
  );
}

/** 改造提升15所: what is counted is improved, it does not grow. */
const changeOf = (left: string, { unit }: Quantity): 'increase' | 'decrease' | null =>
  /(?:提升|提高|扩大)$/.test(left) && COUNTED.test(unit ?? '') ? null : growthOf(left);

const COUNTED = /^(?:[所家个座处条户村项亩]|万?[人亩户]|公里|万)$/;

/** Whether the number is a change and not a level: 增加40元, 下降5%. */
export function growthOf(left: string): 'increase' | 'decrease' | null {
  if (UP.test(left)) return 'increase';
  return DOWN.test(left) ? 'decrease' : null;
}

/** 至少设立1个A和1个B: a bound holds for both counts. */
const SHARED =
  /(?<least>不[得应]?(?:低于|少于)|至少|最少)[^，。；]{0,12}\d[\d.]*[^，。；、\d]{1,24}(?:和|及|以及|与)$/;
/** 压缩至2026年的15天: the year says when, not how much. */
const YEAR = /20\d\d年(?:底|末)?的?$/;

function boundOf(beside: Beside, quantity: Quantity): '>=' | '<=' | null {
  const left = beside.left.replace(YEAR, '');
  const { right } = beside;
  if (AT_LEAST_LEFT.test(left) || SHARED.test(left)) return '>=';
  if (AT_MOST_LEFT.test(left)) return '<=';
  if (AT_LEAST_RIGHT.test(right)) return isWhole(quantity) ? null : '>=';
  return AT_MOST_RIGHT.test(right) ? '<=' : null;
}

const levelOf = (left: string, quantity: Quantity): '>=' | '=' =>
  REACHES.test(left) && !isWhole(quantity) ? '>=' : '=';

const isWhole = ({ value, unit }: Quantity): boolean => value === 100 && unit === '%';

// SPDX-License-Identifier: Apache-2.0
import type { ExclusionRules } from './exclusion-rule.js';
import { statesLevel } from './stated-level.js';

/** Reasons of condition. */
export type ConditionReason =
  | 'lasting'
  | 'distance'
  | 'time-after'
  | 'size-class'
  | 'grouping'
  | 'duration'
  | 'threshold'
  | 'choice';

const PERIOD = /(?:连续|满|任期|为期|周期为?|期限?为?|近|过去|工龄|从业|工作|服务期?|每隔|有效期)$/;
const SIZES = /^(?:人|户|千瓦|万?平方米|岁|年|万?元|亿元|公里|分|亩|吨|千瓦时|米)$/;

/** Numbers that say when or for whom a rule holds (条件、门槛), not what must be reached. */
export const CONDITION_RULES: ExclusionRules<ConditionReason> = {
  /** 连续3年, 工作满6个月. */
  lasting: ({ quantity: { unit }, left }) => PERIOD.test(left) && /[年月天日]/.test(unit ?? ''),
  /** 周边3公里, 不足5人. */
  distance: ({ left }) => /(?:不足|周围|周边|半径|方圆|范围)$/.test(left),
  /** 出院后3天. */
  'time-after': ({ quantity: { unit }, left }) =>
    /(?:后|之日起)$/.test(left) &&
    /^(?:个月|年|日|天|周|小时|个工作日|工作日|月)$/.test(unit ?? ''),
  /** 对500人以上的村. */
  'size-class': ({ quantity: { unit }, left, right }) =>
    /^[对在为向将]?$/.test(left) && /^[及或]?以[上下]/.test(right) && SIZES.test(unit ?? ''),
  /** 4人间, 3人一组. */
  grouping: ({ quantity: { unit }, left, right }) =>
    unit === '人' && /^[间座组一]/.test(right) && !statesLevel(left),
  /** 学制3年; not 服务不少于5年, not 5年有效期. */
  duration: ({ quantity: { unit }, left, right }) =>
    unit === '年' &&
    !/(?:不少于|不低于|不超过|不得少于|至少|达到?|缩短|延长)[^，。；]{0,6}$/.test(left) &&
    !right.startsWith('有效期'),
  /** 超过200张的医院; not 低于5%的目标. */
  threshold: ({ left, right }) =>
    /(?<!不|不得)(?:低于|超过|高于|突破|大于|小于|超|不足|少于)$/.test(left) &&
    /^(?:以上)?(?:、[\d.]+[^、，。；\d]{1,4})*的(?!目标|标准|要求|水平|比例)/.test(right),
  /** 选择100元、200元等档次. */
  choice: ({ left, right }) =>
    /选择[^，。；]{0,24}$/.test(left) && /^[^，。；]{0,24}档次/.test(right),
};

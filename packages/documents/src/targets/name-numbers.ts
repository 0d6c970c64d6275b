// SPDX-License-Identifier: Apache-2.0
import type { ExclusionRules } from './exclusion-rule.js';
import { statesLevel } from './stated-level.js';

/** Reasons of naming. */
export type NameReason =
  | 'quoted'
  | 'programme'
  | 'hotline'
  | 'round-the-clock'
  | 'without-unit'
  | 'grade'
  | 'sharing-ratio';

const PROGRAMME = /^(?:大|大类|大重点)?(?:专项)?(?:行动|工程(?!师)|举措|措施|战略|原则)/;
const CARRIED_OUT =
  /(?:推进|实施|落实|开展|深入|持续|贯彻|抓好|执行|聚焦|围绕|按照|依据|对照|紧扣|完善|健全|推动|落细|细化)[^，。；]{0,10}$/;

/** Numbers of the same list: 分别为1.0、0.85、0.7. */
const LISTED = /(?:\d[\d.]*、)+$/;

/** Numbers that belong to a name (项目名称、热线、型号、等级): 7个专项行动, 1155工程, 12345热线, 2型糖尿病, 三级医院. */
export const NAME_RULES: ExclusionRules<NameReason> = {
  /** “3+1”, “1155”. */
  quoted: ({ quoted }) => quoted,
  /** 实施7个专项行动, 3年行动计划; not 实施不少于7项措施. */
  programme: ({ left, right }) =>
    PROGRAMME.test(right) && (left === '' || CARRIED_OUT.test(left)) && !statesLevel(left),
  /** 120急救, 12345热线, 1155工程. */
  hotline: ({ quantity: { unit }, right }) =>
    unit === null && /^(?:热线|急救|电话|工程)/.test(right),
  /** 24小时值班; not 24小时内, not 缩短到24小时. */
  'round-the-clock': ({ quantity: { unit }, number, left, right }) =>
    unit === '小时' &&
    number.startsWith('24') &&
    !/^(?:之|以)?内/.test(right) &&
    !statesLevel(left),
  /** 99健康社区, 2型糖尿病, 升级为2.0版; a number alone is a target only where a level is stated: 评分达到90. */
  'without-unit': ({ quantity: { unit }, left, right }) =>
    unit === null &&
    !(statesLevel(left.replace(LISTED, '')) && !/^[A-Za-z号型版代后+×]/.test(right)),
  /** 3级医院; not 达到3级. */
  grade: ({ quantity: { unit }, left, right }) =>
    unit === '级' &&
    (!/(?:达到?|提[高升][到至]|建成|创建)$/.test(left) || /^(?:以上)?(?:的|医院|综合)/.test(right)),
  /** 按6:4分担. */
  'sharing-ratio': ({ quantity: { unit }, right }) =>
    unit === '比' && /^(?:的比例)?(?:分担|承担|负担|配套)/.test(right),
};

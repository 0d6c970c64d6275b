// SPDX-License-Identifier: Apache-2.0
import type { ExclusionRules } from './exclusion-rule.js';

/** Reasons of what is there already. */
export type ExistingReason =
  | 'so-far'
  | 'starting-level'
  | 'per'
  | 'definition'
  | 'base'
  | 'part-of-a-rate'
  | 'grown-since'
  | 'count-of-subject'
  | 'count-of-area'
  | 'merged'
  | 'model';

const SO_FAR =
  /(?:现有|原有|已有|共有|目前|(?<![较比与])(?:上年|去年)(?!度?(?:增|提|下|减|降|基础|水平))|已建成|已完成|累计(?!不|达到?|完成|培训|实现|超过|投入|[^，。；]{0,8}(?:达到?|不少于|不低于|超过)$))[^，。；]{0,8}$/;
const CHANGED_TO =
  /^(?:以上|左右)?(?:大幅|逐步|进一步)?(?:提高|提升|增加|增|扩大|上升|下降|降低|降|压缩|压减|缩短|减少|调整|优化|拓展|扩|上调|下调|精简|缩减|精减|放宽)(?:到|至|为)/;
const COUNTED = /^(?:个|家|所|名|人|件|万?亩|项|座|条|户|批次)$/;
const AREA =
  /(?:全省|全州|全市|全县|全区|全镇|全乡|辖区内?|区域内|全域|全盟|全旗|上述|这|我[省州市县区])(?:的|现有|共)?$/;
const ALL_MUST =
  /进行[^，。；]{0,8}(?:改造|整治|治理|提升|修缮|评估|轮训)|全部|均|都|全覆盖|实现|达到|达标|建成|完成|落实|推行|开展|实行|纳入|配齐/;

/** Numbers that say what is there already (现状): a count, a starting level, a base, a definition. */
export const EXISTING_RULES: ExclusionRules<ExistingReason> = {
  /** 现有床位120张, 已建成3个; not 累计完成3个, not 较上年增长5%. */
  'so-far': ({ quantity: { unit }, left }) =>
    SO_FAR.test(left) && !(unit === '%' && left.endsWith('的')),
  /** 由60%提高到80%, 从15天缩短至10天: the first of the two. */
  'starting-level': ({ left, right }) =>
    /[由从][^，。；]{0,6}$/.test(left) && CHANGED_TO.test(right),
  /** 每3名 is a base; 每每 stands for nothing. */
  per: ({ left }) => /(?:^|[^每])每$/.test(left),
  /** （指60岁以上…）, （含2家民营医院）. */
  definition: ({ parenthesis }) =>
    /^（(?:指|即|含|包括|注|编者注|不含|限|详见|见|以|如)/.test(parenthesis),
  /** 在上年300元的基础上, 120个村中. */
  base: ({ right }) =>
    /^[^，。；]{0,14}(?:的)?基础上|^[^，。；]{0,20}(?<![初高县完普职])中$/.test(right),
  /** 5类人群签约率达到80%: the rate is the target, not the count. */
  'part-of-a-rate': ({ quantity: { unit }, right }) =>
    !/[%‰倍]|百分点/.test(unit ?? '') &&
    /^[^，。；、\d]{0,24}(?:率|比例|占比|比重)[^，。；、\d]{0,8}(?:\d|一半|过半|[一二三四五六七八九]成|[百二三四五]分之)/.test(
      right,
    ),
  /** 改革以来新增12家. */
  'grown-since': ({ quantity: { unit }, left }) =>
    /以来[^，。；]{0,12}$/.test(left) && COUNTED.test(unit ?? ''),
  /** 对5家企业开展检查不少于2次: how many there are; what must be reached comes later in the clause. */
  'count-of-subject': ({ quantity: { unit }, left, right }) =>
    /^[个家所座条名户件]$/.test(unit ?? '') &&
    /^(?:[^，。；：]{2,6}：)?(?:对[^，。；]{0,16}|全[省州市县区镇乡])?$/.test(left) &&
    /^[^，。；]{4,40}(?:不少于|不低于|至少|达到|提高到)\d/.test(right),
  /** 全市14个乡镇卫生院; a target where all of them must do something: 全部达标. */
  'count-of-area': ({ quantity: { unit }, left, right }) =>
    unit !== '%' && AREA.test(left) && !ALL_MUST.test(right),
  /** 整合县中医院和14个乡镇卫生院; 将8所敬老院合并为4所: the first of the two. */
  merged: ({ quantity: { unit }, left, right }) =>
    COUNTED.test(unit ?? '') &&
    (/(?:整合|依托|联合)[^，。；]{3,30}(?:和|及|与|、)$/.test(left) ||
      (/^[将把][^，。；]{0,10}$/.test(left) &&
        /^[^，。；]{1,24}(?:整合|合并|撤并|归并|改造|调整|优化)[为成]\d/.test(right))),
  /** 4.3米焦炉2座, 10蒸吨锅炉3台: the size of what is counted. */
  model: ({ quantity: { unit }, right }) =>
    /^(?:厘?米|毫米|吨|万吨|千瓦|度|升|寸)$/.test(unit ?? '') &&
    /^(?:[及或]?以[上下])?(?:的)?\p{Script=Han}{2,8}\d+(?:台|座|套|辆|条|个|艘|根)/u.test(right),
};

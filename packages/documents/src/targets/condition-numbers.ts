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
  | 'choice'
  | 'case'
  | 'class-of'
  | 'band'
  | 'each-one';

const PERIOD = /(?:连续|满|任期|为期|周期为?|期限?为?|近|过去|工龄|从业|工作|服务期?|每隔|有效期)$/;
/** What starts the clock of a single case: 受理后15个工作日内 is a limit that holds for every one. */
const CASE_EVENT =
  /(?:受理|申请|申报|登记|验收|收到[^，。；]{0,12}|接到[^，。；]{0,12}|接诉|接报|入院|出院|确诊|发现|公布|缴费|备案|提交|送达|立案|投诉|报告|报案|开具|结算|诉求|移交|合格|到位|反馈|挂网|审核|抽检)(?:之日)?[后起]$/;
const TIMES = /^(?:个月|年|日|天|周|小时|个工作日|工作日|月|分钟)$/;
/** What sizes up whom a rule is for; the count of things is none. */
const CLASS = /^(?:人|万人?|户|万?平方米|万?元|亿元|分|万?亩|万?吨|年|公里|米|张|千瓦|周?岁)$/;
const SIZES = /^(?:人|户|千瓦|万?平方米|岁|年|万?元|亿元|公里|分|亩|吨|千瓦时|米)$/;

/** Numbers that say when or for whom a rule holds (条件、门槛), not what must be reached. */
export const CONDITION_RULES: ExclusionRules<ConditionReason> = {
  /** 连续3年, 工作满6个月. */
  lasting: ({ quantity: { unit }, left }) => PERIOD.test(left) && /[年月天日]/.test(unit ?? ''),
  /** 周边3公里, 不足5人. */
  distance: ({ quantity: { unit }, left }) =>
    /(?:不足|半径|方圆)$/.test(left) ||
    (/(?:周围|周边|范围)$/.test(left) && /米|里|亩|分钟|小时/.test(unit ?? '')),
  /** 出院后3天; not 受理后3天内, which is a limit. */
  'time-after': ({ quantity: { unit }, left, right }) =>
    /(?:后|之日起|起)$/.test(left) &&
    TIMES.test(unit ?? '') &&
    !(CASE_EVENT.test(left) && /^(?:之|以)?内/.test(right)),
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
  /** 超过200张的医院; not 低于5%的目标, not 超过一半的村医. */
  threshold: ({ quantity: { digit }, left, right }) =>
    digit &&
    /(?<!不|不得)(?:低于|超过|高于|突破|大于|小于|超|不足|少于|达到?|满)(?:\d[\d.]*[^、，。；\d]{1,4}、)*$/.test(
      left,
    ) &&
    /^(?:以上)?(?:、[\d.]+[^、，。；\d]{1,4})*的(?!目标|标准|要求|水平|比例)/.test(right),
  /** 得分90分以上的，…; 80—89分的，留用80%: a case, and what follows from it. */
  case: ({ quantity: { unit }, left, right }) =>
    CLASS.test(unit ?? '') && /^(?:[及或]?以[上下内])?的$/.test(right) && !statesLevel(left),
  /** 人口30万以上的县, 收入10万元以上的村; not 建成3个以上的示范村. */
  'class-of': ({ quantity: { unit }, left, right }) =>
    CLASS.test(unit ?? '') &&
    /^(?:[及或]?以[上下])的?\p{Script=Han}{1,12}/u.test(right) &&
    /^(?:[及或]?以[上下])的/.test(right) &&
    !statesLevel(left) &&
    !/(?:完成|实现|安排|筹集|争取|发放|新增|建设|建成|培训|招聘)[^，。；]{0,6}$/.test(left),
  /** 1—60天、61—180天、181天以上每床日支付210元、…: for whom each value is. */
  band: ({ quantity: { unit }, left, right }) =>
    /^(?:天|日|周?岁|年|个月|分|公里)$/.test(unit ?? '') &&
    /^(?:[及或]?以[上下])?(?:、[^，。；]{0,24}?)?[^，。；\d]{0,24}分别[^，。；\d]{0,10}\d/.test(
      right,
    ) &&
    !statesLevel(left) &&
    !left.includes('分别'),
  /** 每招用1人给予1500元, 每出现1个扣减50万元. */
  'each-one': ({ quantity: { value }, left, right }) =>
    value === 1 &&
    /每[^，。；、每\d]{1,8}$/.test(left) &&
    /^[^，。；]{0,16}(?:给予|奖励?|补助?|补贴|扣减?|扣罚|罚|加|减|计)[^，。；]{0,16}\d/.test(right),
  /** 选择100元、200元等档次. */
  choice: ({ left, right }) =>
    /选择[^，。；]{0,24}$/.test(left) && /^[^，。；]{0,24}档次/.test(right),
};

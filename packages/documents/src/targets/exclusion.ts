// SPDX-License-Identifier: Apache-2.0
import type { Quantity } from './quantity.js';

/** Why a number in a task is no target. */
export type Exclusion =
  | 'date'
  | 'ordinal'
  | 'age-group'
  | 'programme'
  | 'no-unit'
  | 'background'
  | 'existing'
  | 'condition'
  | 'rhythm';

/** The words around a number, within its clause. */
export interface Surroundings {
  readonly quantity: Quantity;
  readonly number: string;
  readonly left: string;
  readonly right: string;
  /** Inside “…” of a short name. */
  readonly quoted: boolean;
  /** The innermost round bracket it stands in, up to the number; empty outside of brackets. */
  readonly parenthesis: string;
  /** A year before the document's own stands in the sentence before it, and no later date. */
  readonly past: boolean;
}

type Rule = readonly [Exclusion, (around: Surroundings) => boolean];

const MUST =
  /(?:不低于|不少于|不得低于|不高于|不超过|不得超过|不大于|不小于|至少|达到?|提高到|提升到|提升至|提高至|稳定在|保持在|控制在|降至|降到|下降到|压减到|压减至|压缩到|压缩至|缩短到|缩短至|缩短为|低于|高于|超过|增至|增加到|增加至|扩大到|力争|确保|为|调整为|按|最高|最低|上限)[^，。；]{0,6}$/;
const PROGRAMME =
  /^(?:大|个|项|条|类|项重点|个重点|大类|个重大|项重大|大重点)?(?:专项)?(?:行动|工程(?!师)|举措|措施|条措施|大行动|战略|原则|年行动计划|年行动方案|年规划|年计划|年攻坚|年改革)/;
const PROGRAMME_VERB =
  /(?:推进|实施|落实|开展|深入|持续|贯彻|抓好|执行|聚焦|围绕|按照|依据|对照|紧扣|完善|健全|推动|落细|细化|“)[^，。；]{0,10}$/;

const RULES: readonly Rule[] = [
  [
    'date',
    ({ quantity: { unit, value, valueTo } }) =>
      unit === '年' && (value >= 1900 || (valueTo ?? 0) >= 1900),
  ],
  [
    'date',
    ({ quantity: { unit, value, valueTo }, left }) =>
      unit === '月' && valueTo === null && value <= 12 && !/每人每$/.test(left),
  ],
  [
    'date',
    ({ quantity: { unit }, left, right }) =>
      (unit === '日' || unit === '点') &&
      (/月$/.test(left) ||
        (unit === '点' && !/个$/.test(left) && /^(?:前|至|到|半|\d|—)/.test(right))),
  ],
  ['ordinal', ({ left }) => /第$|[A-Za-z]$|[—-]$|GB|编号$|电话$|热线$/.test(left)],
  ['ordinal', ({ left, quantity: { unit } }) => /(?:排名)?前$/.test(left) && unit !== '元'],
  [
    'age-group',
    ({ quantity: { unit }, left }) =>
      /^(?:周?岁|月龄)$/.test(unit ?? '') && !/(?:寿命|期望)[^，。；]{0,8}$/.test(left),
  ],
  ['programme', ({ quoted }) => quoted],
  [
    'programme',
    ({ left, right }) =>
      PROGRAMME.test(right) && (PROGRAMME_VERB.test(left) || left === '') && !MUST.test(left),
  ],
  [
    'programme',
    ({ number, right }) =>
      /^(?:110|120|119|12345|12320|12315|12356|12393|1155|24|365|7)$/.test(number) &&
      /^(?:热线|急救|电话|小时(?:服务|值班|值守|不|在线|监测|响应|全)|”|工程|×|天)/.test(right),
  ],
  [
    'programme',
    ({ quantity: { unit }, number, left, right }) =>
      unit === '小时' && /^24/.test(number) && !/^(?:之|以)?内/.test(right) && !MUST.test(left),
  ],
  [
    'no-unit',
    ({ quantity, left, right }) =>
      quantity.unit === null && !(MUST.test(left) && !/^[A-Za-z号型版代期级后\+×]/.test(right)),
  ],
  [
    'no-unit',
    ({ right, quantity }) =>
      /^(?:型|号|版|代|G|级(?:以上|医院|甲等)|后|0后|\+)/.test(right) && quantity.unit === null,
  ],
  [
    'existing',
    ({ quantity: { unit }, left }) =>
      unit !== null &&
      /(?:现有|原有|已有|共有|目前|(?<![较比])(?:上年|去年)(?!度?(?:增|提|下|减|降))|已建成|已完成|累计(?!不|达到?|完成|培训|实现|超过|投入|[^，。；]{0,8}(?:达到?|不少于|不低于|超过)$))[^，。；]{0,8}$/.test(
        left,
      ),
  ],
  [
    'existing',
    ({ left, right }) =>
      /[由从][^，。；]{0,6}$/.test(left) &&
      /^(?:以上|左右)?(?:大幅|逐步|进一步)?(?:提高|提升|增加|增|扩大|上升|下降|降低|降|压缩|压减|缩短|减少|调整|优化|拓展|扩|上调|下调|精简|缩减|精减|放宽)(?:到|至|为)/.test(
        right,
      ),
  ],
  ['existing', ({ left }) => /(?:^|[^每])每$/.test(left)],
  [
    'existing',
    ({ parenthesis }) => /^（(?:指|即|含|包括|注|编者注|不含|限|详见|见|以|如)/.test(parenthesis),
  ],
  ['existing', ({ right }) => /^[^，。；]{0,14}(?:的)?基础上|^[^，。；]{0,20}中$/.test(right)],
  [
    'existing',
    ({ right, quantity: { unit } }) =>
      !/[%‰倍]|百分点/.test(unit ?? '') &&
      /^[^，。；、\d]{0,24}(?:率|比例|占比|比重)[^，。；、\d]{0,8}\d/.test(right),
  ],
  [
    'programme',
    ({ left, right, quantity: { unit } }) =>
      unit === '级' &&
      (!/(?:达到?|提[高升][到至]|建成|创建)$/.test(left) ||
        /^(?:以上)?(?:的|医院|综合)/.test(right)),
  ],
  [
    'condition',
    ({ left, quantity: { unit } }) =>
      /(?:连续|满|任期|为期|周期为?|期限?为?|近|过去|工龄|从业|工作|服务期?|每隔|有效期)$/.test(
        left,
      ) && /年|月|天|日/.test(unit ?? ''),
  ],
  ['condition', ({ left }) => /不足$|(?:周围|周边|半径|方圆|范围)$/.test(left)],
  [
    'condition',
    ({ left, quantity: { unit } }) =>
      /后$|之日起$/.test(left) && /^(?:个月|年|日|天|周|小时|个工作日|工作日|月)$/.test(unit ?? ''),
  ],
  [
    'condition',
    ({ left, right, quantity: { unit } }) =>
      /^(?:|[对在为向将])$/.test(left) &&
      /^(?:及|或)?以[上下]/.test(right) &&
      /^(?:人|户|千瓦|万?平方米|岁|年|万?元|亿元|公里|分|亩|吨|千瓦时|米)$/.test(unit ?? ''),
  ],
  [
    'condition',
    ({ left, right, quantity: { unit } }) =>
      unit === '人' && /^间|^座|^组|^一/.test(right) && !MUST.test(left),
  ],
  [
    'condition',
    ({ quantity: { unit }, left, right }) =>
      unit === '年' &&
      !/(?:不少于|不低于|不超过|不得少于|至少|达到?|缩短|延长)[^，。；]{0,6}$/.test(left) &&
      !/^有效期/.test(right),
  ],
  [
    'condition',
    ({ left, right }) =>
      /(?<!不|不得)(?:低于|超过|高于|突破|大于|小于|超|不足|少于)$/.test(left) &&
      /^(?:以上)?(?:、[\d.]+[^、，。；\d]{1,4})*的(?!目标|标准|要求|水平|比例)/.test(right),
  ],
  [
    'condition',
    ({ left, right }) => /选择[^，。；]{0,24}$/.test(left) && /^[^，。；]{0,24}档次/.test(right),
  ],
  [
    'existing',
    ({ left, quantity: { unit } }) =>
      /以来[^，。；]{0,12}$/.test(left) &&
      /^(?:个|家|所|名|人|件|万?亩|项|座|条|户|批次)$/.test(unit ?? ''),
  ],
  ['existing', isCountOfSubject],
  ['existing', ({ past }) => past],
  [
    'programme',
    ({ quantity: { unit }, right }) =>
      unit === '比' && /^(?:的比例)?(?:分担|承担|负担)/.test(right),
  ],
  [
    'rhythm',
    ({ right, quantity: { unit } }) =>
      (unit === '周' || unit === '天') && /^(?:一次|1次)/.test(right),
  ],
];

/** 对5家企业…不少于2次, 7条河流…不低于90%: how many there are; what must be reached comes later in the clause. */
function isCountOfSubject({ left, right, quantity: { unit } }: Surroundings): boolean {
  if (!/^[个家所座条名户件]$/.test(unit ?? '')) return false;
  const opens = /^(?:[^，。；：]{2,6}：)?(?:对[^，。；]{0,16}|全[省州市县区镇乡])?$/.test(left);
  return opens && /^[^，。；]{4,40}(?:不少于|不低于|至少|达到|提高到)\d/.test(right);
}

const BACKGROUND =
  /(?:^|[，；])(?:截至|截止|目前|近年来|20\d\d年(?:全年)?(?:已|共)|上年|去年|此前|过去|据统计)|已(?:累计|经|全部|建成|完成|达到?|实现|覆盖|有\d|投入|培训|建立|开展|创建)/;
const AHEAD =
  /力争|确保|到20|年底前|达到?[^，。；]{0,10}以上|不低于|不少于|提高到|提升到|再|新增|新建/;

/** Why a number is no target of its task; null where it is one. */
export function exclusionOf(around: Surroundings): Exclusion | null {
  const rule = RULES.find(([, excludes]) => excludes(around));
  if (rule !== undefined) return rule[0];
  return BACKGROUND.test(around.left) && !AHEAD.test(around.left + around.number + around.right)
    ? 'background'
    : null;
}

const EXISTING =
  /(?:全省|全州|全市|全县|全区|全镇|全乡|辖区内?|区域内|全域|全盟|全旗|上述|这|我[省州市县区])(?:的|现有|共)?$/;
const WHOLE = /全部|均|都|全覆盖|实现|达到|达标|建成|完成|落实|推行|开展|实行|纳入|配齐/;

/** 全市14个乡镇卫生院: a count of what exists is a target only where all of them must do something. */
export const isExistingCount = ({ left, right, quantity: { unit } }: Surroundings): boolean =>
  unit !== '%' && EXISTING.test(left) && !WHOLE.test(right);

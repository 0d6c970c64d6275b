// SPDX-License-Identifier: Apache-2.0

const TIME =
  /^(?:[到至在从自于]?(?:20\d\d年)?(?:以?前|底前?|末|内|起|年底前?|年内|[上下]半年|第?[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?(?:底|底前|前|份)?)*，?)|^(?:其中|同时|并|且|确保|力争|争取|实现|努力|要求|使|将|把|由|对|全面|积极|加快|大力|继续|进一步|原则上)+/;
const BEFORE =
  /(?:(?:均|都|全部|分别|稳定|总体|总量|一次性|合计|累计|平均|年均|每年|每人每月|每人每年|再|力争|争取|确保|要|应|须|需|可|能)*(?:不低于|不少于|不得低于|不得少于|不小于|至少|最少|大于|高于|超过|突破|不超过|不得超过|不高于|不大于|低于|少于|达到?|达到并保持在|达到并稳定在|提高[到至]|提升[到至]|增加[到至]|增[到至]|升[到至]|扩大[到至]|稳定在|保持在|维持在|控制在|降[到至]|降低[到至]|下降[到至]|压[减缩][到至]|缩短[到至为]|调整为|为|是|约|按|给予|的|在))+$/;
const BEHIND = /^(?:及以上|以上|以下|以内|之内|左右|的|多|余)+/;

/** The words on both sides of a number in its clause. */
export interface MetricPlace {
  readonly left: string;
  readonly right: string;
}

/**
 * What a number measures, in the words of the clause: before the number where something stands there (县域内就诊率), behind
 * it otherwise (20所县级中医医院…达标).
 */
export function metricOf({ left, right }: MetricPlace): string {
  const before = strip(left);
  const behind = right.replace(BEHIND, '').replace(/[，。；]$/, '');
  if (
    /(?:率|比例|占比|比重|数|量|额|度|费用|标准|水平|时间|得分|评分|人次|浓度|面积|覆盖面|支出|收入|增幅|增速|增长|下降|提高|降低|减少|增加|投入|时限|寿命)$/.test(
      before,
    )
  )
    return before;
  const joined = isVerbOnly(before) ? behind : before + behind;
  return (joined === '' ? before : joined).slice(0, 60);
}

/** Long enough to carry a noun, not only a verb such as 建成. */
const isVerbOnly = (words: string): boolean => words.length <= 2;

function strip(words: string): string {
  let plain = words;
  for (let i = 0; i < 4; i += 1) {
    const next = plain.replace(TIME, '').replace(BEFORE, '');
    if (next === plain) break;
    plain = next;
  }
  return plain.replace(/^[，、；：“”]+|[，、；：]+$/g, '');
}

const HEADS =
  '率|比例|占比|比重|数量|数|量|额|人次|费用|支出|收入|标准|水平|面积|浓度|得分|时间|覆盖面';
const TWO_HEADS = new RegExp(
  `^(?<first>.*?(?:${HEADS}))(?:、|和|及|以及|与)(?<second>.*(?:${HEADS}))$`,
);
const ALL_EACH = /(?:均|都)$|(?:均|都)(?:达|提|稳|保|不|超|高|控|降|实|要|应|为|完)/;
const SHARED = new RegExp(
  `(?:患者|病人|人群|对象|人员|学生|儿童|机构|医院)?[^、和及]{0,6}?(?:${HEADS})$`,
);
const HEAD_END = new RegExp(`(?:${HEADS})$`);

/**
 * What one value measures, where it stands for several metrics: 品种数量和销售额比例 is two; 高血压、2型糖尿病患者规范管理率均达到
 * is two.
 *
 * @param left - the words of the clause before the number
 */
export function metricsOf(left: string, right: string): readonly string[] {
  const metric = metricOf({ left, right });
  const several = splitAtHeads(metric);
  return several.length === 1 && ALL_EACH.test(left) ? listed(metric) : several;
}

/** The metrics of values that stand in one list: 孕产妇死亡率、婴儿死亡率分别控制在…. */
export const pairedMetrics = (left: string, right: string): readonly string[] =>
  listed(metricOf({ left, right }));

function splitAtHeads(metric: string): readonly string[] {
  const { first, second } = TWO_HEADS.exec(metric)?.groups ?? {};
  return first === undefined || second === undefined
    ? [metric]
    : [...splitAtHeads(first), ...splitAtHeads(second)];
}

/** 高血压、糖尿病患者管理率: the last item carries the words that all of them share. */
function listed(metric: string): readonly string[] {
  const items = metric.split(/、|以及|和|及|与/).filter((item) => item !== '');
  const shared = SHARED.exec(items.at(-1) ?? '')?.[0];
  if (shared === undefined || items.length < 2 || items.length > 8) return [metric];
  return items.map((item) => (HEAD_END.test(item) ? item : item + shared));
}

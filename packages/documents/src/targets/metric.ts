// SPDX-License-Identifier: Apache-2.0

const TIME_UNIT = '20\\d\\d年|年底|年内|[上下]半年|第?[一二三四]季度|\\d{1,2}月(?:\\d{1,2}日)?';
const TIME = new RegExp(`^[到至在从自于]?(?:${TIME_UNIT})(?:${TIME_UNIT}|以?前|底|末|内|起|份)*`);
/** Only words that begin no metric: 并发症, 使用率, 对口支援 stay. */
const INTRODUCTION = /^(?:其中|同时|确保|力争|争取|努力|进一步|原则上)+/;
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
  if (MEASURE_END.test(before)) return before;
  const behind = right.replace(BEHIND, '').replace(/^[，、；].*|[，、；。]+$/g, '');
  const joined = isVerbOnly(before) ? behind : before + behind;
  return (joined === '' ? before : joined).slice(0, LONGEST);
}

/** 县域内就诊率 needs no word from behind the number. */
const MEASURE_END =
  /(?:率|比例|占比|比重|数|量|额|度|费用|标准|水平|时间|得分|评分|人次|浓度|面积|覆盖面|支出|收入|增幅|增速|增长|下降|提高|降低|减少|增加|投入|时限|寿命)$/;

/** A metric is a name, not a sentence. */
const LONGEST = 60;

/** Long enough to carry a noun, not only a verb such as 建成. */
const isVerbOnly = (words: string): boolean => words.length <= 2;

/** Takes off what stands before and behind the name of a metric, layer by layer. */
function strip(words: string): string {
  let plain = words;
  for (let layer = 0; layer < 4; layer += 1) {
    plain = withoutStops(plain.replace(TIME, '').replace(INTRODUCTION, '').replace(BEFORE, ''));
  }
  return plain;
}

const withoutStops = (words: string): string => words.replace(/^[，、；：“”]+|[，、；：。]+$/g, '');

const HEADS = '率|比例|占比|比重|数|量|额|人次|费用|支出|收入|标准|水平|面积|浓度|得分|时间|覆盖面';
const TWO_HEADS = new RegExp(
  `^(?<first>.*?(?:${HEADS}))(?:、|和|及|以及|与)(?<second>.*(?:${HEADS}))$`,
);
const ALL_EACH = /(?:均|都)$|(?:均|都)(?:达|提|稳|保|不|超|高|低|少|控|降|要|应|为)/;
const GROUP = /(?<group>患者|病人|人群|对象|人员|学生|儿童|机构|医院)(?<measure>.*)$/;
const HEAD_END = new RegExp(`(?:${HEADS})$`);
const BEFORE_TAIL = new RegExp(`^.*?(?=.{0,2}(?:${HEADS})$)`);

/**
 * What one value measures, where it stands for several metrics: 品种数量和销售额比例 is two; 高血压、2型糖尿病患者规范管理率均达到
 * is two.
 *
 * @param left - the words of the clause before the number
 */
export function metricsOf(left: string, right: string): readonly string[] {
  const metric = metricOf({ left, right });
  const each = EACH_OF.exec(left)?.groups?.['names'];
  if (each !== undefined) return eachOf(each);
  const several = splitAtHeads(metric);
  return several.length === 1 && ALL_EACH.test(left) ? listed(metric) : several;
}

/** The metrics of values that stand in one list: 孕产妇死亡率、婴儿死亡率分别控制在…. */
export const pairedMetrics = (left: string, right: string): readonly string[] =>
  listed(metricOf({ left, right }));

/** Where 、 alone parts the metrics: A率、B和C率 are two of three, if there are two values. */
export const pairedAtStops = (left: string, right: string): readonly string[] =>
  metricOf({ left, right })
    .split('、')
    .filter((item) => item !== '');

/** 高血压和糖尿病患者管理率: both metrics of one value. */
export const ownMetrics = (metric: string): readonly string[] =>
  GROUP.test(metric.replace(/^.*(?:和|及|与)/, '')) ? listed(metric) : [metric];

/** 建成A中心和B中心各1个: one of each. */
const EACH_OF =
  /(?<names>[^，。；：]{2,30}(?:、|和|及|与)[^，。；：、]{1,20}?)各(?:不少于|至少|有|建成?|开展|举办|配备|新增|设立?|完成)?$/;

/** 和 parts the last two of a list; where 、 stands behind it, 、 alone parts. */
function eachOf(names: string): readonly string[] {
  const items = names.split('、');
  const [last = ''] = items.slice(-1);
  const ends = last.split(/以及|和|及|与/);
  return ends.length === 1 ? items : [...items.slice(0, -1), ...ends.slice(-2)];
}

function splitAtHeads(metric: string): readonly string[] {
  const { first, second } = TWO_HEADS.exec(metric)?.groups ?? {};
  return first === undefined || second === undefined
    ? [metric]
    : [...splitAtHeads(first), ...splitAtHeads(second)];
}

/** 高血压、糖尿病患者管理率: the last item carries the words that all of them share. */
function listed(metric: string): readonly string[] {
  const items = metric.split(/、|以及|和|及|与/).filter((item) => item !== '');
  const last = items.at(-1) ?? '';
  if (!HEAD_END.test(last) || items.length > 8) return [metric];
  return items.map((item) => (HEAD_END.test(item) ? item : item + sharedWith(item, last)));
}

/**
 * From the group of people or bodies on (糖尿病患者管理率); without one, what stands behind as many characters (就诊、住院费用) or
 * the measure with the word before it (落实率).
 */
function sharedWith(item: string, last: string): string {
  const words = GROUP.exec(last)?.groups;
  if (words !== undefined) return withoutRepeat(item, words);
  const rest = item.length <= SHORT ? last.slice(item.length) : '';
  return HEAD_END.test(rest) ? rest : last.replace(BEFORE_TAIL, '');
}

/** 综合医院、专科医院使用率: the group is already named. */
const withoutRepeat = (item: string, { group = '', measure = '' }: Words): string =>
  item.endsWith(group) ? measure : group + measure;

type Words = Readonly<Record<string, string | undefined>>;

/** Names as short as this are written side by side: 化肥、农药利用率. */
const SHORT = 4;

// SPDX-License-Identifier: Apache-2.0
import { chineseNumber } from '../clean/chinese-number.js';
import type { Range } from '../clean/clean-text.js';

/** A number with its unit as it stands in a text. */
export interface Quantity {
  readonly range: Range;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string | null;
  /** False for 一半, 九成, 三分之二: no digit carries it. */
  readonly digit: boolean;
}

const NUMBER = '(?:\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,8})?|\\d{1,15}(?:\\.\\d{1,8})?)';
const MEASURES = [
  '个百分点',
  '百分点',
  '个工作日',
  '工作日',
  '平方公里',
  '平方米',
  '立方米',
  '微克/立方米',
  '毫克/升',
  '张床位',
  '人次',
  '例次',
  '床日',
  '车次',
  '架次',
  '户次',
  '家次',
  '项次',
  '人天',
  '件次',
  '批次',
  '场次',
  '公里',
  '千米',
  '千瓦时',
  '千瓦',
  '公顷',
  '公斤',
  '千克',
  '小时',
  '分钟',
  '个月',
  '标准煤',
  '吨标准煤',
  '美元',
  '学时',
  '课时',
  '学分',
  '个',
  '家',
  '所',
  '名',
  '人',
  '例',
  '次',
  '项',
  '种',
  '张',
  '台',
  '套',
  '辆',
  '座',
  '间',
  '条',
  '亩',
  '吨',
  '元',
  '天',
  '日',
  '年',
  '件',
  '批',
  '期',
  '场',
  '户',
  '处',
  '门',
  '篇',
  '份',
  '类',
  '部',
  '支',
  '对',
  '组',
  '段',
  '片',
  '棵',
  '株',
  '头',
  '只',
  '升',
  '岁',
  '秒',
  '米',
  '周',
  '月',
  '档',
  '级',
  '分',
  '倍',
  '成',
  '位',
  'TB',
  'GB',
  'PB',
  'Mbps',
  'Gbps',
  'kWh',
  'MW',
  'GW',
  '周岁',
  '担',
  '具',
  '届',
  '毫克/升',
  '宗',
  '艘',
  '架',
  '床',
  '站',
  '点',
  '轮',
  '届',
  '节',
  '堂',
  '幅',
  '首',
  '册',
  '本',
  '枚',
  '块',
  '根',
  '盏',
  '口',
  '眼',
  '孔',
  '款',
  '万',
  '亿',
  '村',
  '县',
  '镇',
  '乡',
  '校',
  '店',
  '厂',
  '园',
  '班',
  '字',
  '票',
  '户籍',
  '席',
  '瓶',
  '盒',
  '支队',
  '丈',
  '度',
  '克',
  '毫米',
  '厘米',
  '人份',
  '剂',
  '剂次',
  '幢',
  '栋',
  '层',
  '样',
  '批件',
  '道',
  '面',
  '枝',
  '顶',
  '发',
  '通',
  '封',
  '笔',
  '单',
].sort((a, b) => b.length - a.length);
const MEASURE = `(?:%|‰|‱|℃|(?:万|亿|千|百|余|多)?(?:${MEASURES.join('|')})(?:/(?:平方公里·月|平方公里·年|平方公里|平方米|立方米|工作日|人次|人|户|年|月|日|天|次|例|床日|床|亩|吨|米|小时|学年|学期|季度|生|公里|升|件|班|村|所|家|个|名|千人|万人|百人)){0,3}|万|亿)`;
const TO = '(?:—{1,2}|-|至|到|~)';

const QUANTITY = new RegExp(
  `(?<rate>\\d{1,6}(?:\\.\\d{1,4})?)(?<per>/(?:10万|十万|百万|100万|千人|万人|1000|千|万))` +
    `|(?<whole>\\d{1,3})/(?<parts>\\d{1,3})(?!\\d|万)` +
    `|(?<ratioA>\\d{1,3}(?:\\.\\d+)?)[:：](?<ratioB>\\d{1,4}(?:\\.\\d+)?)` +
    `|(?<share>百|千|万)分之(?<shareOf>\\d+(?:\\.\\d+)?|[〇零一二三四五六七八九十百两]{1,4})` +
    `|(?<low>${NUMBER})(?<lowUnit>${MEASURE})?${TO}(?<high>${NUMBER})(?<highUnit>${MEASURE})?` +
    `|(?<value>${NUMBER})(?<unit>${MEASURE})?` +
    `|(?<hanParts>[二三四五六七八九十])分之(?<hanWhole>[一二三四五六七八九])` +
    `|(?<tenths>[一二三四五六七八九]|[1-9])成(?<half>[半一二三四五六七八九])?(?=以上|以下|左右|的|以内|，|。|、|；|$)` +
    `|(?<half2>一半|过半)(?!时间|路)`,
  'g',
);

type Groups = Readonly<Record<string, string | undefined>>;

/** All numbers of a piece of text that carry a unit, a ratio or a share; without judging what they mean. */
export function quantitiesIn(text: string, [from, to]: Range): readonly Quantity[] {
  const words = text.slice(from, to);
  if (!/\d|分之|成|一半|过半/.test(words)) return [];
  return [...words.matchAll(QUANTITY)].flatMap((found) => {
    const range: Range = [from + found.index, from + found.index + found[0].length];
    const quantity = read(found.groups ?? {}, range);
    return quantity === null ? [] : [quantity];
  });
}

function read(groups: Groups, range: Range): Quantity | null {
  return (
    simple(groups, range) ?? ranged(groups, range) ?? share(groups, range) ?? worded(groups, range)
  );
}

function simple(groups: Groups, range: Range): Quantity | null {
  if (groups['value'] === undefined) return null;
  return {
    range,
    value: numberOf(groups['value']),
    valueTo: null,
    unit: groups['unit'] ?? null,
    digit: true,
  };
}

function ranged({ low, high, lowUnit, highUnit }: Groups, range: Range): Quantity | null {
  if (low === undefined || high === undefined) return null;
  const isScaled = lowUnit !== undefined && highUnit === `万${lowUnit}`;
  const valueTo = numberOf(high) * (isScaled ? 10_000 : 1);
  return {
    range,
    value: numberOf(low),
    valueTo,
    unit: isScaled ? lowUnit : (highUnit ?? lowUnit ?? null),
    digit: true,
  };
}

const SHARE_UNITS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };

function share(groups: Groups, range: Range): Quantity | null {
  if (groups['rate'] !== undefined) {
    return {
      range,
      value: Number(groups['rate']),
      valueTo: null,
      unit: groups['per'] ?? null,
      digit: true,
    };
  }
  if (groups['whole'] !== undefined) {
    const value = percentOf(Number(groups['whole']), Number(groups['parts']));
    return value === null ? null : { range, value, valueTo: null, unit: '%', digit: true };
  }
  if (groups['ratioA'] !== undefined) {
    const value = ratio(Number(groups['ratioA']), Number(groups['ratioB']));
    return value === null ? null : { range, value, valueTo: null, unit: '比', digit: true };
  }
  const of = groups['shareOf'];
  if (of === undefined) return null;
  const value = /\d/.test(of) ? Number(of) : hanNumber(of);
  return value === undefined
    ? null
    : {
        range,
        value,
        valueTo: null,
        unit: SHARE_UNITS[groups['share'] ?? ''] ?? '%',
        digit: /\d/.test(of),
      };
}

function worded(groups: Groups, range: Range): Quantity | null {
  if (groups['half2'] !== undefined)
    return { range, value: 50, valueTo: null, unit: '%', digit: false };
  const tenths = groups['tenths'];
  if (tenths !== undefined) {
    const value =
      (/\d/.test(tenths) ? Number(tenths) : (hanNumber(tenths) ?? 0)) * 10 +
      halfTenth(groups['half']);
    return { range, value, valueTo: null, unit: '%', digit: /\d/.test(tenths) };
  }
  const value = percentOf(
    hanNumber(groups['hanWhole'] ?? '') ?? 0,
    hanNumber(groups['hanParts'] ?? '') ?? 0,
  );
  return value === null ? null : { range, value, valueTo: null, unit: '%', digit: false };
}

const halfTenth = (words: string | undefined): number =>
  words === '半' ? 5 : (hanNumber(words ?? '') ?? 0);

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

/** Two places are what a document's own percent carries: 1/3 is 33.33 %. */
const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10000) / 100;

const ratio = (a: number, b: number): number | null =>
  b === 0 ? null : Math.round((a / b) * 10000) / 10000;

const hanNumber = (text: string): number | undefined => chineseNumber(text);

// SPDX-License-Identifier: Apache-2.0
import { BOUNDS, MEASURES } from '../scheme/measure.js';

/** The sheets of a scheme's workbook, as people see them. */
export const SHEETS = {
  meta: '方案',
  mdc: 'MDC',
  adrg: 'ADRG规则',
  drg: 'DRG',
  order: '匹配顺序',
  lists: '规则清单',
  complications: '并发症',
  exclusion: '排除表',
  validProcedures: '有效手术',
  diagnosisNames: '诊断名称',
  procedureNames: '手术名称',
  diagnosisMap: '诊断对照',
  procedureMap: '手术对照',
  grey: '灰码',
} as const;

const MEASURE_WORDS = {
  age_years: '年龄(岁)',
  age_days: '日龄(天)',
  weight: '体重(克)',
  los: '住院天数',
  icu_hours: '监护时间(小时)',
} as const satisfies Record<(typeof MEASURES)[number], string>;

const BOUND_WORDS = { min: '≥', above: '>', max: '≤', below: '<' } as const satisfies Record<
  (typeof BOUNDS)[number],
  string
>;

/** `age_days_max` ↔ 日龄(天)≤: the columns that set bounds. */
export const BOUND_COLUMNS: readonly (readonly [field: string, column: string])[] =
  MEASURES.flatMap((measure) =>
    BOUNDS.map(
      (bound) => [`${measure}_${bound}`, `${MEASURE_WORDS[measure]}${BOUND_WORDS[bound]}`] as const,
    ),
  );

/** Fields of a row with one value, beside the words of their columns. */
export const MDC_COLUMNS = [
  ['code', '编码'],
  ['name', '名称'],
  ['order', '顺序'],
  ['qy', '歧义组'],
] as const;

export const GATE_COLUMNS = [
  ['kind', '入口'],
  ['sex', '性别'],
  ['min_body_parts', '最少部位数'],
] as const;

export const ADRG_COLUMNS = [
  ['rule_id', '规则'],
  ['adrg', 'ADRG'],
  ['mdc', 'MDC'],
  ['name', '名称'],
  ['type', '类型'],
] as const;

export const DRG_COLUMNS = [
  ['code', '编码'],
  ['name', '名称'],
  ['adrg', 'ADRG'],
  ['mdc', 'MDC'],
  ['condition', '并发症要求'],
] as const;

export const DEMAND_COLUMNS = [
  ['sex', '性别'],
  ['dx', '诊断位置'],
  ['proc', '手术方式'],
] as const;

/** Which classes of procedures a rule needs: `1;2+3` is class 1, or classes 2 and 3. */
export const NEED_COLUMN = '手术类组合';

export const ORDER_COLUMNS = ['所属', '归属', '顺序', '项'] as const;
export const LIST_COLUMNS = [
  '所属',
  '归属',
  '清单',
  '号',
  '位置',
  '编码',
  '名称(仅供参考)',
] as const;

/** Whose list or order a row belongs to. */
export const OWNERS = { mdc: 'MDC', adrg: 'ADRG规则', drg: 'DRG' } as const;

/** What a list is of. */
export const LISTS = {
  dx: '诊断',
  alsoDx: '附加诊断',
  procList: '手术',
  procClass: '手术类',
  leaving: '离院方式',
  mdcDx: 'MDC诊断',
  bodyPart: '部位诊断',
  gateProc: '入口手术',
} as const;

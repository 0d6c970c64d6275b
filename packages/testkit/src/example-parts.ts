// SPDX-License-Identifier: Apache-2.0
import type { Comparator } from '@sanyi/documents';
import { dayOf, type PlainDate } from '@sanyi/kernel';
import type { TargetSpec, TaskSpec } from './build-notice.js';

export const INSURANCE = '一、健全医保、医疗、医药协同发展和治理机制';
export const SERVICE = '二、建强分级诊疗和县域医疗卫生服务体系';
export const HEALTH = '三、提升公共卫生与人才保障能力';

export const YEAR_END: PlainDate | null = on(12, 31);
export const PREFECTURES = '各州、市人民政府';

/** 资产管理协调小组: a unit's name long enough to break a narrow column. */
const LONG_UNIT =
  '省人民政府国有资产监督管理委员会（省国有企业办医疗机构深化改革工作协调小组办公室）';

export const TWELVE: readonly string[] = [
  '省卫生健康委',
  '省发展改革委',
  '省教育厅',
  '省民政厅',
  '省财政厅',
  '省人力资源社会保障厅',
  '省市场监管局',
  '省医保局',
  '省药监局',
  '省疾控局',
  '省中医药管理局',
  LONG_UNIT,
];

/** Tasks of one sentence that twelve, or fewer, units share by duty. */
export function simple(
  section: string,
  tasks: readonly (readonly [
    label: string,
    title: string,
    action: string,
    more?: Partial<TaskSpec>,
  ])[],
): readonly TaskSpec[] {
  return tasks.map(([label, title, action, more], index) => ({
    label,
    section,
    title,
    actions: [action],
    groups: [{ units: [...TWELVE.slice(index), PREFECTURES] }],
    ...more,
  }));
}

export function share(
  metric: string,
  comparator: '>=' | '<=',
  amount: number,
  by: PlainDate | null,
): TargetSpec {
  const words = comparator === '>=' ? '不低于' : '不高于';
  return { quote: `${metric}${words}${amount}%`, metric, comparator, value: amount, unit: '%', by };
}

type Value = readonly [
  quote: string,
  metric: string,
  comparator: Comparator,
  amount: number,
  unit: string,
];

export function value(...[quote, metric, comparator, amount, unit]: Value): TargetSpec {
  return { quote, metric, comparator, value: amount, unit };
}

export function on(month: number, day: number): PlainDate | null {
  return dayOf(2026, month, day) ?? null;
}

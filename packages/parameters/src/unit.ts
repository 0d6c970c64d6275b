// SPDX-License-Identifier: Apache-2.0
import type { ParameterKind } from './parameter.js';

/** What a parameter may be measured in. */
export interface ParameterUnit {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kinds: readonly ParameterKind[];
}

const unit = (id: string, zh: string, en: string, ...kinds: ParameterKind[]): ParameterUnit => ({
  id,
  zh,
  en,
  kinds,
});

/** 计量单位: the closed list. A share is 0 to 1; a change of a share (个百分点) is between -1 and 1. */
export const PARAMETER_UNITS: readonly ParameterUnit[] = [
  unit('CNY', '元', 'yuan', 'amount'),
  unit('CNY/year', '元/年', 'yuan a year', 'amount'),
  unit('CNY/person', '元/人', 'yuan a person', 'amount'),
  unit('CNY/person/year', '元/人/年', 'yuan a person a year', 'amount'),
  unit('CNY/person/month', '元/人/月', 'yuan a person a month', 'amount'),
  unit('CNY/visit', '元/次', 'yuan a visit', 'amount'),
  unit('CNY/weight', '元/权重', 'yuan per 1.0000 weight', 'amount'),
  unit('CNY/point', '元/分', 'yuan a point', 'amount'),
  unit('share', '比例', 'share, 0 to 1', 'decimal', 'bands'),
  unit('share-change', '比例增减', 'change of a share, -1 to 1', 'decimal'),
  unit('times', '倍', 'times', 'decimal'),
  unit('weight', '权重', 'weight', 'decimal'),
  unit('score', '分', 'points of a score', 'decimal', 'integer'),
  unit('person', '人', 'people', 'integer'),
  unit('collective', '个', 'collectives', 'integer'),
  unit('item', '项', 'items', 'integer'),
  unit('class', '类', 'classes', 'integer'),
  unit('time/year', '次/年', 'times a year', 'integer'),
  unit('item/year', '项/年', 'items a year', 'integer'),
  unit('person/year', '人/年', 'people a year', 'integer'),
  unit('collective/year', '个/年', 'collectives a year', 'integer'),
  unit('duration', '期限', 'length of time', 'duration'),
  unit('rule', '规则', 'rule', 'rule'),
];

export const unitOf = (id: string): ParameterUnit | undefined =>
  PARAMETER_UNITS.find((one) => one.id === id);

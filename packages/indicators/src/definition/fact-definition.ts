// SPDX-License-Identifier: Apache-2.0
import type { Label } from '@sanyi/parameters';
import type { PlaceLevel } from './indicator.js';

/** 事实定义: one quantity that is reported, and how it adds up. */
export interface FactDefinition {
  /** med-revenue: the name that expressions use. */
  readonly id: string;
  readonly label: Label;
  /** An id of `FACT_UNITS`: only like is added to like. */
  readonly unit: string;
  /** flow: adds up over places and time. stock: adds up over places. level: a score, grade or mean, which adds up over nothing. */
  readonly nature: FactNature;
  /** What is counted: a small number of patients or people is suppressed for everyone but its owner. */
  readonly counts: Counted;
  /** Who reports it; figures of one level are paired, subject by subject. */
  readonly collectedAt: PlaceLevel;
  /** Most decimals of a value. */
  readonly decimals: number;
  /** Kinds of parts it is also reported in: place, class. */
  readonly parts: readonly string[];
  /** The fact of a return that gives it (`institution-register.open-beds`); null where it is imported. */
  readonly fromReturn: string | null;
  /** The usual source, in words. */
  readonly usualSource: string;
  readonly note: string;
}

export type FactNature = 'flow' | 'stock' | 'level';
export const FACT_NATURES: readonly FactNature[] = ['flow', 'stock', 'level'];

/** 计数对象. */
export type Counted = 'patients' | 'people' | 'things' | 'money';
export const COUNTED: readonly Counted[] = ['patients', 'people', 'things', 'money'];

/** 事实单位, id and Chinese. */
export const FACT_UNITS: Readonly<Record<string, string>> = {
  visit: '人次',
  person: '人',
  case: '例',
  'bed-day': '床日',
  bed: '张',
  operation: '台次',
  CNY: '元',
  place: '个',
  institution: '家',
  item: '项',
  service: '项次',
  kind: '种',
  day: '天',
  minute: '分钟',
  prescription: '张（处方）',
  order: '单',
  DDD: 'DDD',
  pack: '片/支/套',
  file: '份',
  group: '组',
  time: '次',
  score: '分',
  grade: '级',
  mark: '评判',
  weight: '权重',
  share: '比例',
};

// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
import type { FrozenSnapshot } from './snapshot.js';

/** 发布的数字: one figure with its id, which it keeps wherever it is printed. */
export interface IssuedFigure {
  /** `reading:cmc20-1:990102:2025`. */
  readonly id: string;
  readonly kind: FigureKind;
  /** The indicator, scheme or list of tasks that it is of. */
  readonly subject: string;
  readonly place: string;
  readonly period: string;
  readonly state: FigureState;
  /** Exact: a decimal, or a fraction where no decimal is; a word for what is no number. Empty where there is none. */
  readonly exact: string;
  /** As it is printed: 92.8 %. */
  readonly shown: string;
  /** Which rule made it: `cmc20-1@1`, `sample-counties@1`. */
  readonly rule: string;
  /** Ids of the totals, targets and figures that it was made of. */
  readonly from: readonly string[];
}

/** 数字种类: 读数, 目标, 达标判断, 单项得分, 总分, 名次, 等级, 任务计数, 等级后果. */
export type FigureKind =
  | 'reading'
  | 'target'
  | 'judgement'
  | 'points'
  | 'score'
  | 'rank'
  | 'grade'
  | 'task-count'
  | 'consequence';

/** 数字状态. `withheld`: a small number of patients stands behind it. */
export type FigureState =
  'value' | 'missing' | 'not-applicable' | 'no-denominator' | 'not-judged' | 'withheld';

/** 复算包的版本. 1: decimals that end in 0 are cut; no parameters. 2: printed with the decimals of the unit; parameters and what follows from grades. */
export type PacketVersion = 1 | 2;

/** 按版本重算: the figures as a packet of that version has them. */
export type CalculateIn = (version: PacketVersion) => Calculate;

/** 重算: all figures of a snapshot, always in the same order. The engine of indicators does it; it comes in as an argument. */
export type Calculate = (
  snapshot: FrozenSnapshot,
) => Result<readonly IssuedFigure[], CalculationFault>;

/** 无法重算: which piece of the snapshot cannot be read. */
export interface CalculationFault {
  readonly code:
    | 'unreadable-definition'
    | 'unreadable-number'
    | 'no-tree'
    | 'unreadable-scheme'
    | 'unreadable-parameter';
  readonly found: string;
}

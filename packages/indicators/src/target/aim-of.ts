// SPDX-License-Identifier: Apache-2.0
import { decimal, divideRatios, type Ratio, ratioOf, wholeRatio } from '@sanyi/kernel';
import type { Indicator } from '../definition/indicator.js';
import type { Aim } from './target.js';

/** 文件里的目标: what the reader of documents found, as plain words and numbers. */
export interface StatedTarget {
  readonly comparator: '>=' | '<=' | '=' | 'range' | 'increase' | 'decrease' | 'all';
  /** Canonical decimal text; null where no digit stands. */
  readonly value: string | null;
  readonly valueTo: string | null;
  readonly unit: string | null;
}

/** Why a stated target is no aim for an indicator. */
export type NoAim = 'no-value' | 'unit-does-not-fit' | 'covers-nothing';

/** 目标要求 in the measure of an indicator; 百分点 are differences, % of a growth is relative. */
export function aimOf(stated: StatedTarget, indicator: Indicator): Aim | NoAim {
  const { comparator } = stated;
  if (comparator === 'all') return allOf(indicator);
  if (comparator === 'range') return rangeOf(stated, indicator.unit);
  if (comparator === 'increase' || comparator === 'decrease')
    return changeOf(stated, indicator.unit);
  const value = measured(stated.value, stated.unit, indicator.unit);
  return typeof value === 'string' ? value : { kind: KINDS[comparator], value };
}

const allOf = ({ kind, covers }: Indicator): Aim | NoAim =>
  covers === null || kind !== 'ratio' ? 'covers-nothing' : { kind: 'all', of: covers };

function rangeOf(stated: StatedTarget, own: string): Aim | NoAim {
  const low = measured(stated.value, stated.unit, own);
  if (typeof low === 'string') return low;
  const high = measured(stated.valueTo, stated.unit, own);
  return typeof high === 'string' ? high : { kind: 'between', low, high };
}

const KINDS = { '>=': 'at-least', '<=': 'at-most', '=': 'equal' } as const;

function changeOf({ comparator, value, unit }: StatedTarget, own: string): Aim | NoAim {
  const kind = comparator === 'increase' ? 'rise' : 'fall';
  if (value === null) return { kind, by: null, relative: false };
  // 提高 10 个百分点 of a share is a difference; 增长 10 % is of last year's reading.
  const relative = unit === '%';
  const by = relative ? hundredths(value) : measured(value, unit, own);
  return typeof by === 'string' ? by : { kind, by, relative };
}

/** Chinese units of documents by the unit of the indicator. */
const FITTING: Readonly<Record<string, readonly (string | null)[]>> = {
  share: ['%', '个百分点', '百分点', '成'],
  'percentage-point': ['个百分点', '百分点'],
  'per-mille': ['‰'],
  CNY: ['元', '万元', '亿元'],
};

function measured(text: string | null, unit: string | null, own: string): Ratio | NoAim {
  if (text === null) return 'no-value';
  const fits = FITTING[own]?.includes(unit) ?? unit !== '%';
  if (!fits) return 'unit-does-not-fit';
  const value = decimal(text);
  if (!value.ok) return 'no-value';
  return divideRatios(ratioOf(value.value), sizeOf(unit)) ?? 'no-value';
}

const sizeOf = (unit: string | null): Ratio => SIZES[unit ?? ''] ?? wholeRatio(1);

const hundredths = (text: string): Ratio | NoAim => measured(text, '%', 'share');

/** How many of a written unit make one of ours. */
const SIZES: Readonly<Record<string, Ratio>> = {
  '%': wholeRatio(100),
  个百分点: wholeRatio(100),
  百分点: wholeRatio(100),
  成: wholeRatio(10),
  '‰': wholeRatio(1000),
  万元: { above: 1n, below: 10_000n },
  亿元: { above: 1n, below: 100_000_000n },
};

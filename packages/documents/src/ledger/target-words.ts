// SPDX-License-Identifier: Apache-2.0
import type { Comparator, Target } from '../reading.js';
import { type DayStyle, isoDay } from './day-words.js';

/** 目标 in words: `县域内住院率（全省）：不低于90%，2026-06-30前`. */
export function targetInWords(target: Target, day: DayStyle = isoDay): string {
  const scope =
    target.scope === null || target.metric.includes(target.scope) ? '' : `（${target.scope}）`;
  const by = target.by === null ? '' : `，${day(target.by)}前`;
  return `${target.metric}${scope}：${valueInWords(target)}${by}`;
}

/**
 * The value of a target in words: `不低于60%`, `不少于3个`, `5—7个`. A target without a figure that the comparator
 * cannot say is given in the document's own words.
 */
export function valueInWords(target: Target): string {
  const amount = amountOf(target);
  return amount === null
    ? WITHOUT_FIGURE[target.comparator](target)
    : WITH_FIGURE[target.comparator](amount, target);
}

const inOwnWords = ({ quote }: Target): string => quote;

const WITHOUT_FIGURE: Readonly<Record<Comparator, (target: Target) => string>> = {
  '>=': inOwnWords,
  '<=': inOwnWords,
  '=': inOwnWords,
  range: inOwnWords,
  increase: () => '提高',
  decrease: () => '下降',
  all: () => '全部',
};

const WITH_FIGURE: Readonly<Record<Comparator, (amount: string, target: Target) => string>> = {
  '>=': (amount, target) => `${isShare(target) ? '不低于' : '不少于'}${amount}`,
  '<=': (amount, target) => `${isShare(target) ? '不高于' : '不超过'}${amount}`,
  '=': (amount) => amount,
  range: (amount) => amount,
  increase: (amount) => `提高${amount}`,
  decrease: (amount) => `下降${amount}`,
  all: (amount) => `全部（${amount}）`,
};

/** 左右 (of an `=`) and 以上, 以内 (of a change) follow the figure where the quote has them right behind it. */
const TAILS: Readonly<Record<string, readonly string[]>> = {
  '=': ['左右'],
  increase: ['以上', '左右'],
  decrease: ['以上', '以内', '左右'],
};

function amountOf({ value, valueTo, unit, comparator, quote }: Target): string | null {
  if (value === null) return null;
  if (comparator === 'range' && valueTo !== null) return `${value}—${valueTo}${unit ?? ''}`;
  const amount = `${value}${unit ?? ''}`;
  const tails = TAILS[comparator] ?? [];
  return amount + (tails.find((tail) => quote.includes(amount + tail)) ?? '');
}

/** A share is high or low (不低于60%), a count is many or few (不少于3个). */
const isShare = ({ unit }: Target): boolean => unit !== null && /[%％‰]|百分点|成/u.test(unit);

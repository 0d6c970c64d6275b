// SPDX-License-Identifier: Apache-2.0
import type { LampKey } from '../lamp/lamp.js';

/** 汇总规则: when an upper task counts as done by its lower ones. A parameter, as data. */
export type RollUpRule =
  /** 全部办结. */
  | { readonly kind: 'all' }
  /** 有一个办结. */
  | { readonly kind: 'any' }
  /** 办结的个数达到 n%. */
  | { readonly kind: 'share'; readonly percent: number }
  /** 按权重计，办结的权重达到 n%. */
  | { readonly kind: 'weighted'; readonly percent: number };

/** 下级任务现状. */
export interface LowerState {
  readonly task: string;
  readonly region: string;
  readonly lamp: LampKey;
  /** Whole per cent; null where nothing is reported. */
  readonly progress: number | null;
  /** Whole number, by population or as the office sets; only `weighted` reads it. */
  readonly weight: number;
}

/** 汇总结果: whether it is done, the numbers behind it, and which tasks hold it up. */
export interface RollUp {
  readonly done: boolean;
  readonly total: number;
  readonly closed: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  /** Share that counts towards the rule, whole per cent rounded down; null without lower tasks. */
  readonly share: number | null;
  readonly needed: number;
  /** Weighted mean of progress, a closed task counting 100 and one that reported nothing 0; rounded down. */
  readonly progress: number | null;
  /** Not reported: counted as 0 in `progress`, and said. */
  readonly unreported: number;
  readonly behind: readonly string[];
}

/** 逐级汇总. Without lower tasks nothing is done and no share is known. */
export function rollUp(lowers: readonly LowerState[], rule: RollUpRule): RollUp {
  const counted = (weights: boolean): number | null => shareOf(lowers, weights);
  const share = counted(rule.kind === 'weighted');
  const count = (key: LampKey): number => lowers.filter(({ lamp }) => lamp === key).length;
  const closed = count('blue');
  return {
    done: isDone(rule, closed, lowers),
    ...{ total: lowers.length, closed, red: count('red'), yellow: count('yellow') },
    ...{ green: count('green'), share, needed: neededOf(rule, lowers.length) },
    progress: meanProgress(lowers, rule.kind === 'weighted'),
    unreported: lowers.filter(({ lamp, progress }) => lamp !== 'blue' && progress === null).length,
    behind: lowers.filter(({ lamp }) => lamp === 'red').map(({ task }) => task),
  };
}

const weightOf = ({ weight }: LowerState, weights: boolean): number => (weights ? weight : 1);

const sumOf = (lowers: readonly LowerState[], weights: boolean): number =>
  lowers.reduce((sum, lower) => sum + weightOf(lower, weights), 0);

function shareOf(lowers: readonly LowerState[], weights: boolean): number | null {
  const whole = sumOf(lowers, weights);
  const closed = sumOf(
    lowers.filter(({ lamp }) => lamp === 'blue'),
    weights,
  );
  return whole === 0 ? null : Math.floor((100 * closed) / whole);
}

/** Per cent that the rule asks for; any one of n is one n-th, rounded up. */
function neededOf(rule: RollUpRule, total: number): number {
  if (rule.kind === 'all') return 100;
  if (rule.kind === 'any') return total === 0 ? 0 : Math.ceil(100 / total);
  return rule.percent;
}

/** Compared before rounding: 2 of 3 are not 67 %. */
function isDone(rule: RollUpRule, closed: number, lowers: readonly LowerState[]): boolean {
  if (lowers.length === 0) return false;
  if (rule.kind === 'all') return closed === lowers.length;
  if (rule.kind === 'any') return closed > 0;
  const weights = rule.kind === 'weighted';
  const done = sumOf(
    lowers.filter(({ lamp }) => lamp === 'blue'),
    weights,
  );
  const whole = sumOf(lowers, weights);
  return whole > 0 && 100 * done >= rule.percent * whole;
}

function meanProgress(lowers: readonly LowerState[], weights: boolean): number | null {
  const whole = sumOf(lowers, weights);
  if (whole === 0) return null;
  const sum = lowers.reduce((total, lower) => {
    const done = lower.lamp === 'blue' ? 100 : (lower.progress ?? 0);
    return total + weightOf(lower, weights) * done;
  }, 0);
  return Math.floor(sum / whole);
}

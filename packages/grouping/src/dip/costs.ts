// SPDX-License-Identifier: Apache-2.0
import type { DipParameters } from './dip-parameters.js';
import { type Fraction, fraction, over, plus, times } from './fraction.js';

/** Costs of one year in fen. */
export interface YearCosts {
  readonly year: number;
  readonly costs: readonly bigint[];
}

/**
 * 加权次均费用: the mean of each year's trimmed costs, joined by the weights of the years, exactly. Years without
 * cases take their weight out of both sides. Undefined without any case.
 *
 * @param latest the year that bears the last weight; earlier years than there are weights do not count
 */
export function weightedMean(
  years: readonly YearCosts[],
  latest: number,
  { yearWeights, trimming }: Pick<DipParameters, 'yearWeights' | 'trimming'>,
): Fraction | undefined {
  const weights = yearWeights.value;
  const parts = years.flatMap(({ year, costs }) => {
    const weight = weights[weights.length - 1 - (latest - year)];
    const mean = meanOf(trimmed(costs, trimming.value));
    return weight === undefined || mean === undefined ? [] : [{ weight: whole(weight), mean }];
  });
  if (parts.length === 0) return undefined;
  const sum = parts.reduce((total, one) => plus(total, times(one.weight, one.mean)), fraction(0n));
  return over(
    sum,
    parts.reduce((total, one) => plus(total, one.weight), fraction(0n)),
  );
}

/** Weights may have decimals; they are read as they are written. */
const whole = (weight: number): Fraction =>
  fraction(BigInt(Math.round(weight * 1_000_000)), 1_000_000n);

/** The mean of some costs, undefined of none. */
export const meanOf = (costs: readonly bigint[]): Fraction | undefined =>
  costs.length === 0
    ? undefined
    : fraction(
        costs.reduce((sum, cost) => sum + cost, 0n),
        BigInt(costs.length),
      );

/** Costs without the cheapest and the dearest: whole cases, so a share below one case cuts nothing. */
export function trimmed(
  costs: readonly bigint[],
  { low, high, minCases, maxShare }: DipParameters['trimming']['value'],
): readonly bigint[] {
  const fromBelow = Math.floor(costs.length * low);
  const fromAbove = Math.floor(costs.length * high);
  const tooMany = fromBelow + fromAbove > costs.length * maxShare;
  if (costs.length < minCases || tooMany) return costs;
  return costs.toSorted((a, b) => Number(a - b)).slice(fromBelow, costs.length - fromAbove);
}

/** 变异系数: population standard deviation over mean; 0 for no case or no cost. For thresholds, not for money. */
export function variationOf(costs: readonly bigint[]): number {
  const mean = plainMean(costs);
  return mean === 0 ? 0 : Math.sqrt(squares(costs, mean) / costs.length) / mean;
}

/** The variation that is left inside the parts of a group. */
export function variationWithin(parts: readonly (readonly bigint[])[]): number {
  const all = parts.flat();
  const mean = plainMean(all);
  const within = parts.reduce((sum, part) => sum + squares(part, plainMean(part)), 0);
  return mean === 0 ? 0 : Math.sqrt(within / all.length) / mean;
}

const plainMean = (costs: readonly bigint[]): number =>
  costs.length === 0 ? 0 : costs.reduce((sum, cost) => sum + Number(cost), 0) / costs.length;

const squares = (costs: readonly bigint[], mean: number): number =>
  costs.reduce((sum, cost) => sum + (Number(cost) - mean) ** 2, 0);

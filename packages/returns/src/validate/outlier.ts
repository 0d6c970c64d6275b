// SPDX-License-Identifier: Apache-2.0
import { addRatios, compareRatios, multiplyRatios, negated, type Ratio } from '@sanyi/kernel';

/** 往期之和: what outliers are judged by of earlier values; sums only, so that no value has to be held. */
export interface EarlierSums {
  readonly count: number;
  readonly sum: Ratio;
  /** Of the squares. */
  readonly squares: Ratio;
}

/**
 * 离群: whether a value lies further from the mean of earlier ones than `limit` standard deviations (of the population), and that
 * mean. Exact: squares are compared, so no root is taken. Where all earlier values are equal, any other value is far.
 */
export function isOutlier(
  value: Ratio,
  { count, sum, squares }: EarlierSums,
  limit: Ratio,
): { readonly mean: Ratio } | undefined {
  const share: Ratio = { above: 1n, below: BigInt(count) };
  const mean = multiplyRatios(sum, share);
  const variance = addRatios(multiplyRatios(squares, share), negated(multiplyRatios(mean, mean)));
  const away = addRatios(value, negated(mean));
  const allowed = multiplyRatios(multiplyRatios(limit, limit), variance);
  return compareRatios(multiplyRatios(away, away), allowed) > 0 ? { mean } : undefined;
}

// SPDX-License-Identifier: Apache-2.0
import { addRatios, compareRatios, multiplyRatios, negated, type Ratio, ZERO } from '@sanyi/kernel';

/**
 * 离群: whether a value lies further from the mean of earlier ones than `limit` standard deviations (of the population), and that
 * mean. Exact: squares are compared, so no root is taken. Where all earlier values are equal, any other value is far.
 */
export function isOutlier(
  value: Ratio,
  history: readonly Ratio[],
  limit: Ratio,
): { readonly mean: Ratio } | undefined {
  const share: Ratio = { above: 1n, below: BigInt(history.length) };
  const mean = multiplyRatios(history.reduce(addRatios, ZERO), share);
  const distance = (one: Ratio): Ratio => {
    const away = addRatios(one, negated(mean));
    return multiplyRatios(away, away);
  };
  const variance = multiplyRatios(history.map(distance).reduce(addRatios, ZERO), share);
  const allowed = multiplyRatios(multiplyRatios(limit, limit), variance);
  return compareRatios(distance(value), allowed) > 0 ? { mean } : undefined;
}

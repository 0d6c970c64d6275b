// SPDX-License-Identifier: Apache-2.0
import { compare, type Fraction, fraction, over, plus, times } from './fraction.js';

/** 费用偏差: whether a case cost far more or far less than its group. */
export type Deviation = 'normal' | 'high' | 'low';

export interface DeviatedScore {
  readonly deviation: Deviation;
  readonly score: Fraction;
}

/**
 * 偏差病例分值. Above the high bound: (cost ÷ mean − high + 1) × score; below the low bound: cost ÷ mean × score;
 * at a bound and between: score. The formula is as cities print it; its bounds are parameters.
 *
 * @param bounds multiples of the mean cost, as 0.5 and 2
 */
export function deviatedScore(
  cost: Fraction,
  mean: Fraction,
  score: Fraction,
  bounds: { readonly low: number; readonly high: number },
): DeviatedScore {
  if (mean.numerator === 0n) return { deviation: 'normal', score };
  const ratio = over(cost, mean);
  const [low, high] = [exactly(bounds.low), exactly(bounds.high)];
  if (compare(ratio, high) > 0) {
    const excess = plus(plus(ratio, fraction(1n)), times(high, fraction(-1n)));
    return { deviation: 'high', score: times(excess, score) };
  }
  return compare(ratio, low) < 0
    ? { deviation: 'low', score: times(ratio, score) }
    : { deviation: 'normal', score };
}

const exactly = (bound: number): Fraction =>
  fraction(BigInt(Math.round(bound * 1_000_000)), 1_000_000n);

// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  negated,
  type Ratio,
  ratioOf,
} from '@sanyi/kernel';

/** 异常值保护: where far-off values of a peer group are drawn in before they are compared. The raw value is kept beside. */
export type OutlierGuard =
  /** Tukey: no further than 1.5 times the middle half beyond it. */
  | 'tukey'
  /** No further than three standard deviations from the mean. */
  | 'three-sigma'
  /** No lower than the 5th and no higher than the 95th percentile. */
  | 'winsorize'
  | 'none';

export interface Guarded {
  readonly raw: Ratio;
  readonly used: Ratio;
}

/** Draws in the outliers of a group; fewer than five values show no outliers. */
export function guardOutliers(values: readonly Ratio[], guard: OutlierGuard): readonly Guarded[] {
  const bounds = values.length < 5 ? undefined : boundsOf(values, guard);
  return values.map((raw) => ({ raw, used: bounds === undefined ? raw : within(raw, bounds) }));
}

type Bounds = readonly [low: Ratio, high: Ratio];

const within = (value: Ratio, [low, high]: Bounds): Ratio => {
  if (compareRatios(value, low) < 0) return low;
  return compareRatios(value, high) > 0 ? high : value;
};

function boundsOf(values: readonly Ratio[], guard: OutlierGuard): Bounds | undefined {
  switch (guard) {
    case 'none':
      return undefined;
    case 'winsorize':
      return [quantile(values, 5n), quantile(values, 95n)];
    case 'three-sigma':
      return sigmaBounds(values);
    case 'tukey': {
      const [low, high] = [quantile(values, 25n), quantile(values, 75n)];
      const reach = multiplyRatios(addRatios(high, negated(low)), { above: 3n, below: 2n });
      return [addRatios(low, negated(reach)), addRatios(high, reach)];
    }
  }
}

/** The value at a per cent of the way through the ordered values, with a straight line between neighbours. */
export function quantile(values: readonly Ratio[], percent: bigint): Ratio {
  const ordered = [...values].sort(compareRatios);
  const way = BigInt(ordered.length - 1) * percent;
  const index = Number(way / 100n);
  const low = ordered[index] ?? NOTHING;
  const high = ordered[index + 1] ?? low;
  const part: Ratio = { above: way % 100n, below: 100n };
  return addRatios(low, multiplyRatios(addRatios(high, negated(low)), part));
}

const NOTHING: Ratio = { above: 0n, below: 1n };

function sigmaBounds(values: readonly Ratio[]): Bounds {
  const numbers = values.map(({ above, below }) => Number(above) / Number(below));
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const spread = Math.sqrt(
    numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length,
  );
  return [millionths(mean - 3 * spread), millionths(mean + 3 * spread)];
}

/** A root is no ratio: it is taken to the millionth. */
const millionths = (value: number): Ratio =>
  ratioOf({ units: BigInt(Math.round(value * 1e6)), scale: 6 });

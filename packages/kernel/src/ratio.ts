// SPDX-License-Identifier: Apache-2.0
import { type Decimal, divideHalfUp, formatDecimal } from './decimal.js';

/** 分数, exact: what a division of two decimals gives before anybody rounds. In lowest terms, `below` > 0. */
export interface Ratio {
  readonly above: bigint;
  readonly below: bigint;
}

export const ZERO: Ratio = { above: 0n, below: 1n };

export const ratioOf = ({ units, scale }: Decimal): Ratio => reduced(units, 10n ** BigInt(scale));

export const wholeRatio = (value: number): Ratio => ({ above: BigInt(value), below: 1n });

export const addRatios = (a: Ratio, b: Ratio): Ratio =>
  a.below === b.below
    ? reduced(a.above + b.above, a.below)
    : reduced(a.above * b.below + b.above * a.below, a.below * b.below);

export const negated = ({ above, below }: Ratio): Ratio => ({ above: -above, below });

export const multiplyRatios = (a: Ratio, b: Ratio): Ratio =>
  reduced(a.above * b.above, a.below * b.below);

/** Undefined where the divisor is zero. */
export const divideRatios = (a: Ratio, b: Ratio): Ratio | undefined =>
  b.above === 0n ? undefined : reduced(a.above * b.below, a.below * b.above);

/** Negative where a < b, zero where they are equal, positive where a > b. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.above * b.below - b.above * a.below;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** Canonical decimal text, rounded half up to `decimals` where it does not end before. */
export function formatRatio({ above, below }: Ratio, decimals: number): string {
  const units = divideHalfUp(above * 10n ** BigInt(decimals), below);
  return formatDecimal(trimmed(units, decimals));
}

/** Decimal text with exactly so many decimals, rounded half up: 63.0, 76.20. */
export const fixedRatio = ({ above, below }: Ratio, decimals: number): string =>
  formatDecimal({ units: divideHalfUp(above * 10n ** BigInt(decimals), below), scale: decimals });

const trimmed = (units: bigint, scale: number): Decimal =>
  scale > 0 && units % 10n === 0n ? trimmed(units / 10n, scale - 1) : { units, scale };

function reduced(above: bigint, below: bigint): Ratio {
  if (below === 1n) return { above, below };
  const divisor = greatestCommon(magnitude(above), magnitude(below));
  const sign = below < 0n ? -1n : 1n;
  return { above: (sign * above) / divisor, below: (sign * below) / divisor };
}

/** Never 0, as `below` is not. */
function greatestCommon(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

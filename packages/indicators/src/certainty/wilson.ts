// SPDX-License-Identifier: Apache-2.0

/** 置信区间, 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution: 95 % of cases lie within. */
const Z = 1.959963984540054;

/**
 * Wilson 区间: between which shares the true one lies in 95 % of cases, if `count` of `all` were counted. Undefined where it is no
 * share of counted things: nothing counted, or more than all.
 */
export function wilson(count: number, all: number): Interval | undefined {
  if (!(all > 0) || count < 0 || count > all) return undefined;
  const share = count / all;
  const below = 1 + Z ** 2 / all;
  const centre = (share + Z ** 2 / (2 * all)) / below;
  const reach = (Z / below) * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** A share of counted things. */
export interface CountedShare {
  readonly count: number;
  readonly all: number;
}

/**
 * 差异是否在噪声之内: whether two shares may be the same one (Newcombe's interval of the difference holds 0). Undefined where either
 * is no share.
 */
export function withinNoise(a: CountedShare, b: CountedShare): boolean | undefined {
  const [one, other] = [wilson(a.count, a.all), wilson(b.count, b.all)];
  if (one === undefined || other === undefined) return undefined;
  const [p, q] = [a.count / a.all, b.count / b.all];
  const low = p - q - Math.hypot(p - one.low, other.high - q);
  const high = p - q + Math.hypot(one.high - p, q - other.low);
  return low <= 0 && high >= 0;
}

/** 小样本: fewer than 30 counted, or fewer than 5 on either side; shown with a mark and not ranked on. */
export const isSmall = ({ count, all }: CountedShare): boolean =>
  all < 30 || count < 5 || all - count < 5;

// SPDX-License-Identifier: Apache-2.0
import { compareDecimals, type Decimal } from '@sanyi/kernel';
import { bandAt } from './band-at.js';
import type { Band } from './parameter.js';

/** 分段对照的一格: what holds between two points before and after; null outside a table. */
export interface BandCell {
  readonly from: Decimal;
  readonly to: Decimal | null;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
}

/** 分段对照: two tables of bands side by side, cut at every point at which either of them cuts. */
export function bandDifference(
  before: readonly Band[],
  after: readonly Band[],
): readonly BandCell[] {
  const points = cutsOf([...before, ...after]);
  return points.flatMap((from, index) => {
    const [old, now] = [bandAt(before, from), bandAt(after, from)];
    if (old === undefined && now === undefined) return [];
    const to = points[index + 1] ?? null;
    return [{ from, to, before: old?.value ?? null, after: now?.value ?? null }];
  });
}

function cutsOf(bands: readonly Band[]): readonly Decimal[] {
  const all = bands.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return [...all].sort(compareDecimals).filter((point, index, sorted) => {
    const before = sorted[index - 1];
    return before === undefined || compareDecimals(before, point) !== 0;
  });
}

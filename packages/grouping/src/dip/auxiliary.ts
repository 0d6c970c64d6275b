// SPDX-License-Identifier: Apache-2.0
import { meanOf, variationOf, variationWithin } from './costs.js';
import type { Auxiliary } from './dip-catalogue.js';
import type { DipCase } from './dip-case.js';
import type { Dimension, DipParameters } from './dip-parameters.js';
import { levelOf } from './dimension-level.js';
import { compare, formatDecimal, type Fraction, over } from './fraction.js';

/**
 * 辅助目录: the dimension to open for a group, if any. A dimension passes the gate where the group and each of
 * its levels have cases enough, costs vary enough, and the levels take enough of the variation away. Of
 * several that pass, the one with the dearest level (mean of the level over mean of the group) is opened.
 */
export function openAuxiliary(
  cases: readonly DipCase[],
  { auxiliaryGate: { value: gate }, dimensions }: DipParameters,
): Auxiliary | undefined {
  const before = variationOf(cases.map(({ cost }) => cost));
  if (cases.length <= gate.groupCases || before < gate.variation) return undefined;
  const candidates = dimensions.value.flatMap((dimension) => {
    const parts = partsOf(dimension, cases);
    const after = variationWithin(parts.map(({ costs }) => costs));
    const large = parts.length > 1 && parts.every(({ costs }) => costs.length > gate.subtypeCases);
    return large && 1 - after / before >= gate.reduction ? [measured(dimension, parts, cases)] : [];
  });
  const best = candidates.toSorted((a, b) => compare(b.dearest, a.dearest))[0];
  return best?.auxiliary;
}

interface Part {
  readonly level: string;
  readonly costs: readonly bigint[];
}

/** Cases on no level keep the group's own score, as one more part. */
function partsOf(dimension: Dimension, cases: readonly DipCase[]): readonly Part[] {
  const levels = cases.map((one) => levelOf(dimension, one) ?? '');
  return [...new Set(levels)].map((level) => ({
    level,
    costs: cases.flatMap(({ cost }, index) => (levels[index] === level ? [cost] : [])),
  }));
}

function measured(
  { id }: Dimension,
  parts: readonly Part[],
  cases: readonly DipCase[],
): { readonly auxiliary: Auxiliary; readonly dearest: Fraction } {
  const all = meanOf(cases.map(({ cost }) => cost));
  const rated = parts.flatMap(({ level, costs }) => {
    const mean = meanOf(costs);
    if (mean === undefined || all === undefined) return [];
    return [{ level, cases: costs.length, ratio: over(mean, all) }];
  });
  const dearest = rated.toSorted((a, b) => compare(b.ratio, a.ratio))[0];
  const levels = rated
    .filter(({ level }) => level !== '')
    .map(({ level, cases: count, ratio }) => ({
      level,
      cases: count,
      coefficient: formatDecimal(ratio, 4),
    }));
  return {
    auxiliary: { dimension: id, levels },
    dearest: dearest?.ratio ?? { numerator: 0n, denominator: 1n },
  };
}

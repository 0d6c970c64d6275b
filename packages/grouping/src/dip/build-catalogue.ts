// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { openAuxiliary } from './auxiliary.js';
import { variationOf, weightedMean } from './costs.js';
import type { DipCase } from './dip-case.js';
import type { DipCatalogue, DipGroup } from './dip-catalogue.js';
import { counted, type DipLayers, ruleGroup } from './dip-layers.js';
import { comprehensiveKey, coreKey } from './dip-key.js';
import type { DipParameters } from './dip-parameters.js';
import { formatDecimal, type Fraction, fraction, over, times } from './fraction.js';

/** Why no catalogue can be made of a history. */
export type NoCatalogue =
  | { readonly code: 'no-history' }
  | { readonly code: 'no-cost' }
  | { readonly code: 'unknown-benchmark'; readonly group: string };

/**
 * DIP 目录库: combinations of principal diagnosis and procedures with cases enough become core groups; the cases
 * of the others are gathered into comprehensive groups by category and kind of treatment. Scores by the method
 * the parameters name. Cases without a principal diagnosis, and years beyond the weights, are left out.
 *
 * Rounding: half up, once, at the end: scores to 4 decimals, costs to 2 (yuan).
 */
export function buildCatalogue(
  history: readonly DipCase[],
  parameters: DipParameters,
  layers: DipLayers,
): Result<DipCatalogue, NoCatalogue> {
  const latest = Math.max(...history.map(({ year }) => year));
  const first = latest - parameters.yearWeights.value.length + 1;
  const cases = history
    .filter(({ year, diagnoses }) => year >= first && (diagnoses[0] ?? '') !== '')
    .flatMap((one) => counted(one, layers) ?? []);
  if (cases.length === 0) return err({ code: 'no-history' });
  const groups = groupsOf(cases, parameters, layers);
  const means = new Map(
    groups.flatMap(({ code, members }) => {
      const mean = weightedMean(byYear(members), latest, parameters);
      return mean === undefined ? [] : [[code, mean]];
    }),
  );
  const overall = weightedMean(byYear(cases), latest, parameters);
  const measure = measureOf(parameters, overall, means);
  if (!measure.ok) return measure;
  return ok({
    parameters,
    years: [...new Set(cases.map(({ year }) => year))].toSorted((a, b) => a - b),
    cases: cases.length,
    meanCost: inYuan(overall ?? fraction(0n)),
    groups: groups.map((one) => rated(one, means.get(one.code), measure.value, parameters)),
  });
}

interface Gathered {
  readonly code: string;
  readonly kind: DipGroup['kind'];
  readonly members: readonly DipCase[];
}

/** Groups of rules, then core groups, then comprehensive ones, each in order of their codes. */
function groupsOf(
  cases: readonly DipCase[],
  parameters: DipParameters,
  layers: DipLayers,
): readonly Gathered[] {
  const rules = layers.layers.flatMap((layer) => (layer.kind === 'rules' ? layer.rules : []));
  const ruled = gather(cases, (one) => ruleGroup(rules, one));
  const free = cases.filter((one) => ruleGroup(rules, one) === undefined);
  const combinations = gather(free, (one) => coreKey(one.diagnoses, one.procedures, parameters));
  const isCore = ({ length }: readonly DipCase[]): boolean => length >= parameters.threshold.value;
  const rest = [...combinations.values()].filter((members) => !isCore(members)).flat();
  const remainder = gather(rest, (one) =>
    comprehensiveKey(one.diagnoses, one.procedures, parameters),
  );
  return [
    ...sorted(ruled, 'rule'),
    ...sorted(combinations, 'core').filter(({ members }) => isCore(members)),
    ...sorted(remainder, 'comprehensive'),
  ];
}

function gather(
  cases: readonly DipCase[],
  keyOf: (one: DipCase) => string | undefined,
): ReadonlyMap<string, readonly DipCase[]> {
  const gathered = new Map<string, DipCase[]>();
  for (const one of cases) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const members = gathered.get(key);
    if (members === undefined) gathered.set(key, [one]);
    else members.push(one);
  }
  return gathered;
}

const sorted = (
  gathered: ReadonlyMap<string, readonly DipCase[]>,
  kind: DipGroup['kind'],
): readonly Gathered[] =>
  [...gathered]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, members]) => ({ code, kind, members }));

const byYear = (cases: readonly DipCase[]): readonly { year: number; costs: bigint[] }[] => {
  const years = new Map<number, bigint[]>();
  for (const { year, cost } of cases) {
    const costs = years.get(year);
    if (costs === undefined) years.set(year, [cost]);
    else costs.push(cost);
  }
  return [...years].map(([year, costs]) => ({ year, costs }));
};

/** What a mean cost is measured by: mean ÷ `by` × `base` is the score. */
interface ScoreMeasure {
  readonly by: Fraction;
  readonly base: number;
}

function measureOf(
  { score: { value: score } }: DipParameters,
  overall: Fraction | undefined,
  means: ReadonlyMap<string, Fraction>,
): Result<ScoreMeasure, NoCatalogue> {
  if (score.method === 'quota') {
    return ok({ by: fraction(BigInt(Math.round(score.yuan * 100))), base: 1 });
  }
  const by = score.method === 'mean' ? overall : means.get(score.group);
  if (score.method === 'benchmark' && by === undefined) {
    return err({ code: 'unknown-benchmark', group: score.group });
  }
  if (by === undefined || by.numerator === 0n) return err({ code: 'no-cost' });
  return ok({ by, base: score.base });
}

function rated(
  { code, kind, members }: Gathered,
  mean: Fraction = fraction(0n),
  { by, base }: ScoreMeasure,
  parameters: DipParameters,
): DipGroup {
  const variation = variationOf(members.map(({ cost }) => cost));
  const auxiliary = openAuxiliary(members, parameters);
  const inPrimaryCare = members.filter((one) => one.primaryCare).length / members.length;
  const { share, variation: most } = parameters.primaryCare.value;
  return {
    code,
    kind,
    cases: members.length,
    meanCost: inYuan(mean),
    score: formatDecimal(times(over(mean, by), fraction(BigInt(base))), 4),
    variation: formatDecimal(fraction(BigInt(Math.round(variation * 10_000)), 10_000n), 4),
    primaryCare: kind === 'core' && inPrimaryCare >= share && variation <= most,
    ...(auxiliary === undefined ? {} : { auxiliary }),
  };
}

const inYuan = (fen: Fraction): string => formatDecimal(over(fen, fraction(100n)), 2);

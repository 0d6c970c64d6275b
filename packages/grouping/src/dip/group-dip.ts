// SPDX-License-Identifier: Apache-2.0
import type { DipCase } from './dip-case.js';
import type { DipCatalogue, DipGroup } from './dip-catalogue.js';
import { type Deviation, deviatedScore } from './deviation.js';
import { comprehensiveKey, coreKey } from './dip-key.js';
import { counted, type DipLayer, type DipLayers, ruleGroup } from './dip-layers.js';
import { levelOf } from './dimension-level.js';
import { formatDecimal, fraction, parseDecimal, times } from './fraction.js';

/** DIP 分组结果: every case gets one and a reason. */
export interface DipAnswer {
  readonly status: 'GROUPED' | 'EXCLUDED' | 'NO_GROUP';
  /** The layer that decided, by its title; empty where none did. */
  readonly layer: string;
  readonly group: string;
  readonly kind: DipGroup['kind'] | '';
  /** 病种分值 of the group. */
  readonly score: string;
  readonly dimension: string;
  readonly level: string;
  readonly coefficient: string;
  readonly deviation: Deviation | '';
  /** Score × coefficient, or the score of a deviating case; 4 decimals, half up. */
  readonly finalScore: string;
}

export type DipReader = (one: DipCase) => DipAnswer;

/** Groups cases by one catalogue and one order of layers. */
export function dipReader(catalogue: DipCatalogue, layers: DipLayers): DipReader {
  const groups = new Map(catalogue.groups.map((group) => [group.code, group]));
  return (one) => {
    const subject = counted(one, layers);
    if (subject === undefined) return without('EXCLUDED');
    for (const layer of layers.layers) {
      const group = groups.get(keyIn(layer, subject, catalogue) ?? '');
      if (group !== undefined) return scored(one, group, layer, catalogue);
    }
    return without('NO_GROUP');
  };
}

const without = (status: 'EXCLUDED' | 'NO_GROUP'): DipAnswer => ({
  status,
  layer: '',
  group: '',
  kind: '',
  score: '',
  dimension: '',
  level: '',
  coefficient: '',
  deviation: '',
  finalScore: '',
});

function keyIn(layer: DipLayer, one: DipCase, { parameters }: DipCatalogue): string | undefined {
  switch (layer.kind) {
    case 'basic':
      return coreKey(one.diagnoses, one.procedures, parameters);
    case 'comprehensive':
      return comprehensiveKey(one.diagnoses, one.procedures, parameters);
    case 'rules':
      return ruleGroup(layer.rules, one);
  }
}

function scored(
  one: DipCase,
  group: DipGroup,
  layer: DipLayer,
  { parameters }: DipCatalogue,
): DipAnswer {
  const { level, coefficient } = subtypeOf(one, group, parameters);
  const score = parseDecimal(group.score) ?? fraction(0n);
  const mean = times(parseDecimal(group.meanCost) ?? fraction(0n), fraction(100n));
  const deviated = deviatedScore(fraction(one.cost), mean, score, parameters.deviation.value);
  const corrected = times(score, parseDecimal(coefficient) ?? fraction(1n));
  const final = deviated.deviation === 'normal' ? corrected : deviated.score;
  return {
    status: 'GROUPED',
    layer: layer.title,
    group: group.code,
    kind: group.kind,
    score: group.score,
    dimension: level === '' ? '' : (group.auxiliary?.dimension ?? ''),
    level,
    coefficient,
    deviation: deviated.deviation,
    finalScore: formatDecimal(final, 4),
  };
}

function subtypeOf(
  one: DipCase,
  { auxiliary }: DipGroup,
  { dimensions }: DipCatalogue['parameters'],
): { readonly level: string; readonly coefficient: string } {
  const dimension = dimensions.value.find(({ id }) => id === auxiliary?.dimension);
  const level = dimension === undefined ? undefined : levelOf(dimension, one);
  const open = auxiliary?.levels.find((candidate) => candidate.level === level);
  return open === undefined
    ? { level: '', coefficient: '' }
    : { level: open.level, coefficient: open.coefficient };
}

// SPDX-License-Identifier: Apache-2.0
import type { LedgerTarget, LedgerTask } from '../ledger/filed.js';
import { alike, pairsOf } from '../text/similarity.js';
import type { TargetDrift } from './link.js';

/** Two metrics are the same from this likeness on (of 1000), where their units do not differ. */
const SAME_METRIC = 600;

/**
 * 指标走样 between an upper task and the lower one that carries it out: the same metric with an easier figure (上级不低于60%，本级不低于
 * 50%), a harder one, or a later day. A figure that is the same is none; one that cannot be compared is said to be so.
 */
export function targetDrifts(upper: LedgerTask, lower: LedgerTask): readonly TargetDrift[] {
  return lower.targets.flatMap((target) => {
    const above = sameMetric(upper.targets, target);
    if (above === undefined) return [];
    const direction = directionOf(above, target);
    return direction === null
      ? []
      : [
          {
            ...{ upperTask: upper.id, lowerTask: lower.id, metric: target.metric },
            ...{ upper: inWords(above), lower: inWords(target), direction },
          },
        ];
  });
}

function sameMetric(
  targets: readonly LedgerTarget[],
  { metric, unit }: LedgerTarget,
): LedgerTarget | undefined {
  const pairs = pairsOf(metric);
  const scored = targets
    .filter((one) => one.unit === unit)
    .map((one) => ({ one, score: alike(pairsOf(one.metric), pairs) }))
    .filter(({ score }) => score >= SAME_METRIC);
  return scored.sort((a, b) => b.score - a.score)[0]?.one;
}

function directionOf(upper: LedgerTarget, lower: LedgerTarget): TargetDrift['direction'] | null {
  const byFigure = figureDirection(boundsOf(upper), boundsOf(lower));
  if (byFigure !== null) return byFigure;
  return upper.by !== null && (lower.by === null || lower.by > upper.by) ? 'later' : null;
}

/** What a target admits, from its lowest figure to its highest. */
interface Bounds {
  readonly from: number;
  readonly to: number;
}

function boundsOf({ comparator, value, valueTo }: LedgerTarget): Bounds | null {
  if (comparator === 'all') return { from: 100, to: 100 };
  if (value === null) return null;
  return ADMITS[comparator](value, valueTo ?? value);
}

const ADMITS: Readonly<
  Record<Exclude<LedgerTarget['comparator'], 'all'>, (value: number, to: number) => Bounds>
> = {
  '>=': (from) => ({ from, to: Infinity }),
  '<=': (to) => ({ from: -Infinity, to }),
  '=': (value) => ({ from: value, to: value }),
  range: (from, to) => ({ from, to }),
  increase: (from) => ({ from, to: Infinity }),
  decrease: (from) => ({ from, to: Infinity }),
};

/** Looser: the lower task admits what the upper one does not. */
function figureDirection(
  upper: Bounds | null,
  lower: Bounds | null,
): TargetDrift['direction'] | null {
  if (upper === null || lower === null) return upper === lower ? null : 'other';
  if (upper.from === lower.from && upper.to === lower.to) return null;
  return lower.from >= upper.from && lower.to <= upper.to ? 'stricter' : 'looser';
}

/** 2021-12-31前 不低于60%. */
const inWords = ({ quote, by }: LedgerTarget): string => (by === null ? quote : `${by}前 ${quote}`);

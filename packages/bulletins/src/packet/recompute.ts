// SPDX-License-Identifier: Apache-2.0
import { ok, type Result } from '@sanyi/kernel';
import { taskFigures } from '../bulletin/task-figures.js';
import type { Calculate, CalculationFault, IssuedFigure } from './figure.js';
import type { FrozenSnapshot } from './snapshot.js';

/** All figures of a snapshot: those of the indicators, and the counts of its tasks. */
export function figuresOf(
  snapshot: FrozenSnapshot,
  calculate: Calculate,
): Result<readonly IssuedFigure[], CalculationFault> {
  const calculated = calculate(snapshot);
  return calculated.ok ? ok([...calculated.value, ...taskFigures(snapshot)]) : calculated;
}

/** 复算结果 of one figure: the same, or how it was issued and how it comes out now. */
export interface FigureCheck {
  readonly id: string;
  readonly state: 'same' | 'differs';
  /** Null where nothing was issued under this id. */
  readonly issued: IssuedFigure | null;
  /** Null where the facts give no such figure. */
  readonly recomputed: IssuedFigure | null;
}

/** 逐个比较: every figure that was issued or comes out, in the order they come out; those that were only issued last. */
export function compareFigures(
  issued: readonly IssuedFigure[],
  recomputed: readonly IssuedFigure[],
): readonly FigureCheck[] {
  const before = new Map(issued.map((one) => [one.id, one]));
  const now = new Map(recomputed.map((one) => [one.id, one]));
  const ids = [...new Set([...now.keys(), ...before.keys()])];
  return ids.map((id) => {
    const pair = { issued: before.get(id) ?? null, recomputed: now.get(id) ?? null };
    return { id, state: isSame(pair.issued, pair.recomputed) ? 'same' : 'differs', ...pair };
  });
}

const isSame = (a: IssuedFigure | null, b: IssuedFigure | null): boolean =>
  a !== null &&
  b !== null &&
  FIELDS.every((name) => a[name] === b[name]) &&
  a.from.join('\n') === b.from.join('\n');

const FIELDS = ['kind', 'subject', 'place', 'period', 'state', 'exact', 'shown', 'rule'] as const;

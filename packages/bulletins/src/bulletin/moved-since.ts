// SPDX-License-Identifier: Apache-2.0
import { ok, type Result } from '@sanyi/kernel';
import type { Calculate, CalculationFault, IssuedFigure } from '../packet/figure.js';
import { compareFigures, figuresOf } from '../packet/recompute.js';
import type { MovedFigure } from '../packet/what-if.js';
import type { FrozenSnapshot } from '../packet/snapshot.js';

/** 发布之后的变动: figures of an issued bulletin that newer facts would give otherwise. The bulletin itself stays as it is. */
export function movedSince(
  issued: readonly IssuedFigure[],
  newer: FrozenSnapshot,
  calculate: Calculate,
): Result<readonly MovedFigure[], CalculationFault> {
  const now = figuresOf(newer, calculate);
  if (!now.ok) return now;
  return ok(
    compareFigures(issued, now.value)
      .filter(({ state }) => state === 'differs')
      .map(({ id, issued: before, recomputed: after }) => ({ id, before, after })),
  );
}

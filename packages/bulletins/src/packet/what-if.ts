// SPDX-License-Identifier: Apache-2.0
import { decimal, err, ok, type Result } from '@sanyi/kernel';
import type { Calculate, CalculationFault, IssuedFigure } from './figure.js';
import { compareFigures, figuresOf } from './recompute.js';
import type { FrozenSnapshot, SnapshotTotal } from './snapshot.js';

/** 假设: one sum of the packet as somebody says it should be. */
export interface SumChange {
  /** The id of a total. */
  readonly total: string;
  readonly slot: number;
  /** A decimal. */
  readonly to: string;
}

/** 变动的数字: how it was issued and how it would come out. */
export interface MovedFigure {
  readonly id: string;
  readonly before: IssuedFigure | null;
  readonly after: IssuedFigure | null;
}

/** 不能这样假设: there is no such sum, it states nothing itself or is withheld, or the new one is no number. */
export interface ChangeFault {
  readonly code: 'no-such-sum' | 'sum-of-below' | 'sum-withheld' | 'not-a-number';
  readonly total: string;
}

/** 若改: which figures would move if these sums were others; in the order in which figures come out. */
export function whatIf(
  snapshot: FrozenSnapshot,
  changes: readonly SumChange[],
  calculate: Calculate,
): Result<readonly MovedFigure[], ChangeFault | CalculationFault> {
  const fault = changes.flatMap((change) => changeFault(snapshot, change) ?? [])[0];
  if (fault !== undefined) return err(fault);
  const before = figuresOf(snapshot, calculate);
  if (!before.ok) return before;
  const after = figuresOf(changedSnapshot(snapshot, changes), calculate);
  if (!after.ok) return after;
  return ok(
    compareFigures(before.value, after.value)
      .filter(({ state }) => state === 'differs')
      .map(({ id, issued, recomputed }) => ({ id, before: issued, after: recomputed })),
  );
}

/** The snapshot with other sums. */
export const changedSnapshot = (
  snapshot: FrozenSnapshot,
  changes: readonly SumChange[],
): FrozenSnapshot => ({
  ...snapshot,
  totals: snapshot.totals.map((one) =>
    changes.filter(({ total }) => total === one.id).reduce(withSum, one),
  ),
});

const withSum = (one: SnapshotTotal, { slot, to }: SumChange): SnapshotTotal => ({
  ...one,
  slots: one.slots.map((held, index) => (index === slot ? { ...held, sum: to } : held)),
});

function changeFault(
  { totals }: FrozenSnapshot,
  { total, slot, to }: SumChange,
): ChangeFault | undefined {
  const found = totals.find(({ id }) => id === total);
  const held = found?.slots[slot];
  if (found === undefined || held === undefined) return { code: 'no-such-sum', total };
  if (found.from === 'below') return { code: 'sum-of-below', total };
  if (held.sum === null) return { code: 'sum-withheld', total };
  return decimal(to).ok ? undefined : { code: 'not-a-number', total };
}

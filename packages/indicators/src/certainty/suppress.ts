// SPDX-License-Identifier: Apache-2.0

/** 可加单元: counts by a key that says place, period and part. */
export type CountCells = ReadonlyMap<string, number>;

/** 加总关系: a total and what it is the sum of. */
export interface SumRule {
  readonly total: string;
  readonly parts: readonly string[];
  /** Whether each part has an owner of its own, who knows it and could subtract it. */
  readonly separateOwners: boolean;
}

/** 抑制: a count of 1–4 (primary), or one that would give it away (secondary). A reader sees no difference between them. */
export type Suppression = 'primary' | 'secondary';

/** Counts from this on are no longer small. */
export const LEAST_SHOWN = 5;

/**
 * 小数抑制: which cells are withheld so that nobody can work out a count of 1–4 from what is shown, at any level of the drill and
 * in any export, nor learn that it is below 5; not even one owner who knows a part. Zeros are shown: nobody stands behind them.
 */
export function suppress(
  cells: CountCells,
  rules: readonly SumRule[],
): ReadonlyMap<string, Suppression> {
  const hidden = new Map<string, Suppression>();
  for (const [key, count] of cells) {
    if (count > 0 && count < LEAST_SHOWN) hidden.set(key, 'primary');
  }
  const open = [...rules].sort((a, b) => (a.total < b.total ? -1 : 1));
  const next = (): string | undefined => {
    for (const rule of open) {
      const found = nextToHide(rule, cells, hidden);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  // Each round withholds one cell more, so it ends.
  for (let key = next(); key !== undefined; key = next()) hidden.set(key, 'secondary');
  return hidden;
}

/** The cell that must be withheld too; undefined where the rule gives nothing away. */
function nextToHide(
  rule: SumRule,
  cells: CountCells,
  hidden: ReadonlyMap<string, Suppression>,
): string | undefined {
  const withheld = rule.parts.filter((part) => hidden.has(part));
  const totalHidden = hidden.has(rule.total);
  if (isSafe(rule, withheld, totalHidden, cells)) return undefined;
  const smallest = rule.parts
    .filter((part) => !hidden.has(part) && (cells.get(part) ?? 0) > 0)
    .sort((a, b) => (cells.get(a) ?? 0) - (cells.get(b) ?? 0) || (a < b ? -1 : 1))[0];
  return smallest ?? (totalHidden ? undefined : rule.total);
}

function isSafe(
  { separateOwners }: SumRule,
  withheld: readonly string[],
  totalHidden: boolean,
  cells: CountCells,
): boolean {
  if (withheld.length === 0) return !totalHidden;
  const least = separateOwners ? 2 : 1;
  if (totalHidden) return withheld.length >= least;
  if (withheld.length <= least) return false;
  // Each withheld cell is at least 1; what is left over must reach past 5 even if the largest of the others is known.
  const counts = withheld.map((part) => cells.get(part) ?? 0);
  const sum = counts.reduce((total, one) => total + one, 0);
  const known = separateOwners ? Math.max(...counts) : 0;
  const others = withheld.length - (separateOwners ? 2 : 1);
  return sum - known - others >= LEAST_SHOWN;
}

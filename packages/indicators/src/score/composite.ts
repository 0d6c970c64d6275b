// SPDX-License-Identifier: Apache-2.0

/**
 * 综合评价: methods of papers that rank a group by several figures at once. They take logarithms and roots, so they work in plain
 * numbers and are for comparison, never for money. Rows are who is compared, columns are figures; all columns are turned so that
 * more is better.
 */
export type Matrix = readonly (readonly number[])[];

/** 熵权法: figures that tell the rows apart weigh more. Weights add up to 1; where no figure does, all weigh the same. */
export function entropyWeights(matrix: Matrix): readonly number[] {
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  const gains = Array.from({ length: columns }, (_, column) => {
    const values = matrix.map((row) => row[column] ?? 0);
    return rows < 2 ? 0 : 1 - entropyOf(values);
  });
  const sum = gains.reduce((total, one) => total + one, 0);
  return gains.map((one) => (sum <= 1e-12 ? 1 / columns : one / sum));
}

/** Shares of values moved to lie above 0, from 0 (all in one row) to 1 (all the same). */
function entropyOf(values: readonly number[]): number {
  const least = Math.min(...values);
  const moved = values.map((one) => one - least);
  const sum = moved.reduce((total, one) => total + one, 0);
  if (sum <= 0) return 1;
  const terms = moved
    .map((one) => one / sum)
    .map((share) => (share > 0 ? share * Math.log(share) : 0));
  return -terms.reduce((total, one) => total + one, 0) / Math.log(values.length);
}

/** TOPSIS: how near each row is to the best of all figures and how far from the worst, 0–1. */
export function topsis(matrix: Matrix, weights: readonly number[]): readonly number[] {
  const lengths = weights.map((_, column) => Math.hypot(...matrix.map((row) => row[column] ?? 0)));
  const scaled = matrix.map((row) =>
    weights.map((weight, column) => {
      const length = lengths[column] ?? 0;
      return length === 0 ? 0 : ((row[column] ?? 0) / length) * weight;
    }),
  );
  const edge = (pick: (...values: number[]) => number): readonly number[] =>
    weights.map((_, column) => pick(...scaled.map((row) => row[column] ?? 0)));
  const [best, worst] = [edge(Math.max), edge(Math.min)];
  return scaled.map((row) => {
    const [near, far] = [distance(row, best), distance(row, worst)];
    return near + far === 0 ? 0.5 : far / (near + far);
  });
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((one, column) => one - (b[column] ?? 0)));

/** 秩和比 (RSR): the weighted mean of a row's ranks, ties sharing theirs, over the number of rows; 0–1. */
export function rankSumRatio(matrix: Matrix, weights: readonly number[]): readonly number[] {
  const rows = matrix.length;
  return matrix.map((row) =>
    weights.reduce((sum, weight, column) => {
      const value = row[column] ?? 0;
      const below = matrix.filter((other) => (other[column] ?? 0) < value).length;
      const equal = matrix.filter((other) => (other[column] ?? 0) === value).length;
      return sum + (weight * (below + (equal + 1) / 2)) / rows;
    }, 0),
  );
}

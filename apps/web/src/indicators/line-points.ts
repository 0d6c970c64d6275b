// SPDX-License-Identifier: Apache-2.0

/** A point to be drawn; null where there is no figure: the line stops there. */
export interface ChartPoint {
  readonly at: number;
  readonly value: number | null;
}

/** From the lowest to the highest that is drawn, with a little air; a flat line has some too. */
export function spanOf(values: readonly number[]): readonly [low: number, high: number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return [0, 1];
  const air = high === low ? Math.max(1, Math.abs(high) * 0.05) : (high - low) * 0.12;
  return [low - air, high + air];
}

/** Where a value stands between two ends, 0–1. */
export const shareOf = (value: number, [low, high]: readonly [number, number]): number =>
  high === low ? 0.5 : (value - low) / (high - low);

/** The pieces of a line: it is not drawn over what is not known. */
export function linePieces(
  points: readonly ChartPoint[],
): readonly (readonly { at: number; value: number }[])[] {
  const pieces: { at: number; value: number }[][] = [[]];
  for (const { at, value } of points) {
    if (value === null) pieces.push([]);
    else pieces.at(-1)?.push({ at, value });
  }
  return pieces.filter((piece) => piece.length > 0);
}

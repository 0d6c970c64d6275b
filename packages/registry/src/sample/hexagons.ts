// SPDX-License-Identifier: Apache-2.0

/** A cell of a honeycomb: column and row; odd rows stand half a cell to the right. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** A corner on a grid of whole numbers, so that neighbours share it exactly. */
export type Corner = readonly [x: number, y: number];

/** The centre of a cell: half widths to the right, half sides up. */
export const centreOf = ({ column, row }: Cell): Corner => [
  column * 2 + (row % 2 === 0 ? 0 : 1),
  row * 3,
];

const OFFSETS: readonly Corner[] = [
  [0, -2],
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1],
];

/** The six corners of a cell, against the clock. */
export function cornersOf(cell: Cell): readonly Corner[] {
  const [x, y] = centreOf(cell);
  return OFFSETS.map(([dx, dy]) => [x + dx, y + dy]);
}

export const keyOf = ([x, y]: Corner): string => `${x},${y}`;

/**
 * The outline of some cells: closed rings of corners, the first not repeated, against the clock round the cells. Edges
 * that two of the cells share are inside and fall away. At every corner of a honeycomb three cells meet, so that a ring
 * never touches itself.
 */
export function outline(cells: readonly Cell[]): readonly (readonly Corner[])[] {
  const next = outerEdges(cells);
  const rings: Corner[][] = [];
  for (const start of next.keys()) {
    const ring: Corner[] = [];
    for (let at = next.get(start); at !== undefined; at = next.get(keyOf(at))) {
      ring.push(at);
      const from = ring.length === 1 ? start : keyOf(ring[ring.length - 2] ?? at);
      next.delete(from);
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

/** Where each outer edge leads, by where it begins. */
function outerEdges(cells: readonly Cell[]): Map<string, Corner> {
  const edges = cells.flatMap((cell) => {
    const corners = cornersOf(cell);
    return corners.map((from, i) => ({ from, to: corners[(i + 1) % corners.length] ?? from }));
  });
  const all = new Set(edges.map(({ from, to }) => `${keyOf(from)} ${keyOf(to)}`));
  return new Map(
    edges
      .filter(({ from, to }) => !all.has(`${keyOf(to)} ${keyOf(from)}`))
      .map(({ from, to }) => [keyOf(from), to] as const),
  );
}

// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { cornersOf, outline } from './hexagons.js';

test('one cell is its six corners', () => {
  const cell = { column: 2, row: 1 };
  const [ring] = outline([cell]);
  expect(ring).toHaveLength(6);
  expect(new Set(ring?.map(String))).toEqual(new Set(cornersOf(cell).map(String)));
});

test('what two cells share is inside', () => {
  expect(
    outline([
      { column: 0, row: 0 },
      { column: 1, row: 0 },
    ])[0],
  ).toHaveLength(10);
});

test('cells apart have a ring each', () => {
  expect(
    outline([
      { column: 0, row: 0 },
      { column: 5, row: 0 },
    ]),
  ).toHaveLength(2);
});

test('a hole is a ring of its own', () => {
  const around = [
    [0, 0],
    [1, 0],
    [-1, 1],
    [1, 1],
    [0, 2],
    [1, 2],
  ] as const;
  const rings = outline(around.map(([column, row]) => ({ column, row })));
  expect(rings.map((ring) => ring.length).sort((a, b) => a - b)).toEqual([6, 18]);
});

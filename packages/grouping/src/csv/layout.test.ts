// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { columnsIn, type Layout, slotsOf } from './layout.js';

const layout: Layout = {
  columns: { id: 4, gender: 1 },
  diagnoses: [0, 6],
  procedures: [3],
};

test('single fields take the first slots, then diagnoses, then procedures', () => {
  expect(columnsIn(layout)).toEqual([4, 1, -1, -1, -1, -1, -1, -1, -1, 0, 6, 3]);
  expect(slotsOf(layout)).toEqual({ slotOf: [9, 1, -1, 11, 0, -1, 10], slots: 12 });
});

test('a layout of nothing asks for no column', () => {
  expect(slotsOf({ columns: {}, diagnoses: [], procedures: [] })).toEqual({
    slotOf: [-1],
    slots: 9,
  });
});

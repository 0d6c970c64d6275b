// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { plainCell } from './table-lines.js';

test('a cell of a table that only text shows covers one column and one row', () => {
  expect(plainCell([3, 7], 2)).toEqual({ span: [3, 7], column: 2, columnSpan: 1, rowSpan: 1 });
});

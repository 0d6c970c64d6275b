// SPDX-License-Identifier: Apache-2.0
import { decimal, type Ratio, ratioOf } from '@sanyi/kernel';
import { type Cell, textOf } from '../cell/cell.js';

/** The number that stands in a cell; undefined where none does. */
export function amountIn(cell: Cell): Ratio | undefined {
  const read = decimal(textOf(cell) ?? '');
  return read.ok ? ratioOf(read.value) : undefined;
}

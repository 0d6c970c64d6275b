// SPDX-License-Identifier: Apache-2.0
import type { Declaration } from '@sanyi/returns';
import type { Cell, Cells } from '@sanyi/returns';
import { masked } from '../personal/mask.js';
import type { ReturnHouse } from './return-house.js';

/** What stands in the database of the cells of one return: personal fields are sealed there, and open only in their return. */
export interface KeptCells {
  readonly close: (cells: Cells) => Cells;
  readonly open: (cells: Cells) => Cells;
}

const SEALED = 'sm4.';

/** Seals and opens the personal fields of a return; a type without any is kept as it is. */
export function keptCells(
  { people: { seal } }: ReturnHouse,
  { packet, declaration }: { readonly packet: string; readonly declaration: Declaration },
): KeptCells {
  const personal = personalFields(declaration);
  const change = (cells: Cells, how: (value: string, place: string) => string): Cells =>
    personal.size === 0
      ? cells
      : mapped(cells, (id, cell) =>
          personal.has(id) && cell.state === 'value'
            ? { state: 'value', value: how(cell.value, `return_rows.cells:${packet}:${id}`) }
            : cell,
        );
  return {
    close: (cells) => change(cells, seal.close),
    // What was written before a field became personal stands there in the clear.
    open: (cells) =>
      change(cells, (value, place) => (value.startsWith(SEALED) ? seal.open(value, place) : value)),
  };
}

/** The cells as they are shown to whom personal data is not opened: 138****0001. */
export function maskedCells(declaration: Declaration, cells: Cells): Cells {
  const personal = personalFields(declaration);
  return personal.size === 0
    ? cells
    : mapped(cells, (id, cell) => (personal.has(id) ? maskedCell(cell) : cell));
}

/** One cell with its middle hidden. */
export const maskedCell = (cell: Cell): Cell =>
  cell.state === 'value' ? { state: 'value', value: masked(cell.value) } : cell;

/** The ids of the fields that speak of a person. */
export const personalFields = ({ fields }: Declaration): ReadonlySet<string> =>
  new Set(fields.filter(({ personal }) => personal).map(({ id }) => id));

/** What was masked when it went out and came back untouched is what stands there; undefined where nothing was masked. */
export function restoredCells(declaration: Declaration, cells: Cells, stored: Cells): Cells {
  const personal = personalFields(declaration);
  if (personal.size === 0) return cells;
  return mapped(cells, (id, cell) => {
    const before = stored[id];
    return personal.has(id) && before !== undefined && isMaskOf(cell, before) ? before : cell;
  });
}

/** Whether a cell is the mask of another. */
export const isMaskOf = (cell: Cell, stored: Cell): boolean =>
  cell.state === 'value' && stored.state === 'value' && cell.value === masked(stored.value);

const mapped = (cells: Cells, change: (id: string, cell: Cell) => Cell): Cells =>
  Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, change(id, cell)]));

// SPDX-License-Identifier: Apache-2.0

/** 单元格: the three states of a figure. Never 0 for missing. */
export type Cell = Given | { readonly state: 'missing' } | { readonly state: 'not-applicable' };

/**
 * A value, in the canonical text of its field's kind: `12`, `0.85` (share and decimal, exact), `12035.00` (money, yuan),
 * `2026-03-01`, `2026-03`, a code, `yes` or `no`. The text is exact, orders nothing and passes through JSON as it is.
 */
export interface Given {
  readonly state: 'value';
  readonly value: string;
}

/** Values by field id. A field that is not named is missing. */
export type Cells = Readonly<Record<string, Cell>>;

export const MISSING: Cell = { state: 'missing' };
export const NOT_APPLICABLE: Cell = { state: 'not-applicable' };

export const given = (value: string): Given => ({ state: 'value', value });

/** What stands in a field; missing where nothing does. */
export const cellOf = (cells: Cells, field: string): Cell =>
  Object.hasOwn(cells, field) ? (cells[field] ?? MISSING) : MISSING;

/** The text of a value; undefined for the other two states. */
export const textOf = (cell: Cell): string | undefined =>
  cell.state === 'value' ? cell.value : undefined;

export const sameCell = (a: Cell, b: Cell): boolean =>
  a.state === b.state && textOf(a) === textOf(b);

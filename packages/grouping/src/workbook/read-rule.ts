// SPDX-License-Identifier: Apache-2.0
import { BOUND_COLUMNS, DEMAND_COLUMNS, GATE_COLUMNS, NEED_COLUMN } from './sheet-names.js';
import type { SheetRow } from './sheet-reader.js';

const NUMBERS: ReadonlySet<string> = new Set([
  'order',
  'sex',
  'min_body_parts',
  ...BOUND_COLUMNS.map(([field]) => field),
]);

const DETAILS: readonly (readonly [field: string, column: string])[] = [
  ...new Map(
    [...GATE_COLUMNS, ...DEMAND_COLUMNS, ...BOUND_COLUMNS].map(([field, word]) => [field, word]),
  ),
];

/** The fields of an MDC, a rule or a group that hold one value each; empty cells leave their field out. */
export function readRule(
  row: SheetRow,
  required: readonly (readonly [field: string, column: string])[],
): Record<string, unknown> {
  const valueOf = (field: string, column: string): unknown =>
    NUMBERS.has(field) ? row.optionalNumber(column) : row.optionalText(column);
  const pairs = [...required, ...DETAILS].map(
    ([field, column]) => [field, valueOf(field, column)] as const,
  );
  const need = row.optionalText(NEED_COLUMN);
  return Object.fromEntries(
    [...pairs, ['proc_need', need === undefined ? undefined : needOf(need)] as const].filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** `1;2+3` → [[1], [2, 3]]; what is no number stays, and the check of the tables names it. */
const needOf = (words: string): readonly (readonly number[])[] =>
  words.split(/[;；]/).map((all) => all.split('+').map(Number));

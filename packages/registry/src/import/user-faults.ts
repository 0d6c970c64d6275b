// SPDX-License-Identifier: Apache-2.0
import type { Regions } from '../regions.js';
import { cellOf, type CellFault, dayFaults, emptyFaults, fault, type TableRow } from '../table.js';

const LONGEST = 500;

/** What is asked of every row of a user: filled cells, a known region, a plain number, days in order, no endless words. */
export const commonFaults = (
  row: TableRow,
  { byCode }: Regions,
  required: readonly string[],
): readonly CellFault[] => [
  ...emptyFaults(row, [...required, '地区代码']),
  ...(cellOf(row, '编号') === '' || /^[\w-]{1,40}$/.test(cellOf(row, '编号'))
    ? []
    : [fault(row, '编号', 'not-allowed', cellOf(row, '编号'))]),
  ...(cellOf(row, '地区代码') === '' || byCode.has(cellOf(row, '地区代码'))
    ? []
    : [fault(row, '地区代码', 'unknown-region', cellOf(row, '地区代码'))]),
  ...dayFaults(row, '起', '止'),
  ...Object.entries(row.cells)
    .filter(([, words]) => words.length > LONGEST)
    .map(([column, words]) => fault(row, column, 'too-long', words.slice(0, 20))),
  ...Object.entries(row.cells)
    .filter(([, words]) => words.includes('\0'))
    .map(([column]) => fault(row, column, 'not-allowed', '')),
];

/** Rows whose region and number stand in an earlier row. */
export function repeated(rows: readonly TableRow[]): readonly CellFault[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = `${cellOf(row, '地区代码')}.${cellOf(row, '编号')}`;
    const again = seen.has(key);
    seen.add(key);
    return again ? [fault(row, '编号', 'duplicate', cellOf(row, '编号'))] : [];
  });
}

// SPDX-License-Identifier: Apache-2.0
import { type CleanTable, type CleanText, matchIn } from '../clean/clean-text.js';
import { type ColumnRole, columnRole, isWho, isWork } from './column-role.js';

/** The row that names the columns of a table, and what each column holds. */
export interface TableHeader {
  readonly at: number;
  readonly roles: readonly (ColumnRole | null)[];
}

/** How many rows may stand above the names of the columns: a title, a unit of count, a second line of names. */
const DEEPEST = 6;

/** The first row (表头) that names a column of work and one of units, a time or a number; null where none does. */
export function tableHeader(clean: CleanText, table: CleanTable): TableHeader | null {
  for (const [at, row] of table.rows.slice(0, DEEPEST).entries()) {
    const roles = row.map((cell) => columnRole(matchIn(clean, cell.range)));
    if (roles.some(is(isWork)) && roles.some(is(isAnchor))) return { at, roles: answered(roles) };
  }
  return null;
}

const is =
  (test: (role: ColumnRole) => boolean) =>
  (role: ColumnRole | null): boolean =>
    role !== null && test(role);

const isAnchor = (role: ColumnRole): boolean =>
  isWho(role) || role === 'deadline' || role === 'number';

/** A department column beside a column of responsible units is a note, not an answerer. */
const answered = (roles: TableHeader['roles']): TableHeader['roles'] =>
  roles.some((role) => role === 'lead' || role === 'units')
    ? roles.map((role) => (role === 'department' ? 'note' : role))
    : roles;

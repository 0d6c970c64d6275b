// SPDX-License-Identifier: Apache-2.0
import type { CleanText } from '../clean/clean-text.js';
import { type Part, partsOf } from '../units/clauses.js';
import type { Group } from '../units/group.js';
import type { Role } from '../units/role.js';
import type { ColumnRole } from './column-role.js';
import { around, type RowCell } from './table-rows.js';

/** What the name of a column says of the units below it, where their cell does not say it itself. */
const ROLE_OF: Readonly<Partial<Record<ColumnRole, Role>>> = {
  lead: 'lead',
  support: 'support',
  units: 'responsible',
  department: 'responsible',
};

/** The responsibility group (责任单位) that the cells of one row name; no parts where they name nobody. */
export function rowGroup(clean: CleanText, cells: readonly RowCell[]): Group {
  return {
    range: around(cells.filter(({ range: [from, to] }) => to > from)),
    parts: cells.flatMap((cell) => partsIn(clean, cell)),
    times: [],
    statesLeadRule: false,
    adds: [],
  };
}

const partsIn = (clean: CleanText, { role, range }: RowCell): readonly Part[] =>
  partsOf(clean.match, range).map((part) => ({
    ...part,
    role: part.role === 'bare' ? (ROLE_OF[role] ?? 'responsible') : part.role,
  }));

// SPDX-License-Identifier: Apache-2.0
import { ledgerOf } from './ledger.js';
import { type Role, ROLES } from './role.js';
import type { Assignment, LedgerDocument, NamedReading } from './rows.js';

/** 单位分工: all that falls to one unit across the documents. */
export interface UnitSheet {
  /** Counts from 1 in the order in which the documents first name the units. */
  readonly number: number;
  /** The words of the documents: units are one only where their words are equal. */
  readonly unit: string;
  /** The documents that give it something to do. */
  readonly documents: readonly LedgerDocument[];
  /** In the order of the documents. */
  readonly assignments: readonly Assignment[];
}

/** How many tasks a sheet has of one role. */
export interface RoleCount {
  readonly role: Role;
  readonly tasks: number;
}

/** One sheet a unit, standing and implementing units included, in the order of their first mention. */
export function unitSheets(documents: readonly NamedReading[]): readonly UnitSheet[] {
  const byUnit = new Map<string, Assignment[]>();
  for (const assignment of ledgerOf(documents).assignments) {
    if (assignment.unit === null) continue;
    const known = byUnit.get(assignment.unit);
    if (known === undefined) byUnit.set(assignment.unit, [assignment]);
    else known.push(assignment);
  }
  return [...byUnit].map(([unit, assignments], index) => ({
    number: index + 1,
    unit,
    documents: [...new Set(assignments.map(({ task }) => task.document))],
    assignments,
  }));
}

/** The roles a sheet has, in the order of a ledger; roles without a task are left out. */
export const roleCounts = (sheet: UnitSheet): readonly RoleCount[] =>
  ROLES.map((role) => ({
    role,
    tasks: sheet.assignments.filter((assignment) => assignment.role === role).length,
  })).filter(({ tasks }) => tasks > 0);

// SPDX-License-Identifier: Apache-2.0
import type { Responsibility, ResponsibilityMode } from '../reading.js';

/** What a unit is to a task: 牵头, 配合, 责任, 分别负责, 按职责, 落实. */
export type Role = 'lead' | 'support' | 'responsible' | 'each' | 'by-duty' | 'implement';

/** One unit in one responsibility group. */
export interface Part {
  readonly unit: string;
  readonly role: Role;
  /** True where only a standing clause (以下责任单位均包括…) names the unit here. */
  readonly standing: boolean;
}

const WORDS: Readonly<Record<Role, string>> = {
  lead: '牵头',
  support: '配合',
  responsible: '责任',
  each: '分别负责',
  'by-duty': '按职责',
  implement: '落实',
};

/** A unit of a lead-support group that is neither (A负责，B参与) answers for the task: 责任. */
const ROLE_OF_REST: Readonly<Record<ResponsibilityMode, Role>> = {
  'lead-support': 'responsible',
  each: 'each',
  'by-duty': 'by-duty',
  responsible: 'responsible',
};

/** The roles in the order in which a ledger lists them. */
export const ROLES: readonly Role[] = [
  'lead',
  'responsible',
  'each',
  'by-duty',
  'support',
  'implement',
];

/** 职责 as printed. */
export const roleInWords = (role: Role): string => WORDS[role];

/**
 * Every unit of a group with its role, each pair once: named units in the document's order, then those of a standing
 * clause, then those who carry out. A first-listed unit is no lead here: `leadGuess` is not read.
 */
export function partsOf(group: Responsibility): readonly Part[] {
  const named = new Set([...group.units, ...group.lead, ...group.support]);
  const standing = new Set(group.standing.filter((unit) => !named.has(unit)));
  const rest = ROLE_OF_REST[group.mode];
  return [
    ...[...named].flatMap((unit) =>
      rolesOf(unit, group).map((role): Part => ({ unit, role, standing: false })),
    ),
    ...[...standing].map((unit): Part => ({ unit, role: rest, standing: true })),
    ...[...new Set(group.implement)].map((unit): Part => ({
      unit,
      role: 'implement',
      standing: false,
    })),
  ];
}

/**
 * 首列（未明确牵头）: the first-listed units of groups of several units that state no lead. A unit that stands alone is
 * no question of leading.
 */
export const firstListedOf = (groups: readonly Responsibility[]): readonly string[] => [
  ...new Set(
    groups.flatMap((group) =>
      group.leadGuess !== null && partsOf(group).length > 1 ? [group.leadGuess] : [],
    ),
  ),
];

function rolesOf(unit: string, group: Responsibility): readonly Role[] {
  const stated: Role[] = [];
  if (group.lead.includes(unit)) stated.push('lead');
  if (group.support.includes(unit)) stated.push('support');
  return stated.length > 0 ? stated : [ROLE_OF_REST[group.mode]];
}

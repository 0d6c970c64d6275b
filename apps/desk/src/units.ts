// SPDX-License-Identifier: Apache-2.0
import type { Responsibility, ResponsibilityMode, Span } from '@sanyi/documents';
import type { Place } from './place.js';

export type UnitRole = 'lead' | 'support' | 'responsible';

/** What a unit is in its group: 牵头, 配合, or neither. */
export function roleOf(group: Responsibility, unit: string): UnitRole {
  if (group.lead.includes(unit)) return 'lead';
  return group.support.includes(unit) ? 'support' : 'responsible';
}

/** A group that a person writes where the machine read none. */
export const emptyGroup = (quote: string, span: Span): Responsibility => ({
  quote,
  span,
  units: [],
  lead: [],
  support: [],
  mode: 'responsible',
  leadGuess: null,
  openEnded: false,
  standing: [],
  implement: [],
});

/** Selected unit names as a group, in their order. */
export const groupOfWords = ({ quote, span }: Place): Responsibility =>
  quote.split(/[、，,；;]/).reduce((sofar, unit) => addUnit(sofar, unit), emptyGroup(quote, span));

export function addUnit(group: Responsibility, unit: string): Responsibility {
  const name = unit.trim();
  return name === '' || group.units.includes(name)
    ? group
    : settled({ ...group, units: [...group.units, name] });
}

export const removeUnit = (group: Responsibility, unit: string): Responsibility =>
  settled({
    ...group,
    units: without(group.units, unit),
    lead: without(group.lead, unit),
    support: without(group.support, unit),
  });

/** Moves a unit one place up (-1) or down (+1); at the end of the list nothing happens. */
export function moveUnit(group: Responsibility, unit: string, by: -1 | 1): Responsibility {
  const from = group.units.indexOf(unit);
  const to = from + by;
  if (from === -1 || to < 0 || to >= group.units.length) return group;
  return settled({ ...group, units: group.units.toSpliced(from, 1).toSpliced(to, 0, unit) });
}

/** Naming a lead or a supporter makes the group one of 牵头与配合. */
export const setRole = (group: Responsibility, unit: string, role: UnitRole): Responsibility =>
  settled({
    ...group,
    mode: role === 'responsible' ? group.mode : 'lead-support',
    lead: role === 'lead' ? [...without(group.lead, unit), unit] : without(group.lead, unit),
    support:
      role === 'support' ? [...without(group.support, unit), unit] : without(group.support, unit),
  });

export const setMode = (group: Responsibility, mode: ResponsibilityMode): Responsibility =>
  settled({ ...group, mode });

/** Lead and support follow the order of the units; a guess stands only where no lead is stated and none is excluded. */
function settled(group: Responsibility): Responsibility {
  const inOrder = (chosen: readonly string[]): readonly string[] =>
    group.units.filter((unit) => chosen.includes(unit));
  const guess = group.lead.length === 0 && group.mode !== 'each';
  return {
    ...group,
    lead: inOrder(group.lead),
    support: inOrder(group.support),
    leadGuess: guess ? (group.units[0] ?? null) : null,
  };
}

const without = (units: readonly string[], unit: string): readonly string[] =>
  units.filter((other) => other !== unit);

// SPDX-License-Identifier: Apache-2.0
import type { Action, Area } from '@sanyi/contract';
import { type Level, levelOfCode } from '@sanyi/registry';
import type { Actor } from '@sanyi/returns';
import type { Caller } from '../access/caller.js';
import { ROLES } from '../access/roles.js';

/** Where somebody acts: a unit of a region. */
export interface ActingPlace {
  readonly region: string;
  readonly unit: string;
  readonly area: Area | null;
}

/** The office that acts for a region where a right names no unit: 医改领导小组秘书处. */
export const OFFICE = 'reform-secretariat';

/** The unit of the office of a region. */
export const officeOf = (region: string): string => `${region}.${OFFICE}`;

/**
 * Whether the caller may act as this unit: his right names it, or names no unit and is held for this very region. A right
 * held for a region above lets nobody act below: what stands there is seen, and decided by those whose it is.
 */
export const actsAs = (caller: Caller, action: Action, place: ActingPlace): boolean =>
  actingGrants(caller, action).some(
    ({ region, unit, areas }) =>
      region === countyOf(place.region) &&
      (unit === null || unit === place.unit) &&
      (areas.length === 0 || place.area === null || areas.includes(place.area)),
  );

/** The rights under which somebody acts with an action, not only reads. */
export const actingGrants = ({ grants }: Caller, action: Action): Caller['grants'] =>
  grants.filter(({ role }) => ROLES[role].actions[action]?.own === 'detail');

/** A unit as one who decides. */
export function actorOf(unit: string, region: string): Actor {
  const word = unit.slice(unit.indexOf('.') + 1);
  return { unit, region, level: levelAt(region), department: word };
}

/** Whether the caller works at this unit, not for it. */
export const isOfUnit = (caller: Caller, unit: string): boolean => unitOf(caller) === unit;

/** The unit somebody works at: the one of his account, or the office of his region. */
export const unitOf = ({ unit, region }: Pick<Caller, 'unit' | 'region'>): string =>
  unit ?? officeOf(region);

/** The level of a region; a township's centre stands with its county. */
export const levelAt = (region: string): Level => levelOfCode(region) ?? 'county';

/** Institutions of a township stand in it; their county acts for them. */
export const countyOf = (region: string): string => region.slice(0, 6);

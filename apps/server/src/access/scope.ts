// SPDX-License-Identifier: Apache-2.0
import type { Action, Area, Detail, Grant } from '@sanyi/contract';
import { regionPrefix } from './region-prefix.js';
import { ROLES } from './roles.js';

/** One stretch of what somebody may see with an action. */
export interface ScopeClause {
  /** What region codes begin with; '' for everywhere. */
  readonly prefix: string;
  /** One unit only, null for every unit of the region and for the region's own records. */
  readonly unit: string | null;
  /** These areas only, null for every area. */
  readonly areas: readonly Area[] | null;
  readonly detail: Detail;
}

/** What somebody may see or change with one action: the union of its clauses. Empty: nothing. */
export type Scope = readonly ScopeClause[];

/** A place in the house: where a record stands. */
export interface Place {
  readonly region: string;
  readonly unit: string | null;
  /** Null where the kind of record belongs to no area. */
  readonly area: Area | null;
}

/** The scope of an action under some grants: own place as the role sees it, the rest of the province as it sees others. */
export function scopeOf(grants: readonly Grant[], action: Action): Scope {
  return grants.flatMap((grant) => {
    const sight = ROLES[grant.role].actions[action];
    if (sight === undefined) return [];
    const areas = grant.areas.length === 0 ? null : grant.areas;
    const prefix = regionPrefix(grant.region);
    const own: ScopeClause = { prefix, unit: grant.unit, areas, detail: sight.own };
    if (sight.others === null) return [own];
    const province = prefix.slice(0, PROVINCE_DIGITS);
    return [own, { prefix: province, unit: null, areas, detail: sight.others }];
  });
}

const PROVINCE_DIGITS = 2;

/** True where the scope shows this record in detail; for one record in hand, as {@link conditionOf} is for many. */
export function covers(scope: Scope, place: Place): boolean {
  return scope.some(
    ({ prefix, unit, areas, detail }) =>
      detail === 'detail' &&
      place.region.startsWith(prefix) &&
      (unit === null || unit === place.unit) &&
      (areas === null || place.area === null || areas.includes(place.area)),
  );
}

/** True where all that a grant would give lies within the scope: nobody hands on more than the place he holds. */
export function coversGrant(scope: Scope, grant: Grant): boolean {
  const wanted = regionPrefix(grant.region);
  return scope.some(
    ({ prefix, unit, areas, detail }) =>
      detail === 'detail' &&
      wanted.startsWith(prefix) &&
      (unit === null || unit === grant.unit) &&
      (areas === null ||
        (grant.areas.length > 0 && grant.areas.every((area) => areas.includes(area)))),
  );
}

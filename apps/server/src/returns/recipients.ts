// SPDX-License-Identifier: Apache-2.0
import { POSTS, type Recipients } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { type Institution, holdsOn, isWithin, type Regions, unitsOn } from '@sanyi/registry';
import type { Scope as FillScope } from '@sanyi/returns';
import { sql } from 'kysely';
import { covers, type Scope } from '../access/scope.js';
import { ROLES } from '../access/roles.js';
import type { RegistryBook } from '../registry/registry-book.js';
import { countyOf } from './acting.js';
import { isBefore, recentPeriods } from './periods.js';
import type { Reader } from './ports.js';
import { type ReturnHouse, todayIn, typeOf } from './return-house.js';

/** One whom a type may be sent to. */
export interface Recipient {
  readonly unit: string;
  readonly unitName: string;
  readonly region: string;
}

/** Whom a type may be sent to within the sender's scope, and for which periods. */
export async function recipients(
  house: ReturnHouse,
  { scope }: Reader,
  asked: { readonly type: string; readonly region?: string | undefined },
): Promise<Recipients> {
  const { declaration, area } = await typeOf(house, asked.type);
  const today = todayIn(house);
  const book = await house.registry();
  const all = recipientsIn(book, declaration.scope, {
    on: today,
    isAsked: (region) =>
      isNear(scope, region) && isBelow(book.registry.regions, region, asked.region),
  }).filter(({ region, unit }) => covers(scope, { region, unit, area }));
  const fillers = await fillingPlaces(house);
  return {
    period: declaration.period,
    periods: recentPeriods(declaration.period, today).filter(
      (period) => !isBefore(declaration.period, period, declaration.from),
    ),
    items: all.map((one) => ({
      ...one,
      regionName: house.people.names.region(one.region),
      hasAccount:
        fillers.has(`${countyOf(one.region)} ${one.unit}`) ||
        fillers.has(`${countyOf(one.region)} `),
    })),
  };
}

/** All units and institutions that a type's scope names, on a day, by region and id. */
export function recipientsIn(
  { registry, institutions }: RegistryBook,
  { departments, levels, institutions: kinds }: FillScope,
  { on, isAsked }: { readonly on: PlainDate; readonly isAsked: (region: string) => boolean },
): readonly Recipient[] {
  const wanted = new Set(departments);
  const regions = [...registry.regions.byCode.values()].filter(
    (region) => levels.includes(region.level) && holdsOn(region, on) && isAsked(region.code),
  );
  const units = regions.flatMap(({ code }) =>
    wanted.size === 0
      ? []
      : unitsOn(registry, code, on)
          .filter(({ department }) => department !== null && wanted.has(department))
          .map(({ id, name }) => ({ unit: id, unitName: name, region: code })),
  );
  const places = institutions
    .filter(
      (one: Institution) => kinds.includes(one.kind) && holdsOn(one, on) && isAsked(one.region),
    )
    .map(({ id, name, region }) => ({ unit: id, unitName: name, region }));
  return [...units, ...places].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ region, unit }: Recipient): string => `${region} ${unit}`;

/** Whether anything of a region can lie in the scope. */
export const isNear = (scope: Scope, region: string): boolean =>
  scope.some(({ prefix, detail }) => detail === 'detail' && region.startsWith(prefix));

const isBelow = (regions: Regions, region: string, above: string | undefined): boolean =>
  above === undefined || isWithin(regions, region, above);

/** Where somebody with an account may fill: region and unit, or region alone. */
async function fillingPlaces({ people }: ReturnHouse): Promise<ReadonlySet<string>> {
  const roles = POSTS.filter((post) => ROLES[post].actions['returns.fill'] !== undefined);
  const { rows } = await sql<{ region: string; unit: string | null }>`
    select distinct grants.region, grants.unit from grants
    join users on users.id = grants.user_id
    where users.state = 'active' and grants.role in (${sql.join(roles)})`.execute(people.database);
  return new Set(rows.map(({ region, unit }) => `${region} ${unit ?? ''}`));
}

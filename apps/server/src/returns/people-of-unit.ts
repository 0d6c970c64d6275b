// SPDX-License-Identifier: Apache-2.0
import { type Action, POSTS } from '@sanyi/contract';
import { sql, type Transaction } from 'kysely';
import { ROLES } from '../access/roles.js';
import type { Tables } from '../database/tables.js';
import { countyOf } from './acting.js';

/** Which unit, and what its people are to be able to do. */
export interface PeopleAsked {
  readonly unit: string;
  readonly region: string;
  readonly action: Action;
}

/** 一个单位的人: active users who may do an action there; where the unit has none, those of the office that acts for its region. */
export async function peopleOfUnit(
  transaction: Transaction<Tables>,
  { unit, region, action }: PeopleAsked,
): Promise<readonly string[]> {
  const people = await peopleOfUnits(transaction, [{ unit, region }], action);
  return people.get(unit) ?? [];
}

/** The same of many units at once, by unit; a unit that nobody acts for is left out. */
export async function peopleOfUnits(
  transaction: Transaction<Tables>,
  units: readonly Omit<PeopleAsked, 'action'>[],
  action: Action,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const posts = POSTS.filter((post) => ROLES[post].actions[action] !== undefined);
  const { rows } = await sql<{
    readonly asked: string;
    readonly id: string;
    readonly unit: string | null;
  }>`select distinct t.unit as asked, u.id, g.unit
    from unnest(${units.map(({ unit }) => unit)}::text[], ${units.map(({ region }) => region)}::text[],
      ${units.map(({ region }) => countyOf(region))}::text[]) as t (unit, region, county)
    join grants g on g.region in (t.region, t.county) and (g.unit = t.unit or g.unit is null)
    join users u on u.id = g.user_id
    where u.state = 'active' and g.role in (${sql.join(posts)})
    order by u.id`.execute(transaction);
  const asked = new Map<string, typeof rows>();
  for (const row of rows) asked.set(row.asked, [...(asked.get(row.asked) ?? []), row]);
  return new Map([...asked].map(([unit, found]) => [unit, ownOrOffice(found)]));
}

function ownOrOffice(
  rows: readonly { readonly id: string; readonly unit: string | null }[],
): readonly string[] {
  const own = rows.filter(({ unit }) => unit !== null);
  return [...new Set((own.length > 0 ? own : rows).map(({ id }) => id))];
}

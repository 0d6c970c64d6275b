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
  const posts = POSTS.filter((post) => ROLES[post].actions[action] !== undefined);
  const { rows } = await sql<{ readonly id: string; readonly unit: string | null }>`
    select distinct u.id, g.unit from users u join grants g on g.user_id = u.id
    where u.state = 'active' and g.role in (${sql.join(posts)})
      and g.region in (${region}, ${countyOf(region)}) and (g.unit = ${unit} or g.unit is null)
    order by u.id`.execute(transaction);
  const own = rows.filter((row) => row.unit !== null);
  return [...new Set((own.length > 0 ? own : rows).map(({ id }) => id))];
}

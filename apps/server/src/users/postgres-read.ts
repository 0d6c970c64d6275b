// SPDX-License-Identifier: Apache-2.0
import type { User } from '@sanyi/contract';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import { regionPrefix } from '../access/region-prefix.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { likePattern } from '../database/like-pattern.js';
import type { UserCount, UserFilter } from './ports.js';
import { selectUsers, USER_PLACE, userView } from './user-rows.js';

/** Users in detail, in order of their accounts. */
export async function listUsers(
  house: AccessHouse,
  caller: Caller,
  {
    scope,
    ...page
  }: UserFilter & { readonly scope: Scope; readonly after: string | null; readonly limit: number },
): Promise<readonly User[]> {
  const rows = await filtered(
    selectUsers(house.database).where(within(scope, 'detail', USER_PLACE)),
    page,
  )
    .$if(page.after !== null, (query) => query.where('u.account', '>', page.after ?? ''))
    .orderBy('u.account')
    .limit(page.limit)
    .execute();
  return rows.map((row) => userView(house, row, caller));
}

type UsersQuery = ReturnType<typeof selectUsers>;

function filtered(query: UsersQuery, { query: words, post, region, ...rest }: UserFilter) {
  const { state, granted } = rest;
  return query
    .$if(post !== undefined, (users) => users.where('u.post', '=', post ?? 'liaison'))
    .$if(state !== undefined, (users) => users.where('u.state', '=', state ?? 'active'))
    .$if(granted !== undefined, (users) =>
      users.where((row) => {
        const held = row.exists(
          row.selectFrom('grants as h').select('h.role').whereRef('h.user_id', '=', 'u.id'),
        );
        return granted === 'true' ? held : row.not(held);
      }),
    )
    .$if(region !== undefined, (users) =>
      users.where('u.region', 'like', `${regionPrefix(region ?? '')}%`),
    )
    .$if(words !== undefined && words !== '', (users) =>
      users.where((row) =>
        row.or([
          row('u.account', 'like', likePattern(words ?? '')),
          row('u.label', 'like', likePattern(words ?? '')),
        ]),
      ),
    );
}

/** One user in detail, null where there is none in the scope. */
export async function findUser(
  house: AccessHouse,
  caller: Caller,
  { scope, id }: { readonly scope: Scope; readonly id: string },
): Promise<User | null> {
  const row = await selectUsers(house.database)
    .where(within(scope, 'detail', USER_PLACE))
    .where('u.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : userView(house, row, caller);
}

/** Sums over fewer than this many would show the single one. */
export const SMALLEST_SUM = 3;

/** How many users by region and post, over all that may at least be summed; small groups are left out. */
export async function countUsers(house: AccessHouse, scope: Scope): Promise<readonly UserCount[]> {
  const rows = await house.database
    .selectFrom('users as u')
    .select(['u.region', 'u.post'])
    .select(({ fn }) => fn.countAll().as('users'))
    .where(within(scope, 'aggregate', USER_PLACE))
    .groupBy(['u.region', 'u.post'])
    .having(({ fn }) => fn.countAll(), '>=', SMALLEST_SUM)
    .orderBy('u.region')
    .orderBy('u.post')
    .execute();
  return rows.map(({ region, post, users }) => ({
    ...{ region, post, users: Number(users) },
    regionName: house.names.region(region),
  }));
}

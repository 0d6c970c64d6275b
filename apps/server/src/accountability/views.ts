// SPDX-License-Identifier: Apache-2.0
import type { LedgerView, NewLedgerView } from '@sanyi/contract';
import type { z } from 'zod';
import { Refusal } from '../http/problem.js';
import { type LedgerHouse, notThere } from './ledger-house.js';

type View = z.infer<typeof LedgerView>;

/** So many filters of one's own are enough to find one among them. */
const MOST = 50;

/** 常用筛选 of a user, by name. */
export async function viewsOf(
  { people }: Pick<LedgerHouse, 'people'>,
  owner: string,
): Promise<View[]> {
  const rows = await people.database
    .selectFrom('ledger_views')
    .select(['id', 'name', 'filter'])
    .where('owner', '=', owner)
    .orderBy('name')
    .execute();
  return rows.map(({ id, name, filter }) => ({ id, name, filter: { ...filter } }));
}

/** Keeps a filter under a name; the same name again replaces it. */
export async function keepView(
  { people }: LedgerHouse,
  owner: string,
  { name, filter }: z.output<typeof NewLedgerView>,
): Promise<View> {
  const { database } = people;
  const known = await viewsOf({ people }, owner);
  if (known.length >= MOST && !known.some((one) => one.name === name))
    throw new Refusal('not-at-this-stage', {
      zh: `常用筛选最多 ${MOST} 个，请先删去一些。`,
      en: `You may keep ${MOST} views. Remove some first.`,
    });
  const row = await database
    .insertInto('ledger_views')
    .values({ owner, name, filter: JSON.stringify(filter) })
    .onConflict((same) =>
      same.columns(['owner', 'name']).doUpdateSet({ filter: JSON.stringify(filter) }),
    )
    .returning(['id', 'name', 'filter'])
    .executeTakeFirstOrThrow();
  return { ...row, filter: { ...row.filter } };
}

/** Removes a filter of one's own. */
export async function dropView({ people }: LedgerHouse, owner: string, id: string): Promise<void> {
  const gone = await people.database
    .deleteFrom('ledger_views')
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw notThere('个常用筛选', 'view');
}

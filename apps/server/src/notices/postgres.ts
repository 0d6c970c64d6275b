// SPDX-License-Identifier: Apache-2.0
import type { NewNotice, Notice } from '@sanyi/contract';
import type { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { PlaceColumns } from '../access/condition.js';
import { regionPrefix } from '../access/region-prefix.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { record } from '../events/record.js';
import type { NoticePlace, NoticePorts } from './ports.js';

/** Notices in PostgreSQL. */
export const noticeStore = (house: AccessHouse): NoticePorts => ({
  list: (userId, page) => listNotices(house, userId, page),
  markRead: (userId, id) => markRead(house, userId, id),
  send: (caller, scope, notice) => sendNotice(house, caller, { scope, notice }),
});

interface Page {
  readonly unread: boolean;
  readonly after: NoticePlace | null;
  readonly limit: number;
}

async function listNotices(
  { database }: AccessHouse,
  userId: string,
  { unread, after, limit }: Page,
): Promise<readonly Notice[]> {
  const rows = await database
    .selectFrom('notices')
    .selectAll()
    .where('user_id', '=', userId)
    .$if(unread, (query) => query.where('read_at', 'is', null))
    .$if(after !== null, (query) =>
      query.where((row) => {
        const at = new Date(after?.at ?? '');
        return row.or([
          row('sent_at', '<', at),
          row.and([row('sent_at', '=', at), row('id', '>', after?.id ?? '')]),
        ]);
      }),
    )
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, sent_at, sender, title, body, link, read_at }) => ({
    ...{ id, title, body, link, from: sender },
    at: sent_at.toISOString(),
    readAt: read_at?.toISOString() ?? null,
  }));
}

async function markRead({ database, now }: AccessHouse, userId: string, id: string) {
  const { numUpdatedRows } = await database
    .updateTable('notices')
    .set((row) => ({ read_at: row.fn.coalesce('read_at', row.val(now())) }))
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const RECEIVER: PlaceColumns = { region: 'users.region', unit: 'users.unit', area: null };

async function sendNotice(
  house: AccessHouse,
  caller: Caller,
  { scope, notice }: { readonly scope: Scope; readonly notice: z.infer<typeof NewNotice> },
): Promise<number> {
  const { title, body, region, post } = notice;
  const at = house.now();
  return house.database.transaction().execute(async (transaction) => {
    const receivers = await transaction
      .selectFrom('users')
      .select('id')
      .where('state', '=', 'active')
      .where('region', 'like', `${regionPrefix(region)}%`)
      .$if(post !== null, (query) => query.where('post', '=', post ?? 'liaison'))
      .where(within(scope, 'detail', RECEIVER))
      .execute();
    if (receivers.length === 0) return 0;
    const same = { sent_at: at, sender: caller.label, title, body, link: null, read_at: null };
    await transaction
      .insertInto('notices')
      .values(receivers.map(({ id }) => ({ ...same, user_id: id })))
      .execute();
    await record(transaction, {
      ...{ at, actor: caller.account, kind: 'notices.sent', subject: `region:${region}` },
      ...{ region: caller.region, unit: caller.unit },
      to: { title, region, post, recipients: receivers.length },
    });
    return receivers.length;
  });
}

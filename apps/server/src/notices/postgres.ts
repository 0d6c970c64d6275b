// SPDX-License-Identifier: Apache-2.0
import type { NewNotice, Notice } from '@sanyi/contract';
import type { Selectable, Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { PlaceColumns } from '../access/condition.js';
import { regionPrefix } from '../access/region-prefix.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { NoticesTable } from '../database/access-tables.js';
import type { Database } from '../database/connect.js';
import { likePattern } from '../database/like-pattern.js';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import type { AttachmentPlace, NoticePlace, NoticePorts, StoredFile } from './ports.js';

/** Notices in PostgreSQL. */
export const noticeStore = (house: AccessHouse): NoticePorts => ({
  list: (userId, page) => listNotices(house, userId, page),
  find: (userId, id) => findNotice(house, userId, id),
  attachment: (userId, place) => attachmentOf(house, userId, place),
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
  const rows = await ownNotices(database, userId)
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
  return rows.map(noticeView);
}

/** Notices of one user with what came with them: every read begins here. */
const ownNotices = (database: Database, userId: string) =>
  database
    .selectFrom('notices')
    .selectAll('notices')
    .select((from) =>
      jsonArrayFrom(
        from
          .selectFrom('notice_attachments as a')
          .innerJoin('uploads as f', 'f.id', 'a.upload_id')
          .select(['a.position', 'f.name', 'f.bytes'])
          .whereRef('a.notice_id', '=', 'notices.id')
          .orderBy('a.position'),
      ).as('attachments'),
    )
    .where('user_id', '=', userId);

type NoticeRow = Selectable<NoticesTable> & Pick<Notice, 'attachments'>;

const noticeView = (row: NoticeRow): Notice => {
  const { id, sent_at, sender, title, body, link, read_at, attachments } = row;
  return {
    ...{ id, title, body, link, from: sender, attachments },
    at: sent_at.toISOString(),
    readAt: read_at?.toISOString() ?? null,
  };
};

async function findNotice(
  { database }: AccessHouse,
  userId: string,
  id: string,
): Promise<Notice | null> {
  const row = await ownNotices(database, userId).where('notices.id', '=', id).executeTakeFirst();
  return row === undefined ? null : noticeView(row);
}

/** A user's own notices whose title or text holds some words, newest first. */
export async function searchNotices(
  database: Database,
  userId: string,
  { query, limit }: { readonly query: string; readonly limit: number },
): Promise<readonly Notice[]> {
  const words = likePattern(query);
  const rows = await ownNotices(database, userId)
    .where((row) => row.or([row('title', 'like', words), row('body', 'like', words)]))
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(noticeView);
}

async function attachmentOf(
  { database }: AccessHouse,
  userId: string,
  { id, position }: AttachmentPlace,
): Promise<StoredFile | null> {
  const row = await database
    .selectFrom('notices as n')
    .innerJoin('notice_attachments as a', 'a.notice_id', 'n.id')
    .innerJoin('uploads as f', 'f.id', 'a.upload_id')
    .select(['f.name', 'f.media_type as mediaType', 'f.digest'])
    .where('n.user_id', '=', userId)
    .where('n.id', '=', id)
    .where('a.position', '=', position)
    .executeTakeFirst();
  return row ?? null;
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
): Promise<number | null> {
  const { title, body, region, post, attachments } = notice;
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
    if (!(await areOwn(transaction, caller.userId, attachments))) return null;
    const same = { sent_at: at, sender: caller.label, title, body, link: null, read_at: null };
    const sent = await transaction
      .insertInto('notices')
      .values(receivers.map(({ id }) => ({ ...same, user_id: id })))
      .returning('id')
      .execute();
    for (const [position, upload] of attachments.entries())
      await transaction
        .insertInto('notice_attachments')
        .values(sent.map(({ id }) => ({ notice_id: id, position, upload_id: upload })))
        .execute();
    await record(transaction, {
      ...{ at, actor: caller.account, kind: 'notices.sent', subject: `region:${region}` },
      ...{ region: caller.region, unit: caller.unit },
      to: { title, region, post, recipients: receivers.length, attachments },
    });
    return receivers.length;
  });
}

/** True where the user himself has sent every one of these files in; the rows are held until the notice carries them. */
async function areOwn(
  transaction: Transaction<Tables>,
  userId: string,
  uploads: readonly string[],
): Promise<boolean> {
  if (uploads.length === 0) return true;
  const found = await transaction
    .selectFrom('uploads')
    .select('id')
    .where('id', 'in', uploads)
    .where('uploaded_by', '=', userId)
    .forKeyShare()
    .execute();
  return found.length === new Set(uploads).size;
}

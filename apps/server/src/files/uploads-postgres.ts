// SPDX-License-Identifier: Apache-2.0
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { Tables } from '../database/tables.js';

/** A file that was sent in. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** Whoever sends in and whoever sweeps do not meet: a file that is just being written is in no row yet. */
const LOCK = 7_310_004;

/** Keeps a file for a user; it is swept after a day where nothing carries it. */
export async function keepUpload(
  { database, files, now }: AccessHouse,
  userId: string,
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer },
): Promise<Upload> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock_shared(${LOCK})`.execute(transaction);
    const digest = await files.keep(file.bytes);
    const { id } = await transaction
      .insertInto('uploads')
      .values({
        ...{ digest, name: file.name, media_type: file.mediaType, bytes: file.bytes.length },
        ...{ uploaded_by: userId, uploaded_at: now() },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id, name: file.name, bytes: file.bytes.length };
  });
}

const DAY = 86_400_000;

/** Removes uploads that nothing has carried for a day, then the bytes that no upload is left for; answers how many. */
export async function sweepUploads({ database, files, now }: AccessHouse): Promise<number> {
  const before = new Date(now().getTime() - DAY);
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await transaction
      .deleteFrom('uploads')
      .where('uploaded_at', '<', before)
      .where(await notHeldBy(transaction))
      .execute();
    const left = await transaction.selectFrom('uploads').select('digest').distinct().execute();
    return files.sweep(new Set(left.map(({ digest }) => digest)), before);
  });
}

/** One condition for each table that holds uploads, read from its foreign key, so that no table is forgotten. */
async function notHeldBy(transaction: Transaction<Tables>): Promise<RawBuilder<boolean>> {
  const { rows } = await sql<{ readonly holder: string; readonly column: string }>`
    select relname as holder, attname as column
    from pg_constraint
    join pg_class on pg_class.oid = conrelid
    join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'uploads'::regclass`.execute(transaction);
  const conditions = rows.map(
    ({ holder, column }) =>
      sql`not exists (select 1 from ${sql.table(holder)} where ${sql.ref(`${holder}.${column}`)} = uploads.id)`,
  );
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

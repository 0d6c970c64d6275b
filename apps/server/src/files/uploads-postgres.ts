// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';

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
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('notice_attachments')
              .select('notice_id')
              .whereRef('notice_attachments.upload_id', '=', 'uploads.id'),
          ),
        ),
      )
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('ledger_readings')
              .select('ledger_readings.id')
              .whereRef('ledger_readings.upload', '=', 'uploads.id'),
          ),
        ),
      )
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('ledger_files')
              .select('ledger_files.id')
              .whereRef('ledger_files.upload', '=', 'uploads.id'),
          ),
        ),
      )
      .execute();
    const left = await transaction.selectFrom('uploads').select('digest').distinct().execute();
    return files.sweep(new Set(left.map(({ digest }) => digest)), before);
  });
}

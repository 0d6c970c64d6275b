// SPDX-License-Identifier: Apache-2.0
import type { Readable } from 'node:stream';
import type { LedgerFile } from '@sanyi/contract';
import { type Kysely, sql } from 'kysely';
import type { Caller } from '../access/caller.js';
import type { Tables } from '../database/tables.js';
import { type LedgerHouse, notThere, type Work } from './ledger-house.js';
import { packetOf } from './packets.js';
import { taskPlace } from './task-place.js';

/** What a file stands behind. */
export type FileSubject =
  { readonly packet: string } | { readonly task: string; readonly deliverable: string };

/** Puts a file that was sent in behind a sheet or a deliverable. */
export async function keepFile(
  house: LedgerHouse,
  caller: Caller,
  what: {
    readonly work: Work;
    readonly upload: string;
    readonly of: FileSubject;
    readonly note: string;
    readonly inNameOf: string | null;
  },
): Promise<void> {
  const { work, upload, of, note, inNameOf } = what;
  await work
    .insertInto('ledger_files')
    .values({
      ...{ packet: null, task: null, deliverable: null, ...of, upload, note },
      ...{ sent_in_by: caller.account, in_name_of: inNameOf, sent_in_at: house.people.now() },
    })
    .execute();
}

interface Kept {
  readonly id: string;
  readonly packet: string | null;
  readonly task: string | null;
  readonly deliverable: string | null;
  readonly note: string;
  readonly sent_in_by: string;
  readonly in_name_of: string | null;
  readonly sent_in_at: Date;
  readonly name: string;
  readonly bytes: number;
  readonly media_type: string;
  readonly digest: string;
}

const FILES = sql`select f.*, u.name, u.bytes, u.media_type, u.digest
  from ledger_files f join uploads u on u.id = f.upload`;

/** Files behind a sheet or a task, newest first; whoever sees that sees them. */
export async function filesOf(
  database: Kysely<Tables>,
  of: { readonly packet: string } | { readonly task: string },
): Promise<(LedgerFile & { readonly deliverable: string | null })[]> {
  const which = 'packet' in of ? sql`f.packet = ${of.packet}` : sql`f.task = ${of.task}`;
  const { rows } = await sql<Kept>`${FILES} where ${which}
    order by f.sent_in_at desc, f.id`.execute(database);
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, bytes: row.bytes, note: row.note },
    ...{ by: row.sent_in_by, inNameOf: row.in_name_of, at: row.sent_in_at.toISOString() },
    deliverable: row.deliverable,
  }));
}

/** A file as it was sent in; seen by whoever sees what it stands behind. */
export async function fileBytes(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Readable }> {
  const { database, files } = house.people;
  const { rows } = await sql<Kept>`${FILES} where f.id = ${id}`.execute(database);
  const [found] = rows;
  if (found === undefined) throw notThere('份附件', 'file');
  if (found.packet !== null) await packetOf(database, caller, found.packet);
  if (found.task !== null) await taskPlace(house, caller, found.task);
  const bytes = await files.read(found.digest);
  if (bytes === null) throw new Error(`the file ${found.digest} is lost`);
  return { name: found.name, mediaType: found.media_type, bytes };
}

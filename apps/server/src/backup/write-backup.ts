// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '@sanyi/kernel';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Ran } from '../database/migrate.js';
import { type ArchiveWriter, archiveWriter } from './archive-writer.js';
import type { BackupTrouble } from './backup-trouble.js';
import { BACKUP_FORMAT, FOLDERS, type Manifest } from './manifest.js';
import { type DumpedTable, quoted, tablesInOrder } from './tables-in-order.js';

/** What a backup is made of and where it goes. */
export interface BackupOrder {
  readonly url: string;
  readonly dataFolder: string;
  readonly file: string;
  readonly version: string;
  readonly now: () => Date;
  /** Told of each table and file as it begins. */
  readonly onProgress: (words: string) => void;
}

const PART_BYTES = 4_194_304;

/**
 * Writes database, files and lake to one file while the house may go on working: the tables are those of one moment.
 */
export async function writeBackup(order: BackupOrder): Promise<Result<Manifest, BackupTrouble>> {
  if (existsSync(order.file)) return err({ code: 'file-exists', file: order.file });
  const client = new pg.Client({ connectionString: order.url });
  client.on('error', () => undefined);
  await client.connect();
  const archive = archiveWriter(order.file);
  try {
    await client.query('begin isolation level repeatable read read only');
    const manifest = await dump(client, archive, order);
    if (manifest.ok) await archive.finish(manifest.value);
    else await archive.abandon();
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  } finally {
    await client.end();
  }
}

async function dump(
  client: pg.Client,
  archive: ArchiveWriter,
  order: BackupOrder,
): Promise<Result<Manifest, BackupTrouble>> {
  const migrations = await migrationsRun(client);
  if (migrations.length === 0) return err({ code: 'nothing-to-back-up' });
  const tables: Manifest['tables'] = [];
  for (const table of await tablesInOrder(client)) {
    order.onProgress(table.name);
    tables.push({ name: table.name, rows: await dumpTable(client, archive, table) });
  }
  const sequences = await sequencesOf(client);
  for (const folder of FOLDERS) {
    order.onProgress(folder);
    await addFolder(archive, order.dataFolder, folder);
  }
  return ok({
    format: 'sanyi-backup',
    formatVersion: BACKUP_FORMAT,
    version: order.version,
    madeAt: order.now().toISOString(),
    migrations,
    tables,
    sequences,
    entries: [...archive.entries()],
  });
}

async function migrationsRun(client: pg.Client): Promise<Ran[]> {
  const { rows: there } = await client.query(`select to_regclass('public.migrations') as name`);
  if ((there[0] as { name: string | null }).name === null) return [];
  const { rows } = await client.query<Ran>('select name, digest from migrations order by name');
  return rows;
}

async function dumpTable(
  client: pg.Client,
  archive: ArchiveWriter,
  { name, columns }: DumpedTable,
): Promise<number> {
  const list = columns.map(quoted).join(', ');
  const stream = client.query(copyTo(`copy ${quoted(name)} (${list}) to stdout`));
  let waiting: Buffer[] = [];
  let bytes = 0;
  let part = 0;
  const flush = async (): Promise<void> => {
    part += 1;
    await archive.add(partPath(name, part), Buffer.concat(waiting));
    waiting = [];
    bytes = 0;
  };
  for await (const piece of stream as AsyncIterable<Buffer>) {
    waiting.push(piece);
    bytes += piece.length;
    if (bytes >= PART_BYTES) await flush();
  }
  if (bytes > 0) await flush();
  return stream.rowCount;
}

const partPath = (table: string, part: number): string =>
  `database/${table}/${String(part).padStart(6, '0')}.copy`;

async function sequencesOf(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select sequencename as name from pg_sequences where schemaname = 'public' order by 1`,
  );
  const all: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    );
    all.push(...state.map(({ last, called }) => ({ name, last, called })));
  }
  return all;
}

/** In the order of their names, so that two backups of the same state list the same. */
async function addFolder(archive: ArchiveWriter, root: string, folder: string): Promise<void> {
  const full = path.join(root, folder);
  if (!existsSync(full)) return;
  const found = await readdir(full, { recursive: true, withFileTypes: true });
  const files = found
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
  for (const file of files.sort()) {
    await archive.addFile(path.relative(root, file).split(path.sep).join('/'), file);
  }
}

// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '@sanyi/kernel';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { disagreement, type Migration, migrateWithin } from '../database/migrate.js';
import { entriesOf, type PassingEntry, readManifest } from './archive-reader.js';
import type { BackupTrouble } from './backup-trouble.js';
import { type FilePlacer, filePlacer } from './file-placer.js';
import { BACKUP_FORMAT, type Manifest, MANIFEST_PATH, tableOf } from './manifest.js';
import { quoted, tablesInOrder } from './tables-in-order.js';

/** What is restored, and where. */
export interface RestoreOrder {
  readonly url: string;
  readonly dataFolder: string;
  readonly file: string;
  readonly migrations: readonly Migration[];
  /** True where what the database holds may go. */
  readonly force: boolean;
  readonly onProgress: (words: string) => void;
}

const BEATS = 20;
const BEAT_MS = 100;

type Outcome = Result<Manifest, BackupTrouble>;

/**
 * Puts the state of a backup in place of what is there, or leaves everything as it is: the file is proved whole first,
 * the database changes in one transaction, and files are added before it commits, under names that nothing else uses.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Outcome> {
  order.onProgress('核对备份');
  const manifest = await readManifest(order.file);
  if (!manifest.ok) return manifest;
  const known = fits(manifest.value, order.migrations);
  if (known !== undefined) return err(known);
  const client = new pg.Client({ connectionString: order.url });
  client.on('error', () => undefined);
  await client.connect();
  const files = filePlacer(order.dataFolder);
  try {
    const outcome = await replace(client, manifest.value, { order, files });
    if (!outcome.ok) await files.undo();
    return outcome;
  } catch (error) {
    await files.undo();
    throw error;
  } finally {
    await client.end();
  }
}

function fits(manifest: Manifest, migrations: readonly Migration[]): BackupTrouble | undefined {
  const { formatVersion, version } = manifest;
  if (formatVersion > BACKUP_FORMAT) return { code: 'backup-is-newer', version };
  const trouble = disagreement(manifest.migrations, migrations);
  return trouble?.code === 'database-is-newer' ? { code: 'backup-is-newer', version } : trouble;
}

interface Hands {
  readonly order: RestoreOrder;
  readonly files: FilePlacer;
}

async function replace(client: pg.Client, manifest: Manifest, hands: Hands): Promise<Outcome> {
  const sessions = await othersInside(client);
  if (sessions > 0) return err({ code: 'database-in-use', sessions });
  await client.query('begin');
  const hindrance = await clearTheWay(client, hands.order.force);
  if (hindrance !== undefined) return err(hindrance);
  const ran = new Set(manifest.migrations.map(({ name }) => name));
  const shaped = await migrateWithin(
    client,
    hands.order.migrations.filter(({ name }) => ran.has(name)),
  );
  if (!shaped.ok) return shaped;
  const filled = await fill(client, hands);
  if (filled !== undefined) return err(filled);
  for (const { name, last, called } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [quoted(name), last, called]);
  }
  const renewed = await migrateWithin(client, hands.order.migrations);
  if (!renewed.ok) return renewed;
  await client.query('commit');
  return ok(manifest);
}

/** Others would see their tables vanish. A connection just closed needs a moment to be gone: that moment is waited for. */
async function othersInside(client: pg.Client): Promise<number> {
  let sessions = 0;
  for (let beat = 0; beat < BEATS; beat += 1) {
    const { rows } = await client.query<{ sessions: number }>(`
      select count(*)::int as sessions from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend'
        and pid <> pg_backend_pid() and application_name not like 'sanyi-holder:%'`);
    sessions = rows[0]?.sessions ?? 0;
    if (sessions === 0) break;
    await pause(BEAT_MS);
  }
  return sessions;
}

/** What is there goes only when it was said that it may. */
async function clearTheWay(client: pg.Client, force: boolean): Promise<BackupTrouble | undefined> {
  const { rows } = await client.query<{ tables: number }>(`
    select count(*)::int as tables from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'`);
  const tables = rows[0]?.tables ?? 0;
  if (tables === 0) return undefined;
  if (!force) return { code: 'not-empty', tables };
  await client.query('drop schema public cascade');
  await client.query('create schema public');
  return undefined;
}

/** Rows that migrations wrote make room; triggers that guard rows from people stand aside while they are put back. */
async function fill(client: pg.Client, hands: Hands): Promise<BackupTrouble | undefined> {
  const tables = await tablesInOrder(client);
  const names = tables.map(({ name }) => quoted(name));
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
  const columns = new Map(tables.map((table) => [table.name, table.columns]));
  const trouble = await load(client, columns, hands);
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  return trouble;
}

async function load(
  client: pg.Client,
  columns: ReadonlyMap<string, readonly string[]>,
  { order, files }: Hands,
): Promise<BackupTrouble | undefined> {
  const tables = tableFiller(client, columns, order.onProgress);
  for await (const entry of entriesOf(order.file)) {
    const table = tableOf(entry.path);
    await tables.turnTo(table);
    if (table !== undefined) await tables.pour(entry);
    const trouble = table === undefined ? await files.place(entry) : undefined;
    if (trouble !== undefined) return trouble;
    if (entry.path === MANIFEST_PATH) break;
  }
  return undefined;
}

interface TableFiller {
  /** Ends the table before, where it is another one, and begins this one. */
  readonly turnTo: (table: string | undefined) => Promise<void>;
  readonly pour: (entry: PassingEntry) => Promise<void>;
}

function tableFiller(
  client: pg.Client,
  columns: ReadonlyMap<string, readonly string[]>,
  onProgress: (words: string) => void,
): TableFiller {
  let current: string | undefined;
  let stream: CopyStreamQuery | undefined;
  return {
    turnTo: async (table) => {
      if (table === current) return;
      await ended(stream);
      current = table;
      stream = table === undefined ? undefined : begin(client, table, columns.get(table) ?? []);
      if (table !== undefined) onProgress(table);
    },
    pour: async ({ pieces }) => {
      for await (const piece of pieces) {
        if (stream?.write(piece) === false) await once(stream, 'drain');
      }
    },
  };
}

async function ended(stream: CopyStreamQuery | undefined): Promise<void> {
  if (stream === undefined) return;
  stream.end();
  await finished(stream);
}

function begin(client: pg.Client, table: string, columns: readonly string[]): CopyStreamQuery {
  const list = columns.map(quoted).join(', ');
  return client.query(copyFrom(`copy ${quoted(table)} (${list}) from stdin`));
}

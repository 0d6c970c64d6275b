// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { err, ok, type Result } from '@sanyi/kernel';

/** The data folder is in use by another process. */
export interface InUse {
  readonly code: 'data-folder-in-use';
  /** Process id of the holder, null where the database no longer tells. */
  readonly pid: number | null;
}

/** Held as long as this process lives: the database lets go by itself when it dies. */
export interface Hold {
  readonly release: () => Promise<void>;
}

const LOCK = 7_310_001;
const NAME = 'sanyi-holder:';
const BEATS = 50;
const BEAT_MS = 100;

/**
 * Makes this process the only one that serves the data folder; refuses where another one does. The database may need a
 * moment to see that a killed holder is gone: that moment is waited for.
 */
export async function soleUser(url: string): Promise<Result<Hold, InUse>> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `${NAME}${process.pid}`,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  let holder: number | null = null;
  for (let beat = 0; beat < BEATS; beat += 1) {
    if (await taken(client)) return ok({ release: () => client.end() });
    holder = await holderOf(client);
    if (holder !== null && isAlive(holder)) break;
    await pause(BEAT_MS);
  }
  await client.end();
  return err({ code: 'data-folder-in-use', pid: holder });
}

async function taken(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock($1) as held',
    [LOCK],
  );
  return rows[0]?.held === true;
}

async function holderOf(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [LOCK],
  );
  const digits = rows[0]?.name.slice(NAME.length) ?? '';
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

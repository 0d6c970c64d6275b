// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { rounds } from '../testing/rounds.js';
import { fullDatabase } from '../testing/full-database.js';
import { stateOf } from '../testing/state-of.js';
import { writeBackup } from './write-backup.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
/** Enough that the copy lasts until the kill. */
const NOTICES = rounds(60_000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-kill-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('killed in the middle of a restore: the old state is there, and a second try goes through', async () => {
  execFileSync(process.execPath, [path.join(root, 'scripts/build-server.js')]);
  const [source, target] = [await fullDatabase(), await fullDatabase()];
  await source.connection.pool.query(`
    with one as (insert into users (account, label, post, region, password_hash)
      values ('shengyigaiban', '省医改办经办', 'province-office', '990000', 'x') returning id)
    insert into notices (user_id, sent_at, sender, title, body)
      select id, now(), 'system', md5(n::text), repeat(md5(n::text), 10)
      from one, generate_series(1, ${NOTICES}) n`);
  const file = path.join(folder, 'backup.tar.gz');
  await writeBackup({
    ...{ url: source.url, dataFolder: folder, file, version: '1', now: () => new Date(0) },
    onProgress: () => undefined,
  });
  await target.connection.close();
  const watch = new pg.Client({ connectionString: source.url });
  await watch.connect();
  const before = await stateOf(target.url);

  const run = () =>
    spawn(
      process.execPath,
      [path.join(root, 'apps/server/dist/keep.js'), 'restore', file, '--force', '--json'],
      {
        env: { ...process.env, DATABASE_URL: target.url, SANYI_VAR: path.join(folder, 'var') },
        stdio: 'ignore',
      },
    );
  const name = new URL(target.url).pathname.slice(1);
  const copying = () =>
    watch.query(
      `select 1 from pg_stat_activity where datname = $1 and query like 'copy "notices"%'`,
      [name],
    );
  const killed = run();
  const end = new Promise((resolve) => killed.once('close', resolve));
  while ((await copying()).rowCount === 0 && killed.exitCode === null);
  killed.kill('SIGKILL');
  await end;
  expect(killed.signalCode).toBe('SIGKILL');
  while ((await copying()).rowCount !== 0);
  expect(await stateOf(target.url)).toEqual(before);

  const second = run();
  expect(await new Promise((resolve) => second.once('close', resolve))).toBe(0);
  expect((await stateOf(target.url))['notices']).toHaveLength(NOTICES);
  await watch.end();
  await source.remove();
  await target.remove().catch(() => undefined);
});

// SPDX-License-Identifier: Apache-2.0
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installTrial, type Trial, type TrialProgram } from '../testing/trial-program.js';
import { startCluster } from './cluster.js';

let trial: TrialProgram;

beforeAll(async () => {
  trial = await installTrial(build);
});

afterAll(() => {
  rmSync(trial.folder, { recursive: true, force: true });
});

const NOBODY = { uid: 65_534, gid: 65_534 };
const AS_ROOT = process.getuid?.() === 0;

function folderFor(name: string, owner?: { readonly uid: number; readonly gid: number }): string {
  const folder = path.join(trial.folder, name);
  mkdirSync(folder, { mode: 0o755 });
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

async function stopOf({ child, ended }: Trial): Promise<number | null> {
  child.stdin.end();
  return ended;
}

/** Runs a query on the cluster of a folder that nobody uses now, and stops it. */
async function askAndStop<Row extends pg.QueryResultRow>(
  folder: string,
  sql: string,
): Promise<readonly Row[]> {
  const cluster = await startCluster(folder);
  if (!cluster.ok) throw new Error(cluster.error.code);
  const client = new pg.Client({ connectionString: cluster.value.url });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  await cluster.value.stop();
  return rows;
}

const postmasterOf = (folder: string): number =>
  Number(readFileSync(path.join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);

/** One folder for the tests that do not ask for a new one, in this order. */
let folder = '';
beforeAll(() => {
  folder = folderFor('data');
});

test('listens on this computer only', async () => {
  const house = trial.run([folder, 'wait']);
  await house.line(0);
  const port = Number(
    readFileSync(path.join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[3] ?? '',
  );
  const outside = Object.values(os.networkInterfaces())
    .flat()
    .flatMap((one) =>
      one === undefined || one.internal || one.family !== 'IPv4' ? [] : [one.address],
    )
    .concat('127.0.0.2');
  const knocked = await Promise.all(
    outside.map(async (host) => {
      const client = new pg.Client({ host, port, connectionTimeoutMillis: 2_000 });
      return client.connect().then(
        () => 'open',
        (error: unknown) => (error as NodeJS.ErrnoException).code,
      );
    }),
  );
  expect(new Set(knocked)).toEqual(new Set(['ECONNREFUSED']));
  await stopOf(house);
});

describe('killed without warning', () => {
  test('in the middle of a migration: nothing of it is there', async () => {
    const migrating = trial.run([folder, 'migrate']);
    expect(await migrating.line(0)).toBe('started');
    const cluster = await startCluster(folder);
    if (!cluster.ok) throw new Error(cluster.error.code);
    expect(cluster.value.adopted).toBe(true);
    const client = new pg.Client({ connectionString: cluster.value.url });
    await client.connect();
    const asleep = `select 1 from pg_stat_activity where wait_event = 'PgSleep'`;
    while ((await client.query(asleep)).rows.length === 0);
    migrating.child.kill('SIGKILL');
    await migrating.ended;
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'`,
    );
    await client.end();
    const rows = await askAndStop<{ name: string }>(
      folder,
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    expect(rows).toEqual([]);
  });

  test('five times while it writes, twice with the database itself: every confirmed row is there', async () => {
    const openings: string[] = [];
    const confirmed: number[] = [];
    for (const alsoDatabase of [false, true, false, true, false]) {
      const writer = trial.run([folder, 'write']);
      openings.push(await writer.line(0));
      await writer.line(40);
      if (alsoDatabase) process.kill(postmasterOf(folder), 'SIGKILL');
      writer.child.kill('SIGKILL');
      await writer.ended;
      confirmed.push(...writer.lines.slice(1).map(Number));
    }
    expect(openings).toEqual(['started', 'adopted', 'started', 'adopted', 'started']);
    const rows = await askAndStop<{ id: number }>(folder, 'select id from written');
    const ids = new Set(rows.map(({ id }) => id));
    expect(confirmed.length).toBeGreaterThanOrEqual(200);
    expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('while the cluster is being made: the next start makes it anew', async () => {
    const young = folderFor('newborn');
    const born = trial.run([young, 'wait']);
    while (!existsSync(path.join(young, 'database.password')));
    born.child.kill('SIGKILL');
    await born.ended;
    expect(existsSync(path.join(young, 'pg'))).toBe(false);
    expect(await askAndStop(young, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

test('of two first starts at the same instant exactly one wins; so of two later ones', async () => {
  const shared = folderFor('twins');
  for (let round = 0; round < 3; round += 1) {
    const twins = [trial.run([shared, 'wait']), trial.run([shared, 'wait'])];
    const said = await Promise.all(twins.map(async (twin) => twin.line(0)));
    expect(said.filter((line) => line === 'data-folder-in-use')).toHaveLength(1);
    await Promise.all(twins.map(stopOf));
    expect(existsSync(path.join(shared, 'pg/postmaster.pid'))).toBe(false);
  }
});

/** Whoever runs this test, and as root an ordinary user, too. */
const USERS: readonly { readonly name: string; readonly user?: typeof NOBODY }[] = AS_ROOT
  ? [{ name: 'root' }, { name: 'nobody', user: NOBODY }]
  : [{ name: 'this user' }];

describe.each(USERS)('as $name', ({ name, user }) => {
  test('in a folder nobody else can enter: starts, stops and starts again', async () => {
    const own = folderFor(`of ${name}`, user);
    // Nobody else can enter it: as root the data stand where user postgres can.
    chmodSync(own, 0o700);
    for (let round = 0; round < 2; round += 1) {
      const house = trial.run([path.join(own, 'var'), 'wait'], user);
      expect(await house.line(0)).toBe('started');
      expect(await stopOf(house)).toBe(0);
    }
    const elsewhere = path.join(own, 'var/database-is-in.txt');
    expect(existsSync(elsewhere)).toBe(AS_ROOT && user === undefined);
    if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true });
  });
});

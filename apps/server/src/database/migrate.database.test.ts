// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { migrate } from './migrate.js';

let fresh: FreshDatabase;
const clients: pg.Client[] = [];

beforeEach(async () => {
  fresh = await freshDatabase();
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
  await fresh.drop();
});

async function open(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: fresh.url });
  client.on('error', () => undefined);
  await client.connect();
  clients.push(client);
  return client;
}

const step = (name: string, sql: string) => ({ name, sql });
const ONE = step('0001_one.sql', 'create table one (id int primary key)');
const TWO = step('0002_two.sql', 'create table two (id int primary key)');

async function tables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' order by table_name`,
  );
  return rows.map(({ name }) => name);
}

describe('migrate', () => {
  test('runs what has not run yet, in order, once', async () => {
    const client = await open();
    expect(await migrate(client, [ONE])).toEqual({ ok: true, value: [ONE.name] });
    expect(await migrate(client, [ONE, TWO])).toEqual({ ok: true, value: [TWO.name] });
    expect(await migrate(client, [ONE, TWO])).toEqual({ ok: true, value: [] });
    expect(await tables(client)).toEqual(['migrations', 'one', 'two']);
  });

  test('a step changed after it ran is refused, and nothing else runs', async () => {
    const client = await open();
    await migrate(client, [ONE]);
    const changed = { ...ONE, sql: 'create table other (id int)' };
    expect(await migrate(client, [changed, TWO])).toEqual({
      ok: false,
      error: { code: 'migration-changed', name: ONE.name },
    });
    expect(await tables(client)).toEqual(['migrations', 'one']);
  });

  test('a database of a newer version is refused', async () => {
    const client = await open();
    await migrate(client, [ONE, TWO]);
    expect(await migrate(client, [ONE])).toEqual({
      ok: false,
      error: { code: 'database-is-newer', name: TWO.name },
    });
  });

  test('a step that fails leaves nothing of the steps before it', async () => {
    const client = await open();
    const wrong = step('0002_wrong.sql', 'create table two (id int); select 1 / 0');
    await expect(migrate(client, [ONE, wrong])).rejects.toThrow(/division by zero/);
    expect(await tables(client)).toEqual([]);
  });

  test('a connection cut in the middle leaves nothing', async () => {
    const client = await open();
    const slow = step('0002_slow.sql', 'create table two (id int); select pg_sleep(30)');
    const cut = migrate(client, [ONE, slow]).catch((error: unknown) => error);
    const other = await open();
    await waitForSleep(other);
    await other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`,
    );
    expect(await cut).toBeInstanceOf(Error);
    expect(await tables(other)).toEqual([]);
  });

  test('two servers that start at once run each step once', async () => {
    const [first, second] = [await open(), await open()];
    const ran = await Promise.all([migrate(first, [ONE, TWO]), migrate(second, [ONE, TWO])]);
    const names = ran.flatMap((result) => (result.ok ? result.value : []));
    expect(ran.every(({ ok }) => ok)).toBe(true);
    expect(names.sort()).toEqual([ONE.name, TWO.name]);
  });
});

async function waitForSleep(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and query like '%pg_sleep(30)%' and pid <> pg_backend_pid()
       and state = 'active' and wait_event = 'PgSleep'`,
  );
  if (rows.length === 0) await waitForSleep(client);
}

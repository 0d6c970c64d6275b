// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordAlone } from '../events/record.js';
import { type FullDatabase, fullDatabase } from '../testing/full-database.js';
import { connect, type Connection } from './connect.js';
import { hasLeastRights, type WorkPlan, workAccess, WORKER } from './work-rights.js';

let base: FullDatabase;
let owner: pg.Client;
const opened: Connection[] = [];

beforeEach(async () => {
  base = await fullDatabase();
  owner = new pg.Client({ connectionString: base.url });
  await owner.connect();
});

afterEach(async () => {
  for (const connection of opened.splice(0)) await connection.close();
  await owner.end();
  await base.remove();
});

async function work(way: WorkPlan['way']): Promise<Connection> {
  const { url, role, lack } = await workAccess(owner, { ownerUrl: base.url, way });
  expect(lack).toBeNull();
  const connection = connect(url, role);
  opened.push(connection);
  return connection;
}

const happening = {
  kind: 'house.erased',
  ...{ at: new Date(0), actor: 'system', region: '990000', unit: null, subject: 'house' },
} as const;

describe.each(['login', 'set-role'] as const)('working by %s', (way) => {
  test('events are added and read, never changed, removed or unguarded: the rights say so, not only a trigger', async () => {
    const { database, pool } = await work(way);
    expect(await recordAlone(database, happening)).toBe(1);
    await owner.query('alter table events disable trigger user');
    expect((await pool.query('select seq from events')).rowCount).toBe(1);
    for (const statement of [
      `update events set why = 'x'`,
      'delete from events',
      'truncate events',
      'delete from event_head',
      `insert into event_head (seq, hash) values (9, 'x')`,
      'delete from migrations',
    ])
      await expect(pool.query(statement), statement).rejects.toThrow(/permission denied for table/);
    for (const statement of [
      'alter table events disable trigger user',
      'alter table events enable trigger user',
      'drop trigger events_stand on events',
      'drop table events',
    ])
      await expect(pool.query(statement), statement).rejects.toThrow('must be owner of');
    expect((await pool.query('select why from events')).rows).toEqual([{ why: null }]);
    expect(await hasLeastRights(pool)).toBe(true);
  });

  test('every other table is open to work, also one that a later step added', async () => {
    await owner.query('create table later (id bigint generated always as identity, word text)');
    const { pool } = await work(way);
    await pool.query(`insert into later (word) values ('x')`);
    await pool.query(`update later set word = 'y'`);
    await pool.query('delete from later');
    const { rows } = await pool.query<{ name: string }>(`
      select relname as name from pg_class c
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not (has_table_privilege(c.oid, 'SELECT') and has_table_privilege(c.oid, 'INSERT')
          and has_table_privilege(c.oid, 'UPDATE') and has_table_privilege(c.oid, 'DELETE'))
      order by 1`);
    expect(rows.map(({ name }) => name)).toEqual(['event_head', 'events', 'migrations']);
  });
});

test('two logins: the server works as the one it was given, which needs no right of its own', async () => {
  const name = `clerk_${String(Date.now())}`;
  await owner.query(`create role ${name} login password 'clerk'`);
  const url = new URL(base.url);
  url.username = name;
  url.password = 'clerk';
  const { pool } = await work({ url: url.href });
  expect(await hasLeastRights(pool)).toBe(true);
  await expect(pool.query('delete from events')).rejects.toThrow(/permission denied/);
  expect((await pool.query('select 1 from users')).rowCount).toBe(0);
  await owner.query(`drop owned by ${name}; drop role ${name}`);
});

test('an owner who may not hand on the role works as himself, and it is said why', async () => {
  await work('set-role');
  const name = `plain_${String(Date.now())}`;
  await owner.query(`create role ${name}`);
  await owner.query(`set session authorization ${name}`);
  const { role, lack } = await workAccess(owner, { ownerUrl: base.url, way: 'set-role' });
  expect(role).toBeNull();
  expect(lack).toContain(`grant ${WORKER}`);
  await owner.query('reset session authorization');
  await owner.query(`drop role ${name}`);
  const asOwner = connect(base.url);
  opened.push(asOwner);
  expect(await hasLeastRights(asOwner.pool)).toBe(false);
});

test('a connection that cannot take the role on is not handed out', async () => {
  const connection = connect(base.url, 'nobody_of_this_name');
  opened.push(connection);
  await expect(connection.pool.query('select 1')).rejects.toThrow(/nobody_of_this_name/);
});

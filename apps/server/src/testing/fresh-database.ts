// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startCluster } from '../database/cluster.js';
import { connect, type Connection } from '../database/connect.js';
import { migrate, migrationsIn } from '../database/migrate.js';

/** A database of a test's own, with all tables and no rows. */
export interface FreshDatabase {
  readonly connection: Connection;
  readonly url: string;
  readonly remove: () => Promise<void>;
}

const MIGRATIONS = path.join(import.meta.dirname, '../database/migrations');

/** On the server that SANYI_TEST_DATABASE_URL names, else on an embedded one in a temporary folder. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const given = process.env['SANYI_TEST_DATABASE_URL'];
  const server = given === undefined ? await temporaryServer() : { url: given, stop: nothing };
  const name = `t_${randomBytes(6).toString('hex')}`;
  await run(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const connection = connect(url.href);
  const client = await connection.pool.connect();
  const migrated = await migrate(client, migrationsIn(MIGRATIONS));
  client.release();
  if (!migrated.ok) throw new Error(migrated.error.code);
  return {
    connection,
    url: url.href,
    remove: async () => {
      await connection.close();
      await run(server.url, `drop database ${name} with (force)`);
      await server.stop();
    },
  };
}

const nothing = async (): Promise<void> => Promise.resolve();

async function temporaryServer() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-database-'));
  chmodSync(folder, 0o755);
  const cluster = await startCluster(folder);
  return {
    url: cluster.url,
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startCluster } from '../database/cluster.js';

/** An empty database of a test's own, on the server all tests of a run share. */
export interface FreshDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/**
 * Makes an empty database: on the server SANYI_TEST_DATABASE names (the suite `postgres` does), else on the embedded
 * PostgreSQL that the run shares. The first to ask starts it; the run stops it.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const named = process.env['SANYI_TEST_DATABASE'] ?? '';
  return databaseOn(named === '' ? await embeddedServer() : named);
}

/** The same, always on the embedded PostgreSQL. */
export async function freshEmbeddedDatabase(): Promise<FreshDatabase> {
  return databaseOn(await embeddedServer());
}

async function embeddedServer(): Promise<string> {
  const folder = process.env['SANYI_TEST_FOLDER'];
  if (folder === undefined) throw new Error('the run has no shared-cluster.setup.ts');
  const cluster = await startCluster(folder);
  if (!cluster.ok) throw new Error(JSON.stringify(cluster.error));
  return cluster.value.url;
}

async function databaseOn(server: string): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await say(server, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => say(server, `drop database if exists ${name} with (force)`),
  };
}

async function say(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

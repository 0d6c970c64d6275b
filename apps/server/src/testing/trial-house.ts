// SPDX-License-Identifier: Apache-2.0
// A program for tests that kill it: opens the embedded PostgreSQL as the server does, says so, then does as it is told.
//   trial-house FOLDER write    commits row after row and prints the number of each row once it is committed
//   trial-house FOLDER migrate  runs a migration that sleeps in its middle
//   trial-house FOLDER wait     keeps the database until stdin ends, then stops it
import pg from 'pg';
import { startCluster } from '../database/cluster.js';
import { migrate } from '../database/migrate.js';
import { soleUser } from '../database/sole-user.js';

const [folder = '', task = 'wait'] = process.argv.slice(2);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const cluster = await startCluster(folder);
if (!cluster.ok) leave(cluster.error.code);
const hold = await soleUser(cluster.value.url);
if (!hold.ok) leave(hold.error.code);
const client = new pg.Client({ connectionString: cluster.value.url });
await client.connect();
say(cluster.value.adopted ? 'adopted' : 'started');
if (task === 'write') await write();
if (task === 'migrate') await migrateSlowly();
await new Promise((resolve) => process.stdin.resume().once('end', resolve));
await client.end();
await hold.value.release();
await cluster.value.stop();

async function write(): Promise<never> {
  await client.query('create table if not exists written (id serial primary key, mark text)');
  for (;;) {
    const { rows } = await client.query<{ id: number }>(
      `insert into written (mark) values (repeat('三', 500)) returning id`,
    );
    say(String(rows[0]?.id));
  }
}

async function migrateSlowly(): Promise<void> {
  const sql = 'create table half (id int); insert into half values (1); select pg_sleep(600)';
  await migrate(client, [
    { name: '0001_whole.sql', sql: 'create table whole (id int)' },
    { name: '0002_half.sql', sql },
  ]);
}

function leave(code: string): never {
  say(code);
  process.exit(1);
}

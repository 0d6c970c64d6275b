// SPDX-License-Identifier: Apache-2.0
// Sign-in, a list, a scoped read and the search over HTTP, on an embedded PostgreSQL with 20,000 users, 100,000 events and 40,000 notices.
// Usage: npm run bench -- access [seconds]
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { openHouse } from '../apps/server/src/house.js';
import { namesIn } from '../apps/server/src/access/registry-names.js';
import { migrationsIn } from '../apps/server/src/database/migrate.js';
import { registryAreas } from '../apps/server/src/registry/registry-areas.js';
import { registryBook } from '../apps/server/src/registry/registry-book.js';
import type { Load, Outcome } from './load.js';

const SECONDS = Number(process.argv[2] ?? '8');
const ROOT = process.cwd();
const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-bench-'));
chmodSync(folder, 0o755);

const book = registryBook(path.join(ROOT, 'data/registry'));
const house = await openHouse(
  {
    ...{ port: 0, host: '127.0.0.1', dataFolder: folder, databaseUrl: null, ownerUrl: null },
    ...{ logLevel: 'silent', logFile: null, trustedProxies: [] },
  },
  {
    version: '0',
    migrations: migrationsIn(path.join(ROOT, 'apps/server/src/database/migrations')),
    requestsPerMinute: 10_000_000,
    ...{ desk: folder, web: folder, problems: folder },
    access: { dataKey: 'b', homeRegion: '990000', samples: true, providers: [], syslog: null },
    names: namesIn(book),
    areas: registryAreas(book),
  },
);
if (!house.ok) throw new Error(house.error.code);
const { address, sampleUsers, close } = house.value;

await fill();
console.log(
  `${os.cpus()[0]?.model ?? ''}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`,
);

const headers = { 'content-type': 'application/json', 'x-sanyi': '1' };
const passwords = new Map(sampleUsers.map(({ account, password }) => [account, password]));
const bodyOf = (account: string) =>
  JSON.stringify({ account, password: passwords.get(account) ?? '' });
// Signing in is limited to 120 a minute and address: it comes last, and is short.
await measure('list of 50 users, county office', {
  url: `${address}/api/users?limit=50`,
  ...{ headers: { cookie: await cookieOf('xianyigaiban') }, connections: 8 },
});
await measure('counts over a province, scoped', {
  url: `${address}/api/users/counts`,
  ...{ headers: { cookie: await cookieOf('lingdao') }, connections: 8 },
});
await measure('list of 50 events, auditor', {
  url: `${address}/api/events?limit=50`,
  ...{ headers: { cookie: await cookieOf('shenji') }, connections: 8 },
});
const search = (words: string) => `${address}/api/search?query=${encodeURIComponent(words)}`;
await measure('search that finds much, province office', {
  ...{ url: search('医疗'), connections: 8 },
  headers: { cookie: await cookieOf('shengyigaiban') },
});
await measure('search that finds nothing, province office', {
  ...{ url: search('查无此人'), connections: 8 },
  headers: { cookie: await cookieOf('shengyigaiban') },
});
await measure('sign-in (Argon2id 19 MiB)', {
  ...{ url: `${address}/api/session`, headers, connections: 2 },
  ...{ method: 'POST', body: bodyOf('fenxi') },
});
await close();
rmSync(folder, { recursive: true, force: true });

async function cookieOf(account: string): Promise<string> {
  const body = bodyOf(account);
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers, body });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function measure(what: string, sent: Omit<Load, 'duration'>) {
  const load: Load = { ...sent, duration: SECONDS };
  // One before the measure: what is laid out at the first request of a day is no part of the others.
  const { method = 'GET', body, headers: own } = sent;
  await fetch(sent.url, { method, headers: { ...own }, ...(body === undefined ? {} : { body }) });
  const before = process.cpuUsage();
  const program = path.join(import.meta.dirname, 'load.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(load)]);
  const { user, system } = process.cpuUsage(before);
  const { answered, refused, p50, p95 } = JSON.parse(stdout) as Outcome;
  const perCore = answered / ((user + system) / 1e6);
  console.log(
    `${what}: ${(answered / SECONDS).toFixed(0)} a second, ${perCore.toFixed(0)} per second of this process's processor time, median ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, refused ${refused}`,
  );
}

/** Sessions whose password must change are let through, and the tables are filled in two statements. */
async function fill(): Promise<void> {
  const file = path.join(folder, 'database.password');
  const secret = readFileSync(file, 'utf8').trim();
  const lock = readFileSync(path.join(folder, 'pg/postmaster.pid'), 'utf8');
  const port = Number(lock.split('\n')[3]);
  const client = new pg.Client({
    ...{ host: '127.0.0.1', port, user: 'sanyi', password: secret, database: 'postgres' },
  });
  await client.connect();
  await client.query('update users set password_one_time = false');
  await client.query(`insert into users (account, label, post, region, password_hash)
    select 'u' || n, '经办', 'county-office', '99' || lpad((1 + n % 16)::text, 2, '0') || lpad((1 + n % 9)::text, 2, '0'), 'x'
    from generate_series(10000, 29999) n`);
  await client.query(`insert into events select n, now(), 'session.opened', 'u' || n, '990102', null, 's', null, null, null, 'x', 'x'
    from generate_series(1000, 100999) n`);
  await client.query(`insert into notices (user_id, sent_at, sender, title, body)
    select id, now() - n * interval '1 minute', '示例省医改办', '第' || n || '号提醒', '请按时填报。'
    from users, generate_series(1, 2000) n where account in (select account from users where label <> '经办')
    or (n <= 1 and label = '经办')`);
  await client.query('analyze');
  await client.end();
}

// SPDX-License-Identifier: Apache-2.0
// Sign-in, a list and a scoped read over HTTP, on an embedded PostgreSQL with 20,000 users and 100,000 events.
// Usage: npm run bench -- access [seconds]
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { openHouse } from '../apps/server/src/house.js';
import { migrationsIn } from '../apps/server/src/database/migrate.js';

const SECONDS = Number(process.argv[2] ?? '8');
const ROOT = process.cwd();
const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-bench-'));
chmodSync(folder, 0o755);

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
    names: { region: (code) => code, unit: (id) => id },
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
await measure('sign-in (Argon2id 19 MiB)', {
  ...{ url: `${address}/api/session`, headers, connections: 2 },
  body: bodyOf('fenxi'),
});
await close();
rmSync(folder, { recursive: true, force: true });

async function cookieOf(account: string): Promise<string> {
  const body = bodyOf(account);
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers, body });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly body?: string;
}

async function measure(what: string, { url, headers: sent, connections, body }: Load) {
  const before = process.cpuUsage();
  const words = [
    ...['autocannon', '--json', '-d', String(SECONDS), '-c', String(connections)],
    ...Object.entries(sent).flatMap(([name, value]) => ['-H', `${name}=${value}`]),
    ...(body === undefined ? [] : ['-m', 'POST', '-b', body]),
  ];
  const { stdout } = await promisify(execFile)('npx', [...words, url]);
  const result = JSON.parse(stdout) as {
    readonly '2xx': number;
    readonly non2xx: number;
    readonly latency: { readonly p90: number; readonly p97_5: number };
  };
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const { p90, p97_5 } = result.latency;
  console.log(
    `${what}: ${(result['2xx'] / SECONDS).toFixed(0)} a second, ${(result['2xx'] / seconds).toFixed(0)} per second of this process's processor time, p90 ${p90} ms, p97.5 ${p97_5} ms, refused ${result.non2xx}`,
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
  await client.query('analyze');
  await client.end();
}

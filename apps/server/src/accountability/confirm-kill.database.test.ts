// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { rounds } from '../testing/rounds.js';
import { type FullDatabase, fullDatabase } from '../testing/full-database.js';
import { SMALL_NOTICE } from '../testing/ledger-desk.js';
import { registryBook } from '../registry/registry-book.js';
import { readFile } from './read-file.js';

const ROOT = path.join(import.meta.dirname, '../../../..');
const PROGRAM = path.join(ROOT, 'apps/server/dist/trial', `confirm-${process.pid}.mjs`);
const BOOK = `${PROGRAM}.book`;
/** Each costs the start of a program. */
const KILLS = rounds(50);
const LONGEST_MS = 60;

let base: FullDatabase | undefined;
afterAll(async () => {
  for (const file of [PROGRAM, BOOK]) rmSync(file, { force: true });
  await base?.remove();
});

/** A program that waits for our word, and tells what it does. */
function trial(url: string) {
  const child = spawn(process.execPath, [PROGRAM, url, path.join(ROOT, 'data'), BOOK], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const heard = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const word = (start: string) =>
    new Promise<void>((resolve, reject) => {
      child.once('close', () => {
        reject(new Error(`the program ended: ${lines.join(' ')}`));
      });
      heard.on('line', (line) => {
        if (line.startsWith(start)) resolve();
      });
    });
  const [ready, begun, done] = [word('ready'), word('begin'), word('done')];
  for (const one of [ready, begun, done]) one.catch(() => undefined);
  return {
    child,
    lines,
    ready,
    begun,
    done,
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
}

test('killed again and again in the middle of confirming: every document is whole, or is not there', async () => {
  mkdirSync(path.dirname(PROGRAM), { recursive: true });
  await build({
    entryPoints: [path.join(import.meta.dirname, '../testing/trial-confirm.ts')],
    ...{ outfile: PROGRAM, bundle: true, platform: 'node', format: 'esm', packages: 'bundle' },
    external: ['pg', 'pg-native', 'kysely', '@duckdb/*', '@node-rs/*'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  writeFileSync(BOOK, serialize(registryBook(path.join(ROOT, 'data/registry'))));
  base = await fullDatabase();
  const { database } = base.connection;
  await fillReadings();
  let broken = 0;
  let next = trial(base.url);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const now = next;
    await now.ready;
    now.child.stdin.write('go\n');
    next = trial(base.url);
    // In the first document, or in the second when the first stands.
    await (kill % 2 === 0 ? now.begun : now.done);
    await pause((LONGEST_MS * ((kill * 7) % 10)) / 10);
    now.child.kill('SIGKILL');
    await now.ended;
    if (now.lines.at(-1)?.startsWith('begin') === true) broken += 1;
  }
  next.child.kill('SIGKILL');
  await next.ended;
  expect(broken).toBeGreaterThan(KILLS / 3);
  const { rows } = await sql<{ id: string; shape: string }>`select d.id, concat_ws(' ',
      (select count(*) from ledger_tasks where document = d.id),
      (select count(*) from ledger_seats where document = d.id),
      (select count(*) from ledger_packets where document = d.id),
      (select count(*) from ledger_sendings s join ledger_packets p on p.id = s.packet where p.document = d.id),
      (select count(*) from ledger_entries e join ledger_seats s on s.id = e.seat where s.document = d.id),
      (select count(*) from ledger_versions v join ledger_readings r on r.id = v.reading
        where v.document = d.id and r.state = 'confirmed' and r.document = d.id),
      (select count(*) from events where subject = 'document:' || d.id)) as shape
    from ledger_documents d`.execute(database);
  expect(rows.length).toBeGreaterThan(0);
  expect([...new Set(rows.map(({ shape }) => shape))]).toEqual(['4 21 19 19 21 1 1']);
  const confirmed = await database
    .selectFrom('ledger_readings')
    .select('id')
    .where('state', '=', 'confirmed')
    .execute();
  expect(confirmed).toHaveLength(rows.length);
}, 300_000);

/** More readings than can be confirmed in all that time. */
async function fillReadings(): Promise<void> {
  const read = await readFile({ name: '通知.txt', bytes: Buffer.from(SMALL_NOTICE) });
  if (!read.ok || base === undefined) throw new Error('the notice is sound');
  await sql`with who as (insert into users (account, label, post, region, password_hash)
      values ('province', 'x', 'province-office', '990000', 'x') returning id),
    what as (insert into uploads (digest, name, media_type, bytes, uploaded_by, uploaded_at)
      select repeat('0', 64), 'x', 'x', 1, id, now() from who returning id)
    insert into ledger_readings (region, unit, name, upload, format, content, machine, sent_in_by, sent_in_at)
    select '990000', '990000.reform-secretariat', n::text, what.id, 'txt', ${SMALL_NOTICE},
      ${JSON.stringify(read.value.reading)}::jsonb, 'x', now()
    from what, generate_series(1, 500) n`.execute(base.connection.database);
}

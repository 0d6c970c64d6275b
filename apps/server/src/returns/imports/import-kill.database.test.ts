// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readerFor } from '../../testing/office-users.js';
import { rounds } from '../../testing/rounds.js';
import { addOfficeUsers, clerk, packetOf, sendTo } from '../../testing/return-office.js';
import { type TestHouse, testHouse } from '../../testing/test-house.js';
import { returnHouse } from '../return-areas.js';
import { importDesk } from './import-desk.js';
import { importOf, settleUnfinished } from './import-records.js';

const DATA = path.join(import.meta.dirname, '../../../../../data');
const LINJIANG = '990102.health-commission';
const KILLS = rounds(25);
const AT_ONCE = 4;
const ROWS = 300;
const SOON = { beatMs: 100, deadMs: 1_500 };

let t: TestHouse;
let folder: string;
let packet: string;
let made = 0;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  const province = await clerk(t.app, 'province');
  await sendTo(province, { type: 'beds-table', period: '2026-08' }, [LINJIANG]);
  packet = (await packetOf(await clerk(t.app, 'linjiang'), LINJIANG, '2026-08')).id;
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-kill-'));
  await build({
    entryPoints: [path.join(import.meta.dirname, '../../testing/trial-import.ts')],
    outfile: path.join(folder, 'trial-import.mjs'),
    ...{ bundle: true, platform: 'node', format: 'esm', external: ['pg-native'] },
    banner: {
      js: "import { createRequire as __make } from 'node:module'; const require = __make(import.meta.url);",
    },
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await t.close();
});

/** One sent packet as many, each with an import that waits to be taken over in three slices. */
async function readyOnes(count: number): Promise<readonly string[]> {
  const from = made + 1;
  await t.base.asOwner(`with copies as (
      insert into return_packets (sending, type, period, area, region, unit, channel)
      select sending, type, '2026-C' || n, area, region, unit, channel
      from return_packets, generate_series(${from}, ${made + count}) n where id = '${packet}' returning id
    ), places as (
      insert into return_places (packet, role, step, region, unit, area)
      select c.id, role, step, region, unit, area from return_places, copies c
      where packet = '${packet}'
    )
    insert into return_imports (packet, account, file, state, added, to_write, stamp, started_at)
    select id, 'linjiang', '${from}.xlsx', 'ready', ${ROWS}, ${ROWS}, 0, now() from copies`);
  made += count;
  await t.base.asOwner(`insert into return_import_rows (import, place, kind, cells)
    select id, n * 45, 'new', jsonb_build_object('ward', jsonb_build_object('state', 'value', 'value', '科室' || n))
    from return_imports, generate_series(1, ${ROWS}) n where file = '${from}.xlsx'`);
  const all = await t.house.database
    .selectFrom('return_imports')
    .select('id')
    .where('file', '=', `${from}.xlsx`)
    .execute();
  return all.map((one) => one.id);
}

/** A program that takes an import over, as another server does. */
function otherServer(id: string): ChildProcess {
  const program = path.join(folder, 'trial-import.mjs');
  return spawn(process.execPath, [program, t.base.url, DATA, id], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** Lets a program take an import over, and kills it without warning once it has said so many lines. */
async function killedAfter(id: string, lines: number): Promise<void> {
  const child = otherServer(id);
  const ended = once(child, 'close');
  let said = 0;
  if (child.stdout === null) throw new Error('no output');
  createInterface(child.stdout).on('line', () => {
    said += 1;
    if (said === lines) child.kill('SIGKILL');
    else child.stdin?.write('go\n');
  });
  await ended;
  expect(said).toBe(lines);
}

const house = () => returnHouse(t.house, t.returns);

/** Looks for what broke off, as every server does, until nothing is under way. */
async function settledAll(): Promise<void> {
  const running = `select 1 from return_imports where state in ('reading', 'writing')`;
  do await settleUnfinished(house(), SOON);
  while ((await t.base.asOwner(running)).length > 0);
}

test('killed again and again in the midst of taking over: all or nothing is there, and the next start says which', async () => {
  const ids = await readyOnes(KILLS);
  expect(ids).toHaveLength(KILLS);
  for (let at = 0; at < KILLS; at += AT_ONCE)
    // ready, begun, three slices, done.
    await Promise.all(
      ids.slice(at, at + AT_ONCE).map((id, n) => killedAfter(id, 2 + ((at + n) % 5))),
    );
  const alive = `select 1 from pg_stat_activity where application_name = 'trial-import'`;
  while ((await t.base.asOwner(alive)).length > 0);

  await settledAll();
  const ends = await t.base.asOwner<{
    state: string;
    rows: number;
    versions: number;
    staged: number;
  }>(`
    select i.state, count(distinct r.id)::int as rows, count(v.row)::int as versions,
      (select count(*)::int from return_import_rows s where s.import = i.id) as staged
    from return_imports i left join return_rows r on r.packet = i.packet
      left join return_row_versions v on v.row = r.id group by i.id`);
  expect(ends).toHaveLength(KILLS);
  const told = new Set(ends.map(({ state, rows, versions }) => `${state} ${rows} ${versions}`));
  expect([...told].sort()).toEqual([`done ${ROWS} ${ROWS}`, 'interrupted 0 0']);
  const broken = ends.filter(({ state }) => state === 'interrupted');
  expect(broken.length).toBeGreaterThanOrEqual(KILLS / 4);
  expect(broken.every(({ staged }) => staged === 0)).toBe(true);
});

test('of two servers on one database one is killed: its import is told as interrupted, that of the other goes on to its end', async () => {
  const ours = await readyOnes(2);
  const [here = '', there = ''] = ours;
  const troubles: unknown[] = [];
  const desk = importDesk(house(), (trouble) => troubles.push(trouble), SOON);
  const state = async (id: string) => (await importOf(t.house.database, 'linjiang', id)).state;
  // Somebody holds the return, so that this server's import is under way for as long as we like.
  const holding = await heldPacket(here);
  await desk.accept(readerFor('linjiang'), here, false);
  const other = otherServer(there);
  const ended = once(other, 'close');
  onTestFinished(async () => {
    other.kill('SIGKILL');
    await holding.release();
    await desk.close();
  });
  await firstSlice(other);
  // Longer than a silence: both servers are alive, and a third one that starts leaves them alone.
  await setTimeout(SOON.deadMs * 1.5);
  expect(await settleUnfinished(house(), SOON)).toBe(0);
  expect([await state(here), await state(there)]).toEqual(['writing', 'writing']);
  other.kill('SIGKILL');
  await ended;
  while ((await settleUnfinished(house(), SOON)) === 0);
  expect([await state(here), await state(there)]).toEqual(['writing', 'interrupted']);
  await holding.release();
  while ((await state(here)) === 'writing');
  const rows = await t.base.asOwner<{ import: string; rows: number; staged: number }>(`
    select i.id as import, (select count(*)::int from return_rows r where r.packet = i.packet) as rows,
      (select count(*)::int from return_import_rows s where s.import = i.id) as staged
    from return_imports i where i.id in ('${here}', '${there}')`);
  const told = rows.map((one) => [one.import === here, one.rows, one.staged]);
  expect(told.sort()).toEqual([
    [false, 0, 0],
    [true, ROWS, 0],
  ]);
  expect(troubles).toEqual([]);
});

/** Lets a program go on until its first slice is written. */
async function firstSlice({ stdin, stdout }: ChildProcess): Promise<void> {
  if (stdout === null) throw new Error('no output');
  // ready, begun, the slice.
  for await (const line of createInterface(stdout)) {
    if (Number(line) > 0) return;
    stdin?.write('go\n');
  }
}

/** Holds the return of an import as a transaction of somebody else would. */
async function heldPacket(id: string): Promise<{ readonly release: () => Promise<unknown> }> {
  const client = new pg.Client({ connectionString: t.base.url });
  await client.connect();
  await client.query('begin');
  await client.query(
    `select 1 from return_packets where id = (select packet from return_imports where id = $1) for update`,
    [id],
  );
  return { release: () => client.end() };
}

// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rounds } from '../../testing/rounds.js';
import { addOfficeUsers, clerk, packetOf, sendTo } from '../../testing/return-office.js';
import { type TestHouse, testHouse } from '../../testing/test-house.js';
import { returnHouse } from '../return-areas.js';
import { settleUnfinished } from './import-records.js';

const DATA = path.join(import.meta.dirname, '../../../../../data');
const LINJIANG = '990102.health-commission';
const KILLS = rounds(25);
const AT_ONCE = 4;
const ROWS = 300;

let t: TestHouse;
let folder: string;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
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
async function imports(): Promise<readonly string[]> {
  const province = await clerk(t.app, 'province');
  await sendTo(province, { type: 'beds-table', period: '2026-08' }, [LINJIANG]);
  const { id } = await packetOf(await clerk(t.app, 'linjiang'), LINJIANG, '2026-08');
  await t.base.asOwner(`with copies as (
      insert into return_packets (sending, type, period, area, region, unit, channel)
      select sending, type, '2026-C' || n, area, region, unit, channel
      from return_packets, generate_series(1, ${KILLS}) n where id = '${id}' returning id
    ), places as (
      insert into return_places (packet, role, step, region, unit, area)
      select c.id, role, step, region, unit, area from return_places, copies c
      where packet = '${id}'
    )
    insert into return_imports (packet, account, file, state, added, to_write, stamp, started_at)
    select id, 'linjiang', 'a.xlsx', 'ready', ${ROWS}, ${ROWS}, 0, now() from copies`);
  await t.base.asOwner(`insert into return_import_rows (import, place, kind, cells)
    select id, n * 45, 'new', jsonb_build_object('ward', jsonb_build_object('state', 'value', 'value', '科室' || n))
    from return_imports, generate_series(1, ${ROWS}) n`);
  const made = await t.house.database.selectFrom('return_imports').select('id').execute();
  return made.map((one) => one.id);
}

/** Lets a program take an import over, and kills it without warning once it has said so many lines. */
async function killedAfter(id: string, lines: number): Promise<void> {
  const program = path.join(folder, 'trial-import.mjs');
  const child: ChildProcess = spawn(process.execPath, [program, t.base.url, DATA, id], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
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

test('killed again and again in the midst of taking over: all or nothing is there, and the next start says which', async () => {
  const ids = await imports();
  expect(ids).toHaveLength(KILLS);
  for (let at = 0; at < KILLS; at += AT_ONCE)
    // ready, begun, three slices, done.
    await Promise.all(
      ids.slice(at, at + AT_ONCE).map((id, n) => killedAfter(id, 2 + ((at + n) % 5))),
    );
  const alive = `select 1 from pg_stat_activity where application_name = 'trial-import'`;
  while ((await t.base.asOwner(alive)).length > 0);

  await settleUnfinished(returnHouse(t.house, t.returns));
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

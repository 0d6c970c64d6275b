// SPDX-License-Identifier: Apache-2.0
// The ledger's lists on an embedded PostgreSQL: tasks of a province, each handed down to every region.
// Usage: npm run bench -- ledger [tasks] [regions]      20,000 and 145 where nothing is said
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { Caller } from '../apps/server/src/access/caller.js';
import { scopeOf } from '../apps/server/src/access/scope.js';
import { workCounters } from '../apps/server/src/accountability/my-work.js';
import type { LedgerHouse } from '../apps/server/src/accountability/ledger-house.js';
import { ledgerRulesIn } from '../apps/server/src/accountability/ledger-rules.js';
import { judgeRegion } from '../apps/server/src/accountability/judge-all.js';
import { storedFacts } from '../apps/server/src/accountability/stored-facts.js';
import { listTasks, type PlacedRow } from '../apps/server/src/accountability/task-list.js';
import { startCluster } from '../apps/server/src/database/cluster.js';
import { connect } from '../apps/server/src/database/connect.js';
import { migrate, migrationsIn } from '../apps/server/src/database/migrate.js';

const [tasks = 20_000, regions = 145] = process.argv.slice(2).map(Number);
const ROOT = process.cwd();
const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-bench-'));
chmodSync(folder, 0o755);

const cluster = await startCluster(folder);
if (!cluster.ok) throw new Error(cluster.error.code);
const owner = new pg.Client({ connectionString: cluster.value.url });
await owner.connect();
await migrate(owner, migrationsIn(path.join(ROOT, 'apps/server/src/database/migrations')));
const began = performance.now();
await fill();
const { database, close } = connect(cluster.value.url);
const house = {
  people: {
    database,
    names: { region: (code: string) => code, unit: (id: string) => id },
    now: () => new Date(Date.UTC(2026, 10, 22)),
  },
  rules: ledgerRulesIn(path.join(ROOT, 'data')),
} as LedgerHouse;
const { rows } = await owner.query<{ tasks: string; seats: string }>(
  'select (select count(*) from ledger_tasks) as tasks, (select count(*) from ledger_seats) as seats',
);
console.log(
  `${os.cpus()[0]?.model ?? ''}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}; ` +
    `${tasks} tasks × ${regions} regions: ${rows[0]?.tasks} tasks, ${rows[0]?.seats} seats, ` +
    `filled in ${((performance.now() - began) / 1000).toFixed(0)} s`,
);

const county = { post: 'county-office', region: regionOf(100), unit: null } as const;
const people = {
  'county office': county,
  'department of a county': { ...county, post: 'liaison', unit: `${county.region}.finance` },
  'province office': { post: 'province-office', region: '990000', unit: null },
  'department of the province': { post: 'liaison', region: '990000', unit: '990000.finance' },
} as const;
for (const [name, one] of Object.entries(people)) {
  const caller = callerOf(one);
  const scope = scopeOf(caller.grants, 'ledger.read');
  const page = { filter: { shape: 'flat' }, after: null, limit: 51, ...words() } as const;
  await measure(`${name}: first page`, () => listTasks(database, scope, page));
  const red = { ...page, filter: { shape: 'flat', lamp: 'red' } } as const;
  await measure(`${name}: first page of the red ones`, () => listTasks(database, scope, red));
  await measure(`${name}: 我的待办`, () => workCounters(house, caller));
}
await exported();
await judged();
await recomputed('every one of them turning');
await owner.query('vacuum analyze');
await recomputed('none of them turning');
await close();
await owner.end();
await cluster.value.stop();
rmSync(folder, { recursive: true, force: true });

function words() {
  return { names: house.people.names, scheme: house.rules.schemes[0] };
}

function callerOf(one: { post: Caller['post']; region: string; unit: string | null }): Caller {
  return {
    ...{ userId: '', sessionId: '', account: 'b', label: 'b', ...one },
    grants: [{ role: one.post, region: one.region, unit: one.unit, areas: [] }],
    ...{ passwordSetAt: new Date(0), passwordMustChange: false, secondFactor: false },
  };
}

/** 990101, 990102, …: as many as are asked for, sixteen to a prefecture. */
function regionOf(index: number): string {
  const at = Math.min(index, regions - 1);
  return `99${String(Math.floor(at / 16) + 1).padStart(2, '0')}${String((at % 16) + 1).padStart(2, '0')}`;
}

async function measure(what: string, act: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 60; run += 1) {
    const start = performance.now();
    await act();
    if (run >= 10) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

/** The whole ledger as the export reads it: page after page, none kept. */
async function exported(): Promise<void> {
  const scope = scopeOf(callerOf(people['province office']).grants, 'ledger.export');
  const start = performance.now();
  let [after, count]: [PlacedRow['after'] | null, number] = [null, 0];
  for (;;) {
    const portion: readonly PlacedRow[] = await listTasks(database, scope, {
      ...{ filter: { shape: 'flat' }, after, limit: 2000, ...words() },
    });
    count += portion.length;
    after = portion.at(-1)?.after ?? null;
    if (portion.length < 2000) break;
  }
  const seconds = (performance.now() - start) / 1000;
  const memory = Math.round(process.memoryUsage().rss / 1_048_576);
  console.log(`export of ${count} rows: ${seconds.toFixed(1)} s, ${memory} MB in use`);
}

async function judged(): Promise<void> {
  const start = performance.now();
  let count = 0;
  for await (const portion of storedFacts(database, '990000')) count += portion.length;
  console.log(
    `reading the facts of ${count} open seats for the lamps: ${((performance.now() - start) / 1000).toFixed(1)} s (turning them: npm run bench -- accountability)`,
  );
}

/** What the house does on a new day: every open seat judged, and those kept whose lamp moves or whose reasons count days. */
async function recomputed(what: string): Promise<void> {
  const start = performance.now();
  const turned = await database.transaction().execute((work) => judgeRegion(house, work, '990000'));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `lamps of the whole ledger recomputed and kept, ${what}: ${seconds} s, ${turned} tasks`,
  );
}

/** One document of 100 tasks after another; each task with a seat of the province, and one lower task in every region. */
async function fill(): Promise<void> {
  const units = "(array['finance','health-commission','health-insurance'])";
  await owner.query(`insert into ledger_documents (id, number, region, unit, version, kind, title, draft, rhythm, sign_in,
      filed_by, filed_at, filed_on)
    select 'D' || n, n, '990000', '990000.reform-secretariat', 1, 'notice', '示例文件' || n, false, 'quarter', 3, 'b', now(), '2026-01-05'
    from generate_series(1, ceil(${tasks} / 100.0)::int) n`);
  const lamp =
    "(array['green','green','green','yellow','red','blue'])[1 + abs(hashint4(n * 7 + r)) % 6]";
  const region =
    "'99' || lpad((((r - 1) / 16) + 1)::text, 2, '0') || lpad((((r - 1) % 16) + 1)::text, 2, '0')";
  const row = `n, (n - 1) / 100 + 1 as d, (n - 1) % 100 + 1 as p, r, ${lamp} as lamp,
    case when r = 0 then '990000' else ${region} end as region,
    ${units}[1 + n % 3] as unit`;
  await owner.query(`insert into ledger_tasks (id, document, region, office, upper, depth, place, label, title, leads, others,
      deadlines, due, lamp, lowers, body, part)
    select 'D' || d || '-T' || p || case when r = 0 then '' else '@' || region end, 'D' || d, region,
      region || '.reform-secretariat', case when r = 0 then null else 'D' || d || '-T' || p end, least(r, 1), p - d * 10000,
      p || '.', '示例任务' || n || '：推进改革并按期报告进展', unit, '', '2026年12月31日前', '2026-12-31', lamp,
      case when r = 0 then ${regions} else 0 end,
      case when r = 0 then jsonb_build_object('id', 'D' || d || '-T' || p, 'document', 'D' || d, 'label', p || '.', 'number', p,
        'section', null, 'title', '示例任务' || n, 'text', '示例', 'span', '[0, 2]'::jsonb, 'closing', false, 'upper', null,
        'region', '990000', 'actions', '[]'::jsonb, 'assignments', '[]'::jsonb, 'targets', '[]'::jsonb,
        'deliverables', '[]'::jsonb, 'references', '[]'::jsonb, 'used', '{"actions": 0, "assignments": 0}'::jsonb,
        'deadlines', jsonb_build_array(jsonb_build_object('id', 'D' || d || '-T' || p || '-D01', 'quote', '2026年12月31日前',
          'span', '[0, 2]'::jsonb, 'rule', '{"kind": "on", "day": "2026-12-31"}'::jsonb))) end,
      case when r = 0 then null else jsonb_build_object('region', region, 'lead', null, 'support', '[]'::jsonb, 'due', null,
        'reason', '') end
    from (select ${row} from generate_series(1, ${tasks}) n, generate_series(0, ${regions}) r) g
    order by r, n`);
  await owner.query(`insert into ledger_seats (id, assignment, task, document, region, unit, away, place, task_region, role,
      words, carries, lamp, near, overdue, started_on, due, progress, closed_on, sent_on, signed_on)
    select t.id || '-R01', t.id || '-R01', t.id, t.document, t.region, t.region || '.' || t.leads, false, t.place, t.region,
      'lead', t.leads, true, t.lamp, t.lamp = 'yellow', t.lamp = 'red', '2026-01-05', t.due, 50,
      case when t.lamp = 'blue' then '2026-10-01' end, '2026-01-06', '2026-01-07'
    from ledger_tasks t`);
  await owner.query('vacuum analyze');
}

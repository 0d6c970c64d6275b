// SPDX-License-Identifier: Apache-2.0
// 200,000 rows into one return and out of it again: read and compared, taken over, checked (each row by itself, beside the period
// before, against the sum of all and against three earlier periods of as many rows), exported, compared once more.
// Usage: npm run bench -- returns [rows] [runs]; DATABASE_URL is needed for nothing: an embedded PostgreSQL is started.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startCluster } from '../apps/server/src/database/cluster.js';
import { connect } from '../apps/server/src/database/connect.js';
import { migrate, migrationsIn } from '../apps/server/src/database/migrate.js';
import { fileStore } from '../apps/server/src/files/file-store.js';
import { shippedParameters } from '../apps/server/src/parameters/shipped-parameters.js';
import { sealWith } from '../apps/server/src/personal/seal.js';
import { registryBook } from '../apps/server/src/registry/registry-book.js';
import { importDesk } from '../apps/server/src/returns/imports/import-desk.js';
import { importOf } from '../apps/server/src/returns/imports/import-records.js';
import { packetFindings } from '../apps/server/src/returns/packet-findings.js';
import { readPacket } from '../apps/server/src/returns/packets.js';
import { rowsOut } from '../apps/server/src/returns/workbook-out.js';
import { send } from '../apps/server/src/returns/send.js';
import { shippedTypes } from '../apps/server/src/returns/type-files.js';
import { returnBook } from '../apps/server/src/returns/type-store.js';
import { readerFor } from '../apps/server/src/testing/office-users.js';
import { bedsSource } from '../apps/server/src/testing/sample-types.js';
import { sql } from 'kysely';
import pg from 'pg';

const ROWS = Number(process.argv[2] ?? '200000');
const RUNS = Number(process.argv[3] ?? '3');
const ROOT = process.cwd();
const WRONG_EVERY = 1_000;
const EARLIER = ['2025-10', '2025-11', '2025-12'];
const RULES = `  - id: no-fewer
    kind: compare
    severity: soft
    label: { zh: 不少于上期, en: No fewer than before }
    left: open-beds
    operator: greater_than_or_equal_to
    right: previous(open-beds)
  - id: enough
    kind: compare
    severity: hard
    label: { zh: 占用少于开放, en: Fewer in use than open }
    left: sum(used-beds)
    operator: less_than
    right: sum(open-beds)
  - id: jump
    kind: z-score
    severity: soft
    label: { zh: 与往期相差很大, en: Far from earlier periods }
    field: open-beds
    limit: '3'
    atLeast: 3
`;
const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-bench-'));
chmodSync(folder, 0o755);
const cluster = await startCluster(folder);
if (!cluster.ok) throw new Error(cluster.error.code);
const owner = new pg.Client({ connectionString: cluster.value.url });
await owner.connect();
await migrate(owner, migrationsIn(path.join(ROOT, 'apps/server/src/database/migrations')));
await owner.end();
const { database, close } = connect(cluster.value.url);
const registry = registryBook(path.join(ROOT, 'data/registry'));
const shipped = shippedParameters(
  path.join(ROOT, 'data'),
  new Set(registry.registry.regions.byCode.keys()),
);
const house = {
  parameters: () => Promise.resolve(shipped),
  people: {
    ...{ database, seal: sealWith('bench'), files: fileStore(folder), homeRegion: '990000' },
    ...{ providers: [], now: () => new Date() },
    names: { region: (code: string) => code, unit: (id: string) => id },
  },
  types: returnBook(
    database,
    shippedTypes(
      [bedsSource('beds-table', 'many').replace('facts:', `${RULES}facts:`)],
      new Set(['finance', 'health-commission', 'health-insurance']),
    ),
  ),
  registry: () => Promise.resolve(registry),
};
const reader = readerFor('linjiang');
const desk = importDesk(house, (trouble) => {
  throw trouble;
});
console.log(
  `${os.cpus()[0]?.model ?? ''}, ${os.cpus().length} cores, Node ${process.versions.node}, load ${os.loadavg()[0]?.toFixed(1)}, ${ROWS} rows`,
);
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);

const CSV = `科室,开放床位,占用床位\n${Array.from({ length: ROWS }, (_, n) => `科室${n},${40 + (n % 9)},${n % WRONG_EVERY === WRONG_EVERY - 1 ? 99 : n % 30}`).join('\n')}`;
for (const period of EARLIER) await approved(period);
for (let run = 0; run < RUNS; run += 1) {
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  const packet = await sentTo(`2026-${String(run + 1).padStart(2, '0')}`);
  const bytes = new TextEncoder().encode(CSV);
  const first = await timed(() => compared('a.csv', bytes, packet));
  const taken = await timed(async () => {
    await desk.accept(reader, first.value, false);
    await ended(first.value);
  });
  const judged = await timed(() => findingsIn(packet));
  const wrong = Math.floor(ROWS / WRONG_EVERY);
  if (judged.value !== wrong) throw new Error(`${judged.value} findings of ${wrong}`);
  const out = await timed(() => exported(packet));
  const again = await timed(() => compared('b.xlsx', out.value, packet));
  const { unchanged } = await importOf(database, 'linjiang', again.value);
  if (unchanged !== ROWS) throw new Error(`${unchanged} of ${ROWS} came back unchanged`);
  const cancelled = await timed(async () => {
    const { id } = await desk.begin(reader, { name: 'c.csv', bytes, packet });
    await setTimeout(300);
    await desk.cancel(reader, id);
  });
  console.log(
    `CSV compared ${first.seconds}, taken over ${taken.seconds}, checked ${judged.seconds} (${judged.value} findings), workbook out ${out.seconds} (${(out.value.length / 1e6).toFixed(1)} MB), workbook compared ${again.seconds}, cancelled within ${cancelled.seconds}; memory ${mb(idle)} MB before`,
  );
}
clearInterval(watch);
await desk.close();
await close();
await cluster.value.stop();
rmSync(folder, { recursive: true, force: true });

async function sentTo(period: string): Promise<string> {
  const unit = '990102.health-commission';
  const day = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
  const { id } = await send(house, readerFor('province'), {
    ...{ type: 'beds-table', period, signBy: day(1), dueOn: day(2), note: '' },
    units: [{ unit, channel: 'account' }],
  });
  const row = await database
    .selectFrom('return_packets')
    .select('id')
    .where('sending', '=', id)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A return of an earlier period with as many rows. */
async function approved(period: string): Promise<void> {
  const packet = await sentTo(period);
  const cell = (value: string) =>
    sql`jsonb_build_object('state', 'value', 'value', ${sql.raw(value)})`;
  await sql`insert into return_rows (packet, cells, changed_by, changed_at)
    select ${packet}::uuid, jsonb_build_object('ward', ${cell(`'科室' || n`)},
      'open-beds', ${cell(`(40 + n % 9)::text`)}, 'used-beds', ${cell(`'1'`)}), 'linjiang', now()
    from generate_series(0, ${ROWS - 1}) n`.execute(database);
  await database
    .updateTable('return_packets')
    .set({ stage: 'approved' })
    .where('id', '=', packet)
    .execute();
}

async function compared(name: string, bytes: Uint8Array, packet: string): Promise<string> {
  const { id } = await desk.begin(reader, { name, bytes, packet });
  await ended(id);
  return id;
}

async function ended(id: string): Promise<void> {
  for (;;) {
    const { state, reason } = await importOf(database, 'linjiang', id);
    if (state === 'failed') throw new Error(reason ?? '');
    if (state !== 'reading' && state !== 'writing') break;
    await setTimeout(50);
  }
}

async function findingsIn(packet: string): Promise<number> {
  return (await packetFindings(house, reader, packet)).open;
}

async function exported(packet: string): Promise<Uint8Array> {
  const held = await readPacket(house, reader, packet);
  const pieces: Uint8Array[] = [];
  for await (const piece of rowsOut(house, held, { format: 'xlsx', filter: null }))
    pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(Buffer.concat(pieces));
}

async function timed<T>(work: () => Promise<T>) {
  globalThis.gc?.();
  peak = 0;
  const start = performance.now();
  const value = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { value, seconds: `${seconds} s, at most ${mb(peak)} MB` };
}

function mb(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}

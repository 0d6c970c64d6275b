// SPDX-License-Identifier: Apache-2.0
// 驾驶舱 at the server: every region of 示例省 opens its cockpit, with all indicators over the whole tree, on an embedded PostgreSQL.
// Usage: npm run bench -- cockpit
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { Fact } from '@sanyi/returns';
import type { Caller } from '../apps/server/src/access/caller.js';
import { placeNames } from '../apps/server/src/access/place-names.js';
import { startCluster } from '../apps/server/src/database/cluster.js';
import { connect } from '../apps/server/src/database/connect.js';
import { migrate, migrationsIn } from '../apps/server/src/database/migrate.js';
import type { AccessHouse } from '../apps/server/src/access/access-house.js';
import { cockpitAsked } from '../apps/server/src/indicators/cockpit.js';
import { keepFacts } from '../apps/server/src/indicators/fact-rows.js';
import { figureFilesIn } from '../apps/server/src/indicators/figure-files.js';
import { type FigureHouse, figureHouses } from '../apps/server/src/indicators/figure-house.js';
import { sampleFigures } from '../apps/server/src/indicators/sample-figures.js';
import { takeReturned } from '../apps/server/src/indicators/returned-facts.js';
import { seatIn } from '../apps/server/src/indicators/take-facts.js';
import { warmFigures } from '../apps/server/src/indicators/warm-figures.js';
import { lineTo } from '../apps/server/src/indicators/figure-places.js';
import { shippedParameters } from '../apps/server/src/parameters/shipped-parameters.js';
import { registryBook } from '../apps/server/src/registry/registry-book.js';

const ROOT = process.cwd();
const PERIOD = '2025';
const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-bench-'));
chmodSync(folder, 0o755);
const cluster = await startCluster(folder);
if (!cluster.ok) throw new Error(cluster.error.code);
const owner = new pg.Client({ connectionString: cluster.value.url });
await owner.connect();
await migrate(owner, migrationsIn(path.join(ROOT, 'apps/server/src/database/migrations')));
const { database, close } = connect(cluster.value.url);
const people = {
  ...{ database, homeRegion: '990000', providers: [] },
  now: () => new Date(Date.UTC(2026, 10, 22)),
  names: placeNames(new Map()),
} as unknown as AccessHouse;
const files = figureFilesIn(path.join(ROOT, 'data'));
const book = registryBook(path.join(ROOT, 'data/registry'));
const regionCodes = new Set(book.registry.regions.byCode.keys());
const opened = (): FigureHouse =>
  figureHouses(
    book,
    () => files,
    shippedParameters(path.join(ROOT, 'data'), regionCodes),
  )({ ...people });
let house: FigureHouse = opened();
await sampleFigures(house, path.join(ROOT, 'data/samples/figures'));
await everyFact();
const { tree } = house.figures;
const { rows } = await owner.query<{ n: string }>('select count(*) as n from indicator_facts');
console.log(
  `${os.cpus()[0]?.model ?? ''}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}; ` +
    `${files.library.indicators.length} indicators, ${tree.places.length} places, ${rows[0]?.n} facts`,
);

const regions = tree.places
  .filter(({ id, level }) => id.startsWith('99') && ['province', 'prefecture'].includes(level))
  .map(({ id }) => id);
const caller: Caller = {
  ...{ userId: '', sessionId: '', account: 'b', label: 'b', post: 'province-office' },
  ...{ region: '990000', unit: null, passwordSetAt: new Date(0), secondFactor: false },
  grants: [{ role: 'province-office', region: '990000', unit: null, areas: [] }],
  passwordMustChange: false,
};
const open = (region: string) => cockpitAsked(house, caller, { region, period: PERIOD });
await timed('first cockpit of a period, asked for before anything was read', 1, () =>
  open('990000'),
);
house = opened();
await timed('reading the newest period after a start, in the background', 1, () =>
  warmFigures(house),
);
await timed('first cockpit after that', 1, () => open('990000'));
await timed('cockpit of province and 州市', 40, (run) => open(regions[run % regions.length] ?? ''));
await timed('one new fact, then the cockpit', 40, async (run) => {
  await keep([oneFact(run)]);
  return open('990000');
});
// The returns themselves are not what is measured: their facts stand for them.
await owner.query('alter table indicator_facts drop constraint indicator_facts_packet_fkey');
const counties = house.figures.tree.places.flatMap(({ id, level }) =>
  id.startsWith('99') && level === 'county' ? [id] : [],
);
const read = ['cmc20-1', 'cmc24-3-1', 'ref-ccv', 'hpa-t31', 'refer-up'].flatMap(
  (id) => house.indicators.get(id) ?? [],
);
await timed(
  'one return locked: its facts kept, and the readings that they move read again',
  40,
  async (run) => {
    const region = counties[run % counties.length] ?? '';
    await database.transaction().execute((transaction) =>
      takeReturned(house)(transaction, {
        ...{
          facts: returnOf(region, run),
          packet: randomUUID(),
          region,
          owner: 'bench',
          by: 'bench',
        },
      }),
    );
    const ground = await house.figures.groundAt([PERIOD]);
    for (const indicator of read) {
      for (const { id } of lineTo(house.figures.tree, region))
        ground.readingAt(indicator, id, PERIOD);
    }
  },
);
await close();
await owner.end();
await cluster.value.stop();
rmSync(folder, { recursive: true, force: true });

/** Every county of 示例省 gives every fact that any indicator reads as a whole, from a fixed rule. */
async function everyFact(): Promise<void> {
  const counties = house.figures.tree.places.filter(
    ({ id, level }) => id.startsWith('99') && level === 'county',
  );
  const ids = [...files.library.facts.keys()];
  for (const [n, fact] of ids.entries()) {
    await keep(
      counties.map(({ id }, at) => factAt(fact, id, 1000 + ((n * 7919 + at * 104_729) % 9000))),
    );
  }
}

function factAt(fact: string, place: string, value: number) {
  return {
    ...{ fact, place, period: PERIOD, parts: {}, source: '', by: '', at: '' },
    state: { state: 'value' as const, value: { units: BigInt(value), scale: 0 } },
  };
}

/** A locked return of 县级主要指标. */
function returnOf(region: string, run: number): readonly Fact[] {
  return [...files.returned.keys()]
    .filter((fact) => fact.startsWith('county-figures.'))
    .map((fact, at) => ({
      ...{ fact, period: PERIOD, unit: '', overTime: 'sum', filing: '', rows: [] },
      subject: { kind: 'unit', id: region },
      cell: { state: 'value', value: String(10_000 + run * 10 + at) },
    }));
}

function oneFact(run: number) {
  return factAt('resident-visits', '990102', 100_000 + run);
}

function keep(facts: Parameters<typeof keepFacts>[1]): Promise<void> {
  return database.transaction().execute((transaction) =>
    keepFacts(transaction, facts, {
      entry: { sourceKind: 'api', enteredBy: 'bench', at: people.now() },
      seatOf: seatIn(house),
    }),
  );
}

async function timed(
  name: string,
  runs: number,
  run: (n: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = [];
  for (let n = 0; n < runs; n += 1) {
    const begun = performance.now();
    await run(n);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? NaN;
  console.log(
    `${name}: p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms (${runs} runs)`,
  );
}

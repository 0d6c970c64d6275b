// SPDX-License-Identifier: Apache-2.0
import { type Action, type Area, AREAS, type Detail, type Grant } from '@sanyi/contract';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventStore } from '../events/postgres.js';
import { recordAlone } from '../events/record.js';
import { noticeStore } from '../notices/postgres.js';
import { rounds } from '../testing/rounds.js';
import { anyAction, anyGrants, UNITS } from '../testing/arbitrary-grants.js';
import { type Placed, PLACES, seenBySets } from '../testing/scope-by-sets.js';
import { addUser, type TestHouse, testHouse } from '../testing/test-house.js';
import { parameterStore } from '../parameters/postgres.js';
import { everyPage } from '../export/every-page.js';
import { countUsers, SMALLEST_SUM } from '../users/postgres-read.js';
import { userStore } from '../users/postgres.js';
import type { Caller } from './caller.js';
import { conditionOf } from './condition.js';
import { printDuckdb } from './print-duckdb.js';
import { covers, scopeOf } from './scope.js';
import { within } from './scoped.js';

const RUNS = { numRuns: rounds(1000) };

/** Two records at every place for every unit and a turning area: 20 places × 5 units × 2. */
const records: readonly Placed[] = PLACES.flatMap((region, place) =>
  UNITS.flatMap((unit, u) =>
    [0, 1].map((twin) => ({
      ...{ region, unit, id: (place * UNITS.length + u) * 2 + twin },
      area: ([...AREAS, null] as const)[(place + u + twin) % (AREAS.length + 1)] ?? null,
    })),
  ),
);
/** The same without areas, as users, events and notices are. */
const bare = records.map((record) => ({ ...record, area: null }));

const idsOf = (rows: readonly { readonly id: number }[]) =>
  rows.map(({ id }) => id).sort((a, b) => a - b);
const sorted = (ids: ReadonlySet<number>) => [...ids].sort((a, b) => a - b);

let t: TestHouse;
const userIds = new Map<string, number>();

beforeAll(async () => {
  t = await testHouse();
  // Only the owner may make a table; the server itself may read and write it.
  await t.base.asOwner('create table figures (id int, region text, unit text, area text)');
  await t.base.asOwner('grant all on figures to public');
  for (const { id, region, unit, area } of records)
    await sql`insert into figures values (${id}, ${region}, ${unit}, ${area})`.execute(
      t.house.database,
    );
  for (const { id, region, unit } of bare) {
    const account = `u${String(id).padStart(4, '0')}`;
    userIds.set(await addUser(t.house, { account, region, unit, grants: [] }), id);
    const happening = { at: t.house.now(), kind: 'session.opened', actor: account } as const;
    await recordAlone(t.house.database, { ...happening, region, unit, subject: String(id) });
  }
});
afterAll(() => t.close());

const callerWith = (grants: readonly Grant[]): Caller => ({
  ...{ userId: '00000000-0000-0000-0000-000000000000', sessionId: '', account: 'c', label: 'c' },
  ...{ post: 'leader', region: '990000', unit: null, grants, passwordSetAt: new Date(0) },
  ...{ passwordMustChange: false, secondFactor: false },
});

const FIGURES = { region: 'figures.region', unit: 'figures.unit', area: 'figures.area' };

describe('the scope in PostgreSQL agrees with the rule thought of as sets', () => {
  test('on a table with places, units and areas, for details and for sums', async () => {
    const need = fc.constantFrom<Detail>('detail', 'aggregate');
    await fc.assert(
      fc.asyncProperty(anyGrants, anyAction, need, async (grants, action, detail) => {
        const { rows } = await sql<{ id: number }>`select id from figures where ${within(
          scopeOf(grants, action),
          detail,
          FIGURES,
        )}`.execute(t.house.database);
        const { detail: each, counted } = seenBySets(grants, action, records);
        expect(idsOf(rows)).toEqual(sorted(detail === 'detail' ? each : counted));
      }),
      RUNS,
    );
  });

  test('on users: list, one by one, search, export and counts', async () => {
    const store = userStore(t.house);
    await fc.assert(
      fc.asyncProperty(
        anyGrants,
        anyAction,
        fc.nat(records.length - 1),
        async (grants, action, n) => {
          const scope = scopeOf(grants, action);
          const caller = callerWith(grants);
          const { detail } = seenBySets(grants, action, bare);
          const rows = await everyPage<{ account: string; id: string }>((last) =>
            store.list(caller, scope, { after: last?.account ?? null, limit: 1000 }),
          );
          const seen = rows.map(({ id }) => ({ id: userIds.get(id) ?? -1 }));
          expect(idsOf(seen)).toEqual(sorted(detail));
          const [id = ''] = [...userIds].find(([, number]) => number === n) ?? [];
          expect((await store.find(caller, scope, id)) !== null).toBe(detail.has(n));
          const found = await store.list(caller, scope, {
            ...{ after: null, limit: 10, query: `u${String(n).padStart(4, '0')}` },
          });
          expect(found).toHaveLength(detail.has(n) ? 1 : 0);
        },
      ),
      RUNS,
    );
  });

  test('counts are made over what may be counted, and a group too small is not told', async () => {
    await fc.assert(
      fc.asyncProperty(anyGrants, anyAction, async (grants, action) => {
        const { counted } = seenBySets(grants, action, bare);
        const groups = new Map<string, number>();
        for (const { id, region } of bare)
          if (counted.has(id)) groups.set(region, (groups.get(region) ?? 0) + 1);
        const told = [...groups].filter(([, users]) => users >= SMALLEST_SUM).sort();
        const rows = await countUsers(t.house, scopeOf(grants, action));
        expect(rows.map(({ region, users }) => [region, users])).toEqual(told);
      }),
      RUNS,
    );
  });

  test('on events', async () => {
    const store = eventStore(t.house);
    await fc.assert(
      fc.asyncProperty(anyGrants, anyAction, async (grants, action) => {
        const rows = await store.list(scopeOf(grants, action), { before: null, limit: 10_000 });
        const mine = rows.filter(({ kind }) => kind === 'session.opened');
        expect(idsOf(mine.map(({ subject }) => ({ id: Number(subject) })))).toEqual(
          sorted(seenBySets(grants, action, bare).detail),
        );
      }),
      RUNS,
    );
  });

  test('on proposals and reviews of parameters: list, one by one, what waits and what lies over the files', async () => {
    // They stand at a region, never at a unit: one for each place, and a review with it.
    const placed = PLACES.map((region, id) => ({ id, region, unit: null, area: null }));
    const regions = placed.filter(({ region }) => region !== '000000');
    const proposer = [...userIds.keys()][0] ?? '';
    const numbers = new Map<string, number>();
    for (const { id, region } of regions) {
      const { rows } = await sql<{ id: string }>`insert into parameter_proposals
        (region, kind, proposer, proposed_by, proposed_at, amendment, why)
        values (${region}, 'pack', ${proposer}::uuid, 'x', now(), '{"documents":[],"changes":[]}', 'x')
        returning id`.execute(t.house.database);
      numbers.set(rows[0]?.id ?? '', id);
      await sql`insert into parameter_reviews (region, parameter, reviewed_on, reviewed_by, at, note)
        values (${region}, 'a.b', '2026-01-01', 'x', now(), 'x')`.execute(t.house.database);
    }
    const store = parameterStore(t.house);
    await fc.assert(
      fc.asyncProperty(
        anyGrants,
        anyAction,
        fc.constantFrom(...numbers),
        async (grants, action, [one, n]) => {
          const scope = scopeOf(grants, action);
          const { detail } = seenBySets(grants, action, regions);
          const idsIn = (rows: readonly { readonly id: string }[]) =>
            idsOf(rows.map(({ id }) => ({ id: numbers.get(id) ?? -1 })));
          expect(idsIn(await store.list(scope, { after: null, limit: 1000 }))).toEqual(
            sorted(detail),
          );
          expect(idsIn(await store.pending(scope))).toEqual(sorted(detail));
          expect((await store.find(scope, one)) !== null).toBe(detail.has(n));
          const { reviews } = await store.layers(scope);
          const reviewed = reviews.map(({ region }) => ({ id: PLACES.indexOf(region) }));
          expect(idsOf(reviewed)).toEqual(sorted(detail));
        },
      ),
      RUNS,
    );
  });

  test('on receivers of a notice', async () => {
    const store = noticeStore(t.house);
    const region = fc.constantFrom(...PLACES);
    await fc.assert(
      fc.asyncProperty(anyGrants, anyAction, region, async (grants, action, to) => {
        const all = [...seenBySets(grants, action, bare).detail];
        const addressed = new Set([
          ...seenBySets(
            [{ role: 'auditor', region: to, unit: null, areas: [] }],
            'events.read',
            bare,
          ).detail,
        ]);
        const notice = { title: 'x', body: 'y', region: to, post: null, attachments: [] };
        const sent = await store.send(callerWith(grants), scopeOf(grants, action), notice);
        expect(sent).toBe(all.filter((id) => addressed.has(id)).length);
      }),
      { numRuns: rounds(1000) },
    );
  }, 300_000);
});

test('one record in hand is judged as the same record in a table', () => {
  fc.assert(
    fc.property(anyGrants, anyAction, fc.constantFrom(...records), (grants, action, record) => {
      const { detail } = seenBySets(grants, action, records);
      expect(covers(scopeOf(grants, action), record)).toBe(detail.has(record.id));
    }),
    { numRuns: 5000 },
  );
});

describe('the scope in DuckDB', () => {
  test('gives the same rows, with outside paths and extensions off', async () => {
    const instance = await DuckDBInstance.create(':memory:', {
      enable_external_access: 'false',
      autoload_known_extensions: 'false',
      autoinstall_known_extensions: 'false',
    });
    const duck = await instance.connect();
    await duck.run('create table figures (id int, region varchar, unit varchar, area varchar)');
    for (const { id, region, unit, area } of records)
      await duck.run('insert into figures values ($1, $2, $3, $4)', [id, region, unit, area]);
    const columns = { region: 'region', unit: 'unit', area: 'area' };
    const need = fc.constantFrom<Detail>('detail', 'aggregate');
    await fc.assert(
      fc.asyncProperty(anyGrants, anyAction, need, async (grants, action, detail) => {
        const condition = conditionOf(scopeOf(grants, action), detail, columns);
        const where = printDuckdb(condition, columns, 2);
        const query = `select id from figures where id >= $1 and ${where.sql}`;
        const reader = await duck.runAndReadAll(query, [0, ...where.values]);
        const { detail: each, counted } = seenBySets(grants, action, records);
        const rows = reader.getRowObjectsJS() as unknown as { id: number }[];
        expect(idsOf(rows)).toEqual(sorted(detail === 'detail' ? each : counted));
      }),
      RUNS,
    );
    await expect(duck.run("select * from read_csv('/etc/passwd')")).rejects.toThrow();
    duck.closeSync();
  });
});

test('a table without units shows nothing to a right bound to one, and areas bind no table without them', () => {
  const grant = (unit: string | null, areas: Area[]): Grant[] => [
    { role: 'system-admin', region: '990000', unit, areas },
  ];
  const action: Action = 'users.edit';
  const open = { region: 'region', unit: null, area: null };
  const print = (grants: Grant[]) =>
    printDuckdb(conditionOf(scopeOf(grants, action), 'detail', open), open);
  expect(print(grant('u1', []))).toEqual({ sql: '(false)', values: [] });
  expect(print(grant(null, ['care']))).toEqual({
    ...{ sql: '((starts_with("region", $1)))', values: ['99'] },
  });
});

// SPDX-License-Identifier: Apache-2.0
import { AREAS, type Grant } from '@sanyi/contract';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../access/caller.js';
import { placeNames } from '../access/place-names.js';
import { ROLES } from '../access/roles.js';
import { scopeOf } from '../access/scope.js';
import { rounds } from '../testing/rounds.js';
import { anyAction, anyGrants, UNITS } from '../testing/arbitrary-grants.js';
import { type FullDatabase, fullDatabase } from '../testing/full-database.js';
import { type Placed, PLACES, seenBySets } from '../testing/scope-by-sets.js';
import { SMALLEST_SUM } from '../users/postgres-read.js';
import { chainOf } from './chain.js';
import { seenDocuments } from './documents.js';
import { seenEntries } from './entries.js';
import type { LedgerHouse } from './ledger-house.js';
import { ledgerRulesIn } from './ledger-rules.js';
import { workCounters } from './my-work.js';
import { seenPackets } from './packets.js';
import { seenReadings } from './readings.js';
import { seenTasks } from './seen-tasks.js';
import { standings, summary } from './standings.js';
import { seenSupervisions } from './supervision.js';
import { listTasks } from './task-list.js';
import path from 'node:path';

const RUNS = { numRuns: rounds(1000) };

/** One document at each place and unit, whose one task has two seats elsewhere. */
const six = PLACES.filter((region) => /^\d{6}$/.test(region));
const offices: readonly Placed[] = six.flatMap((region, place) =>
  UNITS.filter((unit) => unit !== null).map((unit, u) => ({
    ...{ region, unit, id: place * UNITS.length + u },
    area: AREAS[(place + u) % AREAS.length] ?? null,
  })),
);
const first = (one: Placed): Placed => ({
  ...{ ...one, region: six[(one.id * 7) % six.length] ?? '', unit: 'u2' },
});
const second = (one: Placed): Placed => ({
  ...{ ...one, region: six[(one.id * 3) % six.length] ?? '', unit: 'u_' },
});

let base: FullDatabase;
let house: LedgerHouse;

beforeAll(async () => {
  base = await fullDatabase();
  const { database } = base.connection;
  house = {
    people: { database, names: placeNames(new Map()), now: () => new Date('2026-03-01') },
    rules: ledgerRulesIn(path.join(import.meta.dirname, '../../../../data')),
  } as LedgerHouse;
  const rows = offices.map((one) => ({
    ...{ n: one.id, region: one.region, unit: one.unit, area: one.area },
    ...{ r1: first(one).region, u1: first(one).unit, r2: second(one).region, u2: second(one).unit },
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as g (n int, region text, unit text, area text, r1 text, u1 text, r2 text, u2 text)`;
  const statements = [
    sql`insert into ledger_documents (id, number, region, unit, area, version, kind, title, draft, rhythm,
        sign_in, filed_by, filed_at, filed_on)
      select 'D' || n, n, region, unit, area, 1, 'notice', '', false, 'month', 3, '', now(), '2026-01-01' from ${given}`,
    sql`insert into ledger_tasks (id, document, region, office, area, place, label, title)
      select 'D' || n || '-T1', 'D' || n, region, unit, area, -n, '', '' from ${given}`,
    sql`insert into ledger_seats (id, assignment, task, document, region, unit, area, away, place, task_region,
        role, words, carries)
      select 'D' || n || '-R1', '', 'D' || n || '-T1', 'D' || n, r1, u1, area, r1 <> region, -n, region, 'lead', '', true
      from ${given} union all
      select 'D' || n || '-R2', '', 'D' || n || '-T1', 'D' || n, r2, u2, area, r2 <> region, -n, region, 'support', '', false
      from ${given}`,
    sql`insert into ledger_packets (key, document, version, region, unit, area, office_region, office, words, tasks,
        content, sent_on, sign_by)
      select 'D' || n, 'D' || n, 1, r1, u1, area, region, unit, '', 1, '', '2026-01-01', '2026-01-02' from ${given}`,
    sql`insert into ledger_entries (id, seat, task, region, unit, area, reviewer_region, reviewer, period, due)
      select 'D' || n, 'D' || n || '-R2', 'D' || n || '-T1', r2, u2, area, r1, u1, '', '2026-01-31' from ${given}`,
    sql`insert into ledger_supervisions (region, unit, area, office_region, office, number, tasks, letter, issued_on,
        answer_by, issued_by, issued_at)
      select r1, u1, area, region, unit, n::text, '[]', '{}', '2026-01-01', '2026-01-02', '', now() from ${given}`,
    sql`insert into ledger_chain (region, unit, area, tier, holder, from_day)
      select region, unit, area, 'coordinating', n::text, '2026-01-01' from ${given}`,
    sql`with who as (insert into users (account, label, post, region, password_hash)
        values ('lingdao', 'x', 'leader', '990000', 'x') returning id),
      what as (insert into uploads (digest, name, media_type, bytes, uploaded_by, uploaded_at)
        select repeat('0', 64), 'x', 'x', 1, id, now() from who returning id)
      insert into ledger_readings (region, unit, area, name, upload, format, content, machine, sent_in_by, sent_in_at)
      select region, unit, area, n::text, what.id, 'txt', '', '{}', 'x', now() from ${given}, what`,
  ];
  for (const statement of statements) await statement.execute(database);
});
afterAll(() => base.remove());

const sorted = (all: Iterable<number>) => [...new Set(all)].sort((a, b) => a - b);
const numbers = (rows: readonly { readonly n: string }[]) =>
  sorted(rows.map(({ n }) => Number(/\d+/.exec(n)?.[0])));

test('every resource of the ledger is seen from its own places, and from nowhere else', async () => {
  const { database } = base.connection;
  await fc.assert(
    fc.asyncProperty(anyGrants, anyAction, async (grants, action) => {
      const scope = scopeOf(grants, action);
      const from = (...around: readonly ((one: Placed) => Placed)[]) =>
        sorted(
          seenBySets(
            grants,
            action,
            offices.flatMap((one) => [one, ...around.map((place) => place(one))]),
          ).detail,
        );
      const everywhere = from(first, second);
      const listed = await listTasks(database, scope, {
        ...{ filter: { shape: 'flat' }, after: null, limit: 500 },
        ...{ names: house.people.names, scheme: house.rules.schemes[0] },
      });
      expect(numbers(listed.map(({ row }) => ({ n: row.task })))).toEqual(everywhere);
      expect(listed).toHaveLength(everywhere.length);
      const { rows } = await sql<{ kind: string; n: string }>`
        select 'task' as kind, t.id as n from ledger_tasks t where ${seenTasks(scope)}
        union all select 'document', d.id from ledger_documents d where ${seenDocuments(scope)}
        union all select 'packet', p.key from ledger_packets p where ${seenPackets(scope)}
        union all select 'letter', v.number from ledger_supervisions v where ${seenSupervisions(scope)}
        union all select 'reading', name from ledger_readings where ${seenReadings(scope)}
        union all select 'entry', e.id from ledger_entries e join ledger_tasks t on t.id = e.task
          where ${seenEntries(scope)}`.execute(database);
      const kinds = ['task', 'document', 'packet', 'letter', 'reading', 'entry'];
      const seen = Object.fromEntries(
        kinds.map((kind) => [kind, numbers(rows.filter((one) => one.kind === kind))]),
      );
      expect(seen).toEqual({
        ...{ task: everywhere, document: everywhere, entry: everywhere },
        ...{ packet: from(first), letter: from(first), reading: from() },
      });
    }),
    RUNS,
  );
});

test('sums are made over what may be counted; of others none over fewer than three', async () => {
  const seats = offices
    .flatMap((one) => [first(one), second(one)])
    .map((one, id) => ({ ...one, id }));
  await fc.assert(
    fc.asyncProperty(anyGrants, anyAction, async (grants, action) => {
      const { detail, counted } = seenBySets(grants, action, seats);
      const groups = new Map<string, { total: number; whole: boolean }>();
      for (const { id, region } of seats) {
        if (!counted.has(id)) continue;
        const { total, whole } = groups.get(region) ?? { total: 0, whole: true };
        groups.set(region, { total: total + 1, whole: whole && detail.has(id) });
      }
      const told = [...groups].filter(([, { total, whole }]) => whole || total >= SMALLEST_SUM);
      const rows = await standings(house, scopeOf(grants, action), { by: 'region' });
      expect(rows.map(({ subject, total }) => [subject, total]).sort()).toEqual(
        told.map(([subject, { total }]) => [subject, total]).sort(),
      );
    }),
    RUNS,
  );
});

/** Somebody with these rights. */
const whoHas = (grants: readonly Grant[]) =>
  ({ account: 'x', region: '990000', unit: null, grants }) as unknown as Caller;

test('a chain, the sums of units, the leader’s page and the counters hold what their places hold', async () => {
  const at = (place: (one: Placed) => Placed) => offices.map((one, id) => ({ ...place(one), id }));
  const seats = [...at(first), ...at(second)].map((one, id) => ({ ...one, id }));
  await fc.assert(
    fc.asyncProperty(anyGrants, async (grants) => {
      const caller = whoHas(grants);
      const counted = (all: readonly Placed[]) => seenBySets(grants, 'ledger.read', all).counted;
      const page = await summary(house, caller);
      expect([page.total, page.unsigned, page.unanswered]).toEqual([
        ...[counted(offices).size, counted(at(first)).size, counted(at(second)).size],
      ]);
      const own = grants.filter(
        ({ role, areas }) =>
          ROLES[role].actions['ledger.answer']?.own === 'detail' &&
          (areas.length === 0 || areas.includes('accountability')),
      );
      const mine = (all: readonly Placed[]) =>
        all.filter(({ region, unit }) =>
          own.some((one) => one.region === region && (one.unit === null || one.unit === unit)),
        ).length;
      expect(await workCounters(house, caller)).toMatchObject({
        ...{ leading: mine(at(first)), supporting: mine(at(second)) },
        ...{ toSign: mine(at(first)), toReport: mine(at(second)) },
      });
      const units = await standings(house, scopeOf(grants, 'ledger.read'), { by: 'unit' });
      const inSums = counted(seats);
      for (const { subject, total } of units)
        expect(total).toBe(
          seats.filter(({ id, unit }) => unit === subject && inSums.has(id)).length,
        );
      const detail = seenBySets(grants, 'ledger.read', offices).detail;
      const chain = await Promise.all(six.map((region) => chainOf(house, caller, region)));
      expect(sorted(chain.flatMap((one) => one.seats.map(({ holder }) => Number(holder))))).toEqual(
        sorted(detail),
      );
    }),
    RUNS,
  );
});

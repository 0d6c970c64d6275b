// SPDX-License-Identifier: Apache-2.0
import { AREAS } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../access/caller.js';
import { scopeOf } from '../access/scope.js';
import { rounds } from '../testing/rounds.js';
import { anyAction, anyGrants, UNITS } from '../testing/arbitrary-grants.js';
import { type Placed, PLACES, seenBySets } from '../testing/scope-by-sets.js';
import { type TestHouse, testHouse } from '../testing/test-house.js';
import { listChannels } from '../reminders/channel-store.js';
import type { ReminderHouse } from '../reminders/reminder-house.js';
import { listReminders } from '../reminders/reminders-read.js';
import { packetsOf } from './packet-rows.js';
import { countedPackets, seenPackets } from './seen.js';

const RUNS = { numRuns: rounds(1000) };
const SIX = /^\d{6}$/;

/** One packet at each place and unit; its reviewer stands elsewhere, and so does its sender. */
const owners: readonly Placed[] = PLACES.filter((region) => SIX.test(region)).flatMap(
  (region, place) =>
    UNITS.filter((unit) => unit !== null).map((unit, u) => ({
      ...{ region, unit, id: place * UNITS.length + u },
      area: ([...AREAS, null] as const)[(place + u) % (AREAS.length + 1)] ?? null,
    })),
);
const six = PLACES.filter((region) => SIX.test(region));
const around = (owner: Placed): readonly Placed[] => [
  owner,
  { ...owner, region: six[(owner.id * 7) % six.length] ?? '', unit: 'u2' },
  { ...owner, region: six[(owner.id * 3) % six.length] ?? '', unit: 'u1' },
];

let t: TestHouse;
const ids = new Map<string, number>();

beforeAll(async () => {
  t = await testHouse();
  const { rows } = await sql<{ id: string }>`insert into return_sendings
    (type, type_version, flow_version, period, region, sender, sent_by, sent_at, sent_on, sign_by, due_on)
    values ('beds-form', 1, 1, '2026-01', '990000', 'x', 'x', now(), '2026-01-01', '2026-01-02', '2026-01-03')
    returning id`.execute(t.house.database);
  for (const owner of owners) {
    const { id } = await t.house.database
      .insertInto('return_packets')
      .values({
        ...{ sending: rows[0]?.id ?? '', type: 'beds-form', period: '2026-01', channel: 'account' },
        ...{ region: owner.region, unit: owner.unit ?? '', area: owner.area },
        ...{ type: `t${owner.id}`, signed_on: null, answered_on: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(id, owner.id);
    for (const [step, place] of around(owner).entries())
      await t.house.database
        .insertInto('return_places')
        .values({
          ...{ packet: id, role: step === 0 ? 'owner' : 'reviewer', step, area: owner.area },
          ...{ region: place.region, unit: place.unit ?? '' },
        })
        .execute();
    await remind(id, owner);
  }
});

/** One reminder of the packet, and one mailbox of its unit. */
async function remind(packet: string, { region, unit, id }: Placed): Promise<void> {
  const { database } = t.house;
  const delivery = await database
    .insertInto('reminder_deliveries')
    .values({
      ...{
        key: `k${id}`,
        day: '2026-01-02' as PlainDate,
        occasion: 'daily',
        region,
        unit: unit ?? '',
      },
      ...{ way: 'none', channel: null, receiver: String(id), title: '', body: '' },
      ...{ state: 'failed', try_at: new Date(0), reason: '', made_by: 'x', made_at: new Date(0) },
      sent_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await database
    .insertInto('reminder_lines')
    .values({ delivery: delivery.id, packet, kind: 'to-sign', days_left: 1 })
    .execute();
  await database
    .insertInto('reminder_channels')
    .values({
      ...{ region, unit, label: String(id), kind: 'mail', shape: null, address_sealed: 'x' },
      ...{ address_shown: 'x', secret_sealed: null, changed_by: 'x', changed_at: new Date(0) },
      ...{ tested_at: null, test_fault: null },
    })
    .execute();
}
afterAll(() => t.close());

const sorted = (all: Iterable<number>) => [...new Set(all)].sort((a, b) => a - b);

const callerWith = (grants: Caller['grants']): Caller => ({
  ...{ userId: '00000000-0000-0000-0000-000000000000', sessionId: '', account: 'c', label: 'c' },
  ...{ post: 'leader', region: '990000', unit: null, grants, passwordSetAt: new Date(0) },
  ...{ passwordMustChange: false, secondFactor: false },
});

test('a packet is seen by whom one of its places is within reach of, and by nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(anyGrants, anyAction, async (grants, action) => {
      const scope = scopeOf(callerWith(grants).grants, action);
      const rows = await packetsOf(t.house.database).where(seenPackets(scope)).execute();
      const places = owners.flatMap(around);
      const { detail } = seenBySets(grants, action, places);
      expect(sorted(rows.map(({ id }) => ids.get(id) ?? -1))).toEqual(sorted(detail));
    }),
    RUNS,
  );
}, 300_000);

test('in sums a packet counts once, where its owner is', async () => {
  await fc.assert(
    fc.asyncProperty(anyGrants, anyAction, async (grants, action) => {
      const scope = scopeOf(grants, action);
      const { rows } = await sql<{ id: string }>`select p.id from return_packets p
        where ${countedPackets(scope, 'aggregate')}`.execute(t.house.database);
      const { counted } = seenBySets(grants, action, owners);
      expect(sorted(rows.map(({ id }) => ids.get(id) ?? -1))).toEqual(sorted(counted));
      expect(rows).toHaveLength(counted.size);
    }),
    RUNS,
  );
}, 300_000);

test('a reminder is seen with the returns it speaks of, a channel from its own place', async () => {
  const declaration = { label: { zh: '表', en: 'Form' } };
  const house = {
    returns: {
      people: t.house,
      types: { sent: () => Promise.resolve({ declaration }) },
    },
    shapes: new Map(),
  } as unknown as ReminderHouse;
  await fc.assert(
    fc.asyncProperty(anyGrants, anyAction, async (grants, action) => {
      const scope = scopeOf(grants, action);
      const all = { after: null, limit: 1000 };
      const reminders = await listReminders(house, scope, all);
      const { detail } = seenBySets(grants, action, owners.flatMap(around));
      expect(sorted(reminders.map(({ receiver }) => Number(receiver)))).toEqual(sorted(detail));
      const channels = await listChannels(house, scope, all);
      const own = seenBySets(
        grants,
        action,
        owners.map((owner) => ({ ...owner, area: null })),
      ).detail;
      expect(sorted(channels.map(({ label }) => Number(label)))).toEqual(sorted(own));
    }),
    RUNS,
  );
}, 300_000);

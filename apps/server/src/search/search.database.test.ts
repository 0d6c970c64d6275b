// SPDX-License-Identifier: Apache-2.0
import type { Grant } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import fc from 'fast-check';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../access/caller.js';
import { noticeStore } from '../notices/postgres.js';
import { registryBook } from '../registry/registry-book.js';
import { rounds } from '../testing/rounds.js';
import { anyGrants, UNITS } from '../testing/arbitrary-grants.js';
import { type Placed, PLACES, seenBySets } from '../testing/scope-by-sets.js';
import { addUser, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';
import { search } from './search.js';

const records: readonly Placed[] = PLACES.flatMap((region, place) =>
  UNITS.map((unit, u) => ({ id: place * UNITS.length + u, region, unit, area: null })),
);
const accountOf = (id: number): string => `u${String(id).padStart(4, '0')}`;
const book = registryBook(path.join(import.meta.dirname, '../../../../data/registry'));
/** Without regions and units: who is found does not hang on them, and a thousand runs over all of them take long. */
const regions = { ...book.registry.regions, byCode: new Map(), below: new Map() };
const registry = {
  regions,
  book: { ...book, registry: { ...book.registry, regions }, institutions: [] },
};

let t: TestHouse;
const userIds: string[] = [];

beforeAll(async () => {
  t = await testHouse();
  for (const { id, region, unit } of records)
    userIds.push(await addUser(t.house, { account: accountOf(id), region, unit, grants: [] }));
  await t.house.database
    .insertInto('notices')
    .values(
      userIds.map((user_id, n) => ({
        ...{ user_id, sent_at: t.house.now(), sender: '系统', title: `密语 ${accountOf(n)}` },
        ...{ body: '正文', link: null, read_at: null },
      })),
    )
    .execute();
});
afterAll(() => t.close());

const callerWith = (userId: string, grants: readonly Grant[]): Caller => ({
  ...{ userId, sessionId: '', account: 'c', label: 'c', post: 'leader', region: '990000' },
  ...{ unit: null, grants, passwordSetAt: new Date(0) },
  ...{ passwordMustChange: false, secondFactor: false },
});

const found = async (caller: Caller, query: string) =>
  search(t.house, caller, {
    asked: { query, limit: 50, on: '2026-11-22' as PlainDate },
    registry,
  });

test('users are found in the detail of the scope only, notices only by whom they reached', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyGrants,
      fc.nat(records.length - 1),
      fc.nat(records.length - 1),
      async (grants, n, me) => {
        const hits = await found(callerWith(userIds[me] ?? '', grants), accountOf(n));
        const { detail } = seenBySets(grants, 'users.read', records);
        const of = (kind: string) => hits.filter((hit) => hit.kind === kind);
        expect(of('user').map(({ id }) => id)).toEqual(detail.has(n) ? [userIds[n]] : []);
        expect(of('notice').map(({ title }) => title)).toEqual(
          n === me ? [`密语 ${accountOf(n)}`] : [],
        );
      },
    ),
    { numRuns: rounds(1000) },
  );
});

test('what came with a notice is fetched and printed only by whom the notice reached', async () => {
  const store = noticeStore(t.house);
  const notices = await t.house.database.selectFrom('notices').select(['id', 'user_id']).execute();
  const { id: upload_id } = await t.house.database
    .insertInto('uploads')
    .values({
      ...{ digest: 'a'.repeat(64), name: '附件.txt', media_type: 'text/plain', bytes: 1 },
      ...{ uploaded_by: userIds[0] ?? '', uploaded_at: t.house.now() },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await t.house.database
    .insertInto('notice_attachments')
    .values(notices.map(({ id: notice_id }) => ({ notice_id, position: 0, upload_id })))
    .execute();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...userIds), fc.constantFrom(...notices), async (me, one) => {
      const own = one.user_id === me;
      const file = await store.attachment(me, { id: one.id, position: 0 });
      expect(file?.name).toBe(own ? '附件.txt' : undefined);
      expect((await store.find(me, one.id))?.id).toBe(own ? one.id : undefined);
      expect(await store.attachment(me, { id: one.id, position: 1 })).toBeNull();
    }),
    { numRuns: rounds(1000) },
  );
});

test('over HTTP: the registry by name and code, each hit with its page; who may only count finds no user', async () => {
  await addUser(t.house, { account: 'fenxi', post: 'analyst', region: '990000' });
  const headers = await signedIn(t.app, 'fenxi');
  const ask = (query: string) =>
    t.app.inject({ method: 'GET', url: `/api/search?query=${encodeURIComponent(query)}`, headers });
  const { items } = (await ask('临江区')).json<{ items: { kind: string; link: string }[] }>();
  expect(new Set(items.map(({ kind }) => kind))).toEqual(
    new Set(['region', 'unit', 'institution']),
  );
  for (const { link } of items) expect(link).toMatch(/^\/app\/system\/registry\?show=/);
  expect((await ask('u0001')).json()).toEqual({ items: [] });
  expect((await ask('a')).statusCode).toBe(400);
});

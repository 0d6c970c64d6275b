// SPDX-License-Identifier: Apache-2.0
import type { Institution, SingleUnit } from '@sanyi/registry';
import { registryWorkbook } from '@sanyi/office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
let office: Record<string, string>;
let county: Record<string, string>;

beforeAll(async () => {
  t = await testHouse();
  await addUser(t.house, { account: 'office', post: 'province-office', region: '990000' });
  await addUser(t.house, { account: 'county', post: 'county-office', region: '990121' });
  await addUser(t.house, { account: 'reader', post: 'leader', region: '990000' });
  office = await signedIn(t.app, 'office');
  county = await signedIn(t.app, 'county');
});
afterAll(() => t.close());

const unit = (number: string, change: Partial<SingleUnit['unit']> = {}): SingleUnit => {
  const region = change.region ?? '990121';
  return {
    unit: {
      ...{ id: `${region}.${number}`, name: `${number}茶产业办公室`, level: 'county', region },
      ...{ kind: 'institution', department: null, from: null, to: null },
      ...{ status: 'read', note: '', ...change },
    },
    ...{ forms: [`${number}茶办`], replaces: null },
  };
};
const institution = (number: string, change: Partial<Institution> = {}): Institution => ({
  ...{ id: `990121.${number}`, name: `${number}医院`, region: '990121' },
  ...{ kind: 'general-hospital', consortium: null, from: null, to: null, ...change },
});
const workbook = (units: readonly SingleUnit[], institutions: readonly Institution[] = []) =>
  registryWorkbook({ units, institutions });

const BOUNDARY = 'sanyi-boundary';
const formOf = (bytes: Uint8Array) =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="own.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

interface Answer {
  readonly accepted: number;
  readonly changed: number;
  readonly kept: boolean;
  readonly refusedRows: number;
  readonly refused: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly cell: string;
    readonly reason: string;
  }[];
  readonly type?: string;
}

async function bring(bytes: Uint8Array, who = office, query = '') {
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `/api/registry/import${query}`, payload: formOf(bytes) },
    headers: { ...who, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });
  return { status: answer.statusCode, body: JSON.parse(answer.body) as Answer };
}

const take = (url: string, who = office) => t.app.inject({ method: 'GET', url, headers: who });
const listed = async (path: string, query: string) => {
  const { body } = await take(`/api/${path}&query=${encodeURIComponent(query)}`);
  return (JSON.parse(body) as { items: readonly { id: string; name: string }[] }).items;
};
const stateNow = async () => {
  const rows = await t.house.database.selectFrom('own_units').selectAll().execute();
  const imports = await t.house.database.selectFrom('registry_imports').selectAll().execute();
  return { rows: rows.length, imports: imports.length };
};

describe('what is brought in', () => {
  test('is listed and resolved, and a dry run leaves no trace', async () => {
    const bytes = await workbook([unit('round')], [institution('round')]);
    const before = await stateNow();
    const dry = await bring(bytes, office, '?dryRun=true');
    expect(dry.body).toMatchObject({ accepted: 2, changed: 2, refused: [], kept: false });
    expect(await stateNow()).toEqual(before);
    expect(await listed('units?region=990121', 'round茶')).toEqual([]);

    expect((await bring(bytes)).body).toMatchObject({ accepted: 2, changed: 2, kept: true });
    expect(await listed('units?region=990121', 'round茶')).toMatchObject([{ id: '990121.round' }]);
    expect(await listed('institutions?region=990121', 'round医院')).toHaveLength(1);
    const words = encodeURIComponent('县round茶办');
    const { body } = await take(`/api/units/resolve?words=${words}&issuerRegion=990121`);
    expect(JSON.parse(body)).toMatchObject({ kind: 'one', units: [{ id: '990121.round' }] });
  });

  test('goes out and comes back in unchanged, even for those who may not change all of it', async () => {
    await bring(await workbook([unit('out'), unit('far', { region: '990122' })]));
    for (const who of [office, county]) {
      const file = await take('/api/registry/export.xlsx', who);
      expect(file.statusCode).toBe(200);
      const again = await bring(new Uint8Array(file.rawPayload), who);
      expect(again.body).toMatchObject({ changed: 0, refused: [], kept: true });
      expect(again.body.accepted).toBeGreaterThanOrEqual(2);
    }
  });

  test('is on record: who, how much, which file; an import that changes nothing is not', async () => {
    const bytes = await workbook([unit('event')]);
    await bring(bytes, county);
    await bring(bytes, county);
    const events = await t.house.database
      .selectFrom('events')
      .select(['actor', 'to_json'])
      .where('kind', '=', 'registry.imported')
      .where('actor', '=', 'county')
      .execute();
    expect(events).toHaveLength(1);
    expect(events[0]?.to_json).toMatch(/"file":"[0-9a-f]{64}".*"units":1/);
  });

  test('keeps the version before when it is changed', async () => {
    await bring(await workbook([unit('twice')]));
    const { body } = await bring(await workbook([unit('twice', { name: '改了名的办公室' })]));
    expect(body).toMatchObject({ accepted: 1, changed: 1 });
    const rows = await t.house.database
      .selectFrom('own_units')
      .select(['version', 'name', 'superseded_by'])
      .where('id', '=', '990121.twice')
      .orderBy('version')
      .execute();
    expect(rows).toMatchObject([
      { version: 1, name: 'twice茶产业办公室', superseded_by: expect.anything() as unknown },
      { version: 2, name: '改了名的办公室', superseded_by: null },
    ]);
  });

  test('stands only on its days', async () => {
    const days = { from: '2019-03-01', to: '2021-12-31' } as SingleUnit['unit'];
    await bring(
      await workbook(
        [unit('dated', { from: days.from, to: days.to })],
        [institution('dated', { from: days.from, to: days.to })],
      ),
    );
    const on = async (path: string, day: string) =>
      (await listed(`${path}?region=990121&on=${day}`, 'dated')).length;
    for (const path of ['units', 'institutions'])
      expect([
        await on(path, '2019-02-28'),
        await on(path, '2019-03-01'),
        await on(path, '2021-12-31'),
        await on(path, '2022-01-01'),
      ]).toEqual([0, 1, 1, 0]);
    const words = encodeURIComponent('县dated茶办');
    const asked = async (day: string) => {
      const url = `/api/units/resolve?words=${words}&issuerRegion=990121&on=${day}`;
      return JSON.parse((await take(url)).body) as { kind: string; why: string };
    };
    expect(await asked('2020-01-01')).toMatchObject({ kind: 'one' });
    expect((await asked('2018-01-01')).why).toContain('还没有成立');
  });
});

describe('what is refused', () => {
  const mixed = () =>
    workbook(
      [unit('sound'), unit('bad', { name: '' })],
      [
        institution('own-consortium', { kind: 'medical-consortium', name: '' }),
        institution('member', { consortium: '990121.own-consortium' }),
      ],
    );

  test('keeps all out, each row told by its cell; what leans on a refused row is refused too', async () => {
    const before = await stateNow();
    const { body } = await bring(await mixed());
    expect(body).toMatchObject({ accepted: 1, changed: 1, refusedRows: 3, kept: false });
    expect(body.refused.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual([
      '单位 B5',
      '机构 B4',
      '机构 E5',
    ]);
    expect(body.refused[0]).toMatchObject({ row: 5, reason: '“单位全称”:没有填。请补上。' });
    expect(await stateNow()).toEqual(before);
  });

  test('with partial=true the good rows are kept', async () => {
    const { body } = await bring(await mixed(), office, '?partial=true');
    expect(body).toMatchObject({ accepted: 1, changed: 1, refusedRows: 3, kept: true });
    expect(await listed('units?region=990121', 'sound茶')).toHaveLength(1);
    expect(await listed('institutions?region=990121', 'member')).toEqual([]);
  });

  test('rows outside the caller’s region are refused one by one', async () => {
    const bytes = await workbook([unit('mine'), unit('theirs', { region: '990122' })]);
    const { body } = await bring(bytes, county, '?partial=true');
    expect(body).toMatchObject({ accepted: 1, refusedRows: 1, kept: true });
    expect(body.refused).toMatchObject([
      { sheet: '单位', row: 5, cell: 'D5', reason: expect.stringContaining('990122') as string },
    ]);
    expect(await listed('units?region=990122', 'theirs')).toEqual([]);
  });

  test('who may not import is refused whole; a file that is no workbook, too large or missing, too', async () => {
    const reader = await signedIn(t.app, 'reader');
    expect((await bring(await workbook([unit('r')]), reader)).status).toBe(403);
    expect((await take('/api/registry/template', reader)).statusCode).toBe(403);
    const trouble = async (bytes: Uint8Array) => {
      const { status, body } = await bring(bytes);
      return [status, body.type];
    };
    expect(await trouble(Buffer.from('no workbook'))).toEqual([400, '/problems/invalid-request']);
    expect(await trouble(new Uint8Array(10 * 1_048_576 + 1))).toEqual([413, '/problems/too-large']);
    const bare = { method: 'POST', url: '/api/registry/import', headers: office } as const;
    expect((await t.app.inject(bare)).statusCode).toBe(415);
    const empty = await t.app.inject({
      ...{ ...bare, payload: `--${BOUNDARY}--\r\n` },
      headers: { ...office, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    });
    expect(empty.statusCode).toBe(400);
  });
});

/** Begins two writes while the head of the events is held, so that neither can end before both have begun. */
async function whileNothingIsRecorded<T>(begin: () => readonly Promise<T>[]): Promise<T[]> {
  const holder = await t.base.connection.pool.connect();
  await holder.query('begin');
  await holder.query('select * from event_head for update');
  const begun = begin();
  const waiting = `select count(*)::int n from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'`;
  await expect
    // Not on the holder: within a transaction PostgreSQL shows the activity of its first look again and again.
    .poll(async () => (await t.base.asOwner<{ n: number }>(waiting))[0]?.n, {
      timeout: 20_000,
    })
    .toBe(begun.length);
  await holder.query('commit');
  holder.release();
  return Promise.all(begun);
}

test('two imports at once: both are answered, every row stands once, only one of them changed it', async () => {
  const many = Array.from({ length: 300 }, (_, index) => unit(`twin-${index}`));
  const bytes = await workbook(many);
  const answers = await whileNothingIsRecorded(() => [bring(bytes), bring(bytes)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers.map(({ body }) => body.changed).sort((a, b) => a - b)).toEqual([0, 300]);
  const { rows } = await t.base.connection.pool.query<{ standing: string; all: string }>(
    `select count(*) filter (where superseded_by is null)::text standing, count(*)::text "all"
       from own_units where id like '990121.twin-%'`,
  );
  expect(rows).toEqual([{ standing: '300', all: '300' }]);
});

test('the form is an empty workbook that is read without a fault', async () => {
  const file = await take('/api/registry/template');
  expect(file.headers['content-disposition']).toContain('.xlsx');
  const { status, body } = await bring(new Uint8Array(file.rawPayload));
  expect([status, body.accepted, body.refused]).toEqual([200, 0, []]);
});

// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FactPage, ReadingRows, Readings, RegistryImport, Trend } from '@sanyi/contract';
import { mutated } from '@sanyi/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { warmFigures } from './warm-figures.js';
import { formOf } from '../testing/form-of.js';
import { rounds } from '../testing/rounds.js';
import { type Clerk, clerk, decideOn, packetOf, rowsOf, sendTo } from '../testing/return-office.js';
import { addUser, type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
let county: Clerk;
let neighbour: Clerk;
let prefecture: Clerk;
let analyst: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addUser(t.house, { account: 'county', region: '990102' });
  await addUser(t.house, { account: 'neighbour', region: '990103' });
  await addUser(t.house, { account: 'prefecture', post: 'prefecture-office', region: '990100' });
  await addUser(t.house, { account: 'analyst', post: 'analyst', region: '990000' });
  county = await clerk(t.app, 'county');
  neighbour = await clerk(t.app, 'neighbour');
  prefecture = await clerk(t.app, 'prefecture');
  analyst = await clerk(t.app, 'analyst');
});
afterAll(() => t.close());

const HEAD = 'fact,place,period,parts,state,value';
const IN_COUNTY = 'place=in-county';

async function importFacts(
  by: Clerk,
  text: string,
  { name = '事实.csv', dryRun = false } = {},
): Promise<RegistryImport> {
  const { payload, headers } = formOf(Buffer.from(text), name);
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `/api/facts/import?dryRun=${String(dryRun)}`, payload },
    headers: { ...by.headers, ...headers },
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<RegistryImport>();
}

const visits = (place: string, all: number, near: number, period = '2025'): string =>
  `resident-visits,${place},${period},,value,${all}\nresident-visits,${place},${period},${IN_COUNTY},value,${near}`;

const readings = (by: Clerk, region: string, period = '2025', id = 'cmc20-1') =>
  by.get<Readings>(`/api/indicators/${id}/readings?region=${region}&period=${period}`);

const stored = async (): Promise<number> => {
  const { rows } = await t.base.connection.pool.query<{ n: string }>(
    'select (select count(*) from indicator_facts) + (select count(*) from indicator_uploads) as n',
  );
  return Number(rows[0]?.n);
};

describe('a file of facts', () => {
  test('is taken whole or not at all, each refused row named', async () => {
    const before = await stored();
    const text = `${HEAD}\n${visits('990102', 1000, 928)}\nmoney,990102,2025,,value,1\nvisits,990103,2025,,value,5\nvisits,990102,2025,,value,1.5`;
    const refused = await importFacts(county, text);
    expect(refused).toMatchObject({ kept: false, refusedRows: 3, changed: 0 });
    expect(refused.refused.map(({ row, reason }) => `${row} ${reason.slice(0, 12)}`)).toEqual([
      '4 没有名为“money”的',
      '5 990103 不归您报送',
      '6 “1.5”的小数位多于这',
    ]);
    expect(await stored()).toBe(before);
  });

  test('is tried first, then kept, and its figures stand at once in every list', async () => {
    const before = await stored();
    const text = `${HEAD}\n${visits('990102', 1000, 928)}`;
    expect(await importFacts(county, text, { dryRun: true })).toMatchObject({ kept: false });
    expect(await stored()).toBe(before);
    expect(await importFacts(county, text)).toMatchObject({ kept: true, changed: 2 });
    const set = {
      ...{ period: '2025', orgUnit: '990103' },
      dataValues: [
        { dataElement: 'resident-visits', value: '1000' },
        { dataElement: 'resident-visits', value: '450', categoryOptionCombo: IN_COUNTY },
      ],
    };
    expect(await importFacts(neighbour, JSON.stringify(set), { name: '事实.json' })).toMatchObject({
      kept: true,
      changed: 2,
    });
    const { items } = await readings(prefecture, '990100');
    expect(items[0]).toMatchObject({
      ...{ name: '990100', numerator: '1378', denominator: '2000', given: 2, state: 'value' },
      shown: { zh: '68.9 %' },
    });
  });

  test('can be taken out again as it can be taken in', async () => {
    const csv = await county.text('/api/facts/file?as=csv');
    expect(csv).toContain(`resident-visits,990102,2025,${IN_COUNTY},value,928,事实.csv,county,`);
    expect(csv).not.toContain('990103');
    expect(await importFacts(county, csv, { dryRun: true })).toMatchObject({ refusedRows: 0 });
    const sets = await county.text('/api/facts/file?as=data-value-sets');
    expect(await importFacts(county, sets, { dryRun: true, name: 'a.json' })).toMatchObject({
      refusedRows: 0,
      accepted: 2,
    });
  });
});

test('a single fact takes the place of the older one, which stays as its history; nothing is changed or removed', async () => {
  const fact = { fact: 'resident-visits', place: '990102', period: '2025', parts: IN_COUNTY };
  expect((await county.send('POST', '/api/facts', { ...fact, value: '900' })).status).toBe(201);
  expect((await neighbour.send('POST', '/api/facts', { ...fact, value: '1' })).status).toBe(400);
  expect((await readings(county, '990102')).items[0]).toMatchObject({ numerator: '900' });
  const list = async (history: boolean) =>
    (
      await county.get<z.infer<typeof FactPage>>(
        `/api/facts?place=990102&fact=resident-visits&history=${String(history)}`,
      )
    ).items.map(({ value, counts }) => `${value ?? ''} ${String(counts)}`);
  expect(await list(false)).toEqual(['900 true', '1000 true']);
  expect(await list(true)).toEqual(['900 true', '928 false', '1000 true']);
  for (const change of ['update indicator_facts set value = 1', 'delete from indicator_facts']) {
    await expect(t.base.connection.pool.query(change)).rejects.toThrow(/never changed|permission/);
  }
});

test('the own region is seen with its rows, others as sums only, what is beyond the province not at all', async () => {
  const rows = (by: Clerk, place: string) =>
    by.get<ReadingRows>(`/api/indicators/cmc20-1/rows?place=${place}&period=2025`);
  expect((await rows(county, '990102')).items).toHaveLength(2);
  expect((await rows(prefecture, '990100')).items).toHaveLength(4);
  for (const [by, place] of [
    [neighbour, '990102'],
    [county, '990100'],
    [analyst, '990102'],
  ] as const) {
    expect((await rows(by, place)).items).toEqual([]);
    expect((await readings(by, place)).items[0]).toMatchObject({ rows: false, state: 'value' });
  }
  const beyond = await county.send(
    'GET',
    '/api/indicators/cmc20-1/readings?region=530000&period=2025',
  );
  expect(beyond.status).toBe(404);
  const facts = await neighbour.get<z.infer<typeof FactPage>>('/api/facts?history=true');
  expect(new Set(facts.items.map(({ place }) => place))).toEqual(new Set(['990103']));
});

test('a trend is cut by the kind of period, and a later fact shows in it', async () => {
  await importFacts(
    county,
    `${HEAD}\n${visits('990102', 500, 400, '2025-Q1')}\n${visits('990102', 900, 800, '2024')}`,
  );
  const { pieces } = await county.get<Trend>('/api/indicators/cmc20-1/trend?place=990102');
  expect(
    pieces.map(({ kind, points }) => `${kind} ${points.map(({ period }) => period).join()}`),
  ).toEqual(['year 2024,2025', 'quarter 2025-Q1']);
});

test('the newest of each kind of period is read before anybody asks', async () => {
  const periods = await warmFigures(t.figures);
  expect(periods).toContain('2025');
  expect(new Set(periods).size).toBe(periods.length);
});

describe('counts of patients below five', () => {
  const referred = (place: string, up: number, all = 2000): string =>
    `referred-up,${place},2025,tier=primary,value,${up}\nvisits,${place},2025,tier=primary,value,${all}`;

  test('are withheld with what gives them away, in list and export, from everyone but the owner', async () => {
    await importFacts(county, `${HEAD}\n${referred('990102', 3)}`);
    await importFacts(neighbour, `${HEAD}\n${referred('990103', 20)}`);
    const states = async (by: Clerk) =>
      Object.fromEntries(
        (await readings(by, '990100', '2025', 'refer-up')).items.map(({ place, state }) => [
          place,
          state,
        ]),
      );
    expect(await states(prefecture)).toMatchObject({ '990102': 'value', '990103': 'value' });
    expect(await states(analyst)).toMatchObject({
      '990100': 'withheld',
      '990102': 'withheld',
      '990103': 'withheld',
    });
    expect(await states(neighbour)).toMatchObject({ '990102': 'withheld', '990103': 'value' });
    const csv = await analyst.text(
      '/api/indicators/refer-up/readings/export?region=990100&period=2025',
    );
    expect(csv).toContain('少于 5 例');
    expect(csv).not.toMatch(/[,"]3[,"]/);
  });
});

test('a return that every level has approved and that is locked becomes facts, with the way back to it', async () => {
  await addUser(t.house, { account: 'province', post: 'province-office', region: '990000' });
  const province = await clerk(t.app, 'province');
  const file = path.join(import.meta.dirname, '../../../../data/returns/county-figures.yaml');
  const source = readFileSync(file, 'utf8');
  const declared = await province.send('POST', '/api/returns/types', { source });
  expect(declared.status, JSON.stringify(declared.body)).toBe(200);
  const unit = '990102.health-commission';
  await sendTo(province, { type: 'county-figures', period: '2025' }, [unit]);
  const packet = await packetOf(county, unit, '2025');
  const [row] = await rowsOf(county, packet.id);
  const value = (text: string) => ({ state: 'value', value: text });
  const none = { state: 'not-applicable' };
  const cells = {
    ...{ 'resident-visits': value('2000'), 'resident-visits-in-county': value('1900') },
    ...{ visits: value('1500'), 'primary-visits': value('900'), 'referred-up': value('12') },
    ...{ townships: none, 'townships-ccv': none },
    ...{ 'med-revenue': value('1000.00'), 'med-service-revenue': value('400.00') },
  };
  await county.send(
    'PUT',
    `/api/returns/packets/${packet.id}/rows/${row?.id ?? ''}`,
    { cells },
    row?.version,
  );
  const at = async (by: Clerk) =>
    (await by.get<{ packet: typeof packet }>(`/api/returns/packets/${packet.id}`)).packet;
  for (const [by, kind] of [
    [county, 'submit'],
    [prefecture, 'approve'],
    [province, 'approve'],
  ] as const) {
    const done = await decideOn(by, await at(by), kind);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
  }
  const before = await readings(county, '990102');
  expect(before.items[0]).not.toMatchObject({ numerator: '1900' });
  expect((await decideOn(province, await at(province), 'lock')).status).toBe(200);
  expect((await readings(county, '990102')).items[0]).toMatchObject({ shown: { zh: '95 %' } });
  const rows = await county.get<ReadingRows>(
    '/api/indicators/cmc20-1/rows?place=990102&period=2025',
  );
  expect(rows.items.map(({ sourceKind, source }) => `${sourceKind} ${source}`)).toEqual(
    Array.from({ length: 2 }, () => `return 填报 ${packet.id}`),
  );
  const built = await readings(county, '990102', '2025', 'ref-ccv');
  expect(built.items[0]).toMatchObject({ state: 'not-applicable' });
});

test('an institution that was brought in is a place of figures at once, under its name, and adds up to its county', async () => {
  const own = '990103.own-clinic';
  const rows = `${HEAD}\nvisits,${own},2024,,value,250`;
  const strange = await importFacts(neighbour, rows);
  expect(strange).toMatchObject({ kept: false, refusedRows: 1 });
  await t.base.asOwner(`
    with one as (
      insert into registry_imports (at, actor, region, file_digest, units, institutions)
      values (now(), 'neighbour', '990103', 'x', 0, 1) returning id)
    insert into own_institutions (id, version, region, name, kind, imported_by)
    select '${own}', 1, '990103', '霁岩区新镇卫生院', 'township-health-centre', id from one`);
  expect(await importFacts(neighbour, rows)).toMatchObject({ kept: true });
  const visited = await neighbour.get<Readings>(
    '/api/indicators/cmc24-3-1/readings?region=990103&period=2024&level=institution',
  );
  const row = visited.items.find(({ place }) => place === own);
  expect(row).toMatchObject({ name: '霁岩区新镇卫生院' });
  const [county24] = (await readings(neighbour, '990103', '2024', 'cmc24-3-1')).items;
  expect(county24).toMatchObject({ denominator: '250' });
});

test('fuzz: a spoilt file is taken whole or not at all, and never breaks the server', async () => {
  const csv = `${HEAD}\n${visits('990102', 1000, 928, '2023')}\n${visits('990102', 90, 80, '2022')}\n`;
  const value = (all: number, period: string) => ({
    ...{ dataElement: 'resident-visits', period, orgUnit: '990102', value: String(all) },
  });
  const sets = JSON.stringify({ dataValues: [value(7, '2021'), value(8, '2020')] });
  const file = fc.oneof(
    fc.constantFrom({ text: csv, name: '事实.csv' }, { text: sets, name: '事实.json' }),
    mutated([csv]).map((text) => ({ text, name: '事实.csv' })),
    mutated([sets]).map((text) => ({ text, name: '事实.json' })),
  );
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(file, async ({ text, name }) => {
      const before = await stored();
      const { payload, headers } = formOf(Buffer.from(text), name);
      const answer = await t.app.inject({
        ...{ method: 'POST', url: '/api/facts/import', payload },
        headers: { ...county.headers, ...headers },
      });
      expect(answer.statusCode, answer.body).toBeLessThan(500);
      const taken = answer.statusCode === 200 ? answer.json<RegistryImport>() : null;
      if (taken?.kept === true) kept += 1;
      // The rows of the file and the note of the upload; nothing of a file of which a row was refused.
      const written = taken?.kept === true ? taken.changed + 1 : 0;
      expect(taken === null || !taken.kept || taken.refusedRows === 0).toBe(true);
      expect(await stored()).toBe(before + written);
    }),
    { numRuns: rounds(150) },
  );
  expect(kept).toBeGreaterThan(0);
}, 60_000);

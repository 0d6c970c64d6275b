// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import type { PlainDate } from '@sanyi/kernel';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../http/build-app.js';
import { registryBook } from './registry-book.js';
import { registryRoutes } from './routes.js';

const book = registryBook(path.join(import.meta.dirname, '../../../../data/registry'));
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  const areas = [
    registryRoutes({
      regions: book.registry.regions,
      book: () => Promise.resolve(book),
      today: () => '2026-11-22' as PlainDate,
    }),
  ];
  app = await buildApp({ version: '0', logLevel: 'silent', areas, guard: async () => undefined });
});

interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
}

const get = async (url: string) => {
  const { statusCode, body } = await app.inject({ method: 'GET', url });
  return { status: statusCode, body: JSON.parse(body) as Listed & Record<string, unknown> };
};
const encoded = encodeURIComponent;

describe('regions', () => {
  test('the sample province has 16 prefectures, and each says how many stand below it', async () => {
    const { body } = await get('/api/regions?parent=990000');
    expect(body.items).toHaveLength(16);
    const counties = body.items.map(({ children }) => Number(children));
    expect(counties.reduce((sum, count) => sum + count, 0)).toBe(129);
  });

  test('a region that was renamed is shown under the name of the day', async () => {
    const named = async (on: string) =>
      (await get(`/api/regions?parent=532300&on=${on}`)).body.items.map(({ name }) => name);
    expect(await named('2026-01-01')).toContain('禄丰市');
    expect(await named('2026-01-01')).not.toContain('禄丰县');
  });

  test('a search finds names and codes, the sample province first', async () => {
    const { body } = await get(`/api/regions?query=${encoded('临江区')}`);
    expect(body.items[0]).toMatchObject({ code: '990102', name: '临江区', level: 'county' });
  });

  test('one region comes with those above it; an unknown one is refused', async () => {
    const { body } = await get('/api/regions/990102');
    expect(body).toMatchObject({ region: { name: '临江区' }, above: [{}, { name: '示例省' }, {}] });
    expect((await get('/api/regions/999999')).status).toBe(404);
  });
});

describe('lists', () => {
  test.each([
    ['/api/units?region=990102', 20],
    ['/api/institutions?region=990000', 2000],
  ])('%s is read to its end part by part, each row once', async (url, least) => {
    const seen: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await get(`${url}&limit=150${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...body.items.map(({ id }) => id));
      next = body.next;
    }
    expect(seen.length).toBeGreaterThan(least);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('units of a province reach down to its counties, and a query narrows them', async () => {
    const { body } = await get(`/api/units?region=990000&query=${encoded('临江区医疗保障局')}`);
    expect(body.items).toMatchObject([
      { region: '990102', regionName: '临江区', kindLabel: '政府部门' },
    ]);
  });

  test('a cursor that no list gave is refused', async () => {
    expect((await get('/api/units?region=990000&cursor=x')).status).toBe(400);
  });

  test('a unit that a reform created is not there before it', async () => {
    const url = `/api/units?region=990000&query=${encoded('医疗保障局')}&limit=1`;
    expect((await get(`${url}&on=2015-01-01`)).body.items).toEqual([]);
    expect((await get(url)).body.items).toMatchObject([{ name: '示例省医疗保障局' }]);
  });
});

describe('a name in a document', () => {
  const meant = async (words: string, on = '2026-01-01') =>
    (await get(`/api/units/resolve?words=${encoded(words)}&issuerRegion=990000&on=${on}`)).body;

  test('one unit, and why', async () => {
    expect(await meant('省医保局')).toMatchObject({
      kind: 'one',
      units: [{ id: '990000.health-insurance' }],
      why: '名称与所选日期的单位一致。',
    });
  });

  test('a succession is told', async () => {
    const { kind, why } = await meant('省卫生计生委');
    expect(kind).toBe('one');
    expect(why).toMatch(/承接/);
  });

  test('a collective lists its members; an unknown name is said to be unknown', async () => {
    const { kind, units } = await meant('各州、市人民政府');
    expect([kind, (units as readonly unknown[]).length]).toEqual(['collective', 16]);
    expect(await meant('不存在的单位')).toMatchObject({ kind: 'unknown', units: [] });
  });
});

// SPDX-License-Identifier: Apache-2.0
import type { ParameterDetail } from '@sanyi/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { ID, parameterHouse } from '../testing/parameter-house.js';
import { signedIn } from '../testing/test-house.js';

const h = await parameterHouse();
const { call, detail, list } = h;
const { county } = h.who;

afterAll(() => h.t.close());

describe('what came with the house', () => {
  test('is found by words, region, topic, area and status, part by part', async () => {
    const all = await list('limit=200');
    expect(all.total).toBeGreaterThan(150);
    const first = await list('query=%E5%B0%81%E9%A1%B6%E7%BA%BF&region=990000');
    expect(first.items.map(({ region, id }) => `${region} ${id}`)).toEqual([`990100 ${ID}`]);
    expect(first.items[0]).toMatchObject({
      regionName: expect.any(String) as string,
      held: {
        words: { zh: '180000 元/年', en: '180000 yuan a year' },
        status: 'assumed',
        own: false,
      },
    });
    const topic = await list('topic=critical-illness&region=national');
    expect(topic.items.length).toBeGreaterThan(0);
    expect(topic.items.every(({ region }) => region === 'national')).toBe(true);
    const read = await list('status=read&on=2018-10-01&limit=200');
    expect(new Set(read.items.map(({ region }) => region))).toEqual(new Set(['532300']));
    const area = await list('area=workforce&limit=200');
    expect(new Set(area.items.map(({ area: one }) => one))).toEqual(new Set(['workforce']));
    const part = await list('limit=10');
    const rest = await list(`limit=10&cursor=${part.next ?? ''}`);
    expect([...part.items, ...rest.items]).toEqual(all.items.slice(0, 20));
  });

  test('says why there is no value on a day', async () => {
    const [one] = (await list('query=drg.fee-rate&region=532300')).items;
    expect(one).toMatchObject({ held: null, reason: 'never-set' });
  });

  test('shows its whole history with sources, and what is not there is not found', async () => {
    const one = await detail('532300', 'public-health.per-capita-subsidy');
    expect(one.values.map(({ from, to, status }) => [from, to, status])).toEqual([
      ['2018-01-01', '2018-12-31', 'read'],
    ]);
    expect(one.values[0]?.source).toMatchObject({
      at: '（三十一）',
      document: { key: 'chuxiong-2018-h2-tasks', status: 'read' },
    });
    expect(one.may).toEqual({ propose: false, review: false });
    expect((await detail('532300', 'no.such')).status).toBe(404);
  });

  test('is offered to filters and forms by topic, region and document', async () => {
    const { body } = await call<{ topics: { topic: string; zh: string }[]; documents: unknown[] }>(
      'GET',
      '/api/parameters/choices',
    );
    expect(body.topics.find(({ topic }) => topic === 'drg')).toMatchObject({ zh: 'DRG 付费' });
    expect(body.topics.filter(({ topic, zh }) => topic === zh)).toEqual([]);
    expect(body.documents.length).toBeGreaterThan(15);
  });
});

test('the table of what is filtered goes out with its mark', async () => {
  const answer = await h.t.app.inject({
    url: '/api/parameters/export?region=990100&on=2026-11-22',
    headers: county,
  });
  expect(answer.body).toContain('居民住院报销比例（一级）,90%,2024-01-01,,"推定,待核"');
  expect(answer.body).toContain('导出：');
});

test('a review is put on record and takes a parameter off the list of those that are due', async () => {
  const later = 60 * 24 * 500;
  h.t.wait(later);
  await h.t.base.connection.pool.query('update users set password_set_at = $1', [h.t.house.now()]);
  const [as, office] = [
    await signedIn(h.t.app, 'prefecture'),
    await signedIn(h.t.app, 'neighbour'),
  ];
  const due = async () =>
    (await list('due=true&region=990100&limit=200', as)).items.map(
      (one) => `${one.region} ${one.id}`,
    );
  expect(await due()).toContain(`990100 ${ID}`);
  const url = `/api/parameters/990100/${ID}/reviews`;
  const body = { note: '查了市医保局网站，没有新文件' };
  expect((await call('POST', url, { as: office, body })).status).toBe(403);
  expect((await call('POST', url, { as, body: { note: '' } })).status).toBe(400);
  const seen = await call<ParameterDetail>('POST', url, { as, body });
  expect(seen.body).toMatchObject({
    due: false,
    lastReviewed: '2028-04-05',
    reviews: [{ by: 'prefecture', note: body.note }],
  });
  expect(await due()).not.toContain(`990100 ${ID}`);
  h.t.wait(-later);
});

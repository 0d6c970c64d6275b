// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Scorecards, StatedTargetRow, SupervisionMatter, TargetRow } from '@sanyi/contract';
import { referenceFolder } from '@sanyi/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namesIn } from './access/registry-names.js';
import { registryBook } from './registry/registry-book.js';
import {
  allStated,
  checkedTwice,
  issueBulletin,
  MISSING_COUNTIES,
  PREFECTURE,
  storyFigures,
  takeAll,
  toCounties,
} from './testing/county-story.js';
import { formOf } from './testing/form-of.js';
import { confirmIt, sendIn } from './testing/ledger-desk.js';
import { type Clerk, clerk } from './testing/return-office.js';
import { addUser, type TestHouse, testHouse } from './testing/test-house.js';

/**
 * The whole story on the real 003, whose text is not part of the project. Figures are given for the ten counties of the invented
 * 溯泉州 only: nothing is said of a real place.
 */
const DATA = path.join(import.meta.dirname, '../../../data');
const COUNTIES = storyFigures().map(({ region }) => region);

let t: TestHouse;
let city: Clerk;

beforeAll(async () => {
  t = await testHouse();
  Object.assign(t.house, { names: namesIn(registryBook(path.join(DATA, 'registry'))) });
  t.judge('by-figures');
  await addUser(t.house, { account: 'city', post: 'prefecture-office', region: PREFECTURE });
  city = await clerk(t.app, 'city');
});
afterAll(() => t.close());

function the003(): string {
  const seeds = path.join(referenceFolder() ?? 'SANYI_REFERENCE names no folder', 'seeds');
  const name = readdirSync(seeds).find((file) => file.startsWith('003_')) ?? '003_ is not there';
  return readFileSync(path.join(seeds, name), 'utf8');
}

/** What is well alike is the indicator that a person would choose; the rest stays a reported figure. */
const answerTo = ({ candidates: [best] }: StatedTargetRow): string | null =>
  best !== undefined && best.score >= 60 ? best.indicator : null;

test('003 is read and confirmed; each of its targets has its indicator or a lamp of its own, none is dropped', async () => {
  const { body } = await sendIn(t, city, { text: the003() });
  expect(body.items).toHaveLength(37);
  expect((await confirmIt(city, body)).body).toMatchObject({ tasks: 38 });
  const asked = body.items.flatMap(({ parts }) => parts.targets).length;
  const first = await allStated(city);
  // The first task asks for two figures in one sentence: each is a target.
  expect(first.slice(0, 2).map(({ id, indicator }) => [id.slice(-2), indicator])).toEqual([
    ['~1', 'cmc24-3-1'],
    ['~2', 'cmc20-1'],
  ]);
  expect(first.length).toBe(asked + 1);
  expect(first.every(({ period }) => period === '2018')).toBe(true);
  const open = first.filter(({ match }) => match === 'to-confirm');
  expect(open.length).toBeGreaterThan(5);
  const wordings = new Map(open.map((row) => [row.metric, answerTo(row)]));
  for (const [words, indicator] of wordings)
    await city.send('POST', '/api/targets/wordings', { words, indicator });
  const stated = await allStated(city);
  expect(stated).toHaveLength(first.length);
  const found = stated.filter(({ indicator }) => indicator !== null);
  const reported = stated.filter((row) => row.reported !== null);
  expect(found.length).toBeGreaterThanOrEqual(8);
  expect(found.length + reported.length).toBe(stated.length);
  expect(reported.every((row) => row.reported?.lamp === 'silent')).toBe(true);
});

test('its first task goes down to ten invented counties; figures of two years show two of them behind', async () => {
  await toCounties(city, 'D1-T001', COUNTIES);
  const taken = await takeAll(city, await allStated(city));
  expect(taken.left).toEqual([]);
  expect(taken.taken).toBeGreaterThanOrEqual(2 + 2 * COUNTIES.length);
  const lines = COUNTIES.flatMap((place, at) =>
    [2017, 2018].flatMap((year) => {
      const fell = year === 2018 && MISSING_COUNTIES.some((one) => one === place);
      const [all, near] = [200_000 + 1_000 * at, 176_000 + 900 * at + (year - 2017) * 4_000];
      const head = `resident-visits,${place},${year}`;
      return [
        `${head},,value,${all}`,
        `${head},place=in-county,value,${fell ? near - 12_000 : near}`,
      ];
    }),
  );
  const csv = ['fact,place,period,parts,state,value', ...lines].join('\n');
  const { payload, headers } = formOf(Buffer.from(csv), '数据.csv');
  const given = await t.app.inject({
    ...{ method: 'POST', url: '/api/facts/import', payload },
    headers: { ...city.headers, ...headers },
  });
  expect(given.json()).toMatchObject({ refusedRows: 0, accepted: lines.length });
  const { items } = await city.get<{ items: TargetRow[] }>(
    '/api/targets?period=2018&state=missed&limit=200',
  );
  expect(items.map(({ place, indicator }) => [place, indicator]).sort()).toEqual(
    MISSING_COUNTIES.map((place) => [place, 'cmc20-1']),
  );
  const cards = await city.get<Scorecards>(
    '/api/evaluation/scorecards?scheme=sample-counties&period=2018',
  );
  const low = cards.groups[0]?.rows.filter(({ place }) =>
    MISSING_COUNTIES.some((one) => one === place),
  );
  expect(low?.map(({ failed }) => failed)).toEqual([['cmc20-1'], ['cmc20-1']]);
});

test('supervision opens for the two; the bulletin’s packet is verified, and one altered digit is named', async () => {
  const looked = await city.send<{ opened: number }>('POST', '/api/ledger/matters/look');
  expect(looked.body.opened).toBeGreaterThanOrEqual(2);
  const { items } = await city.get<{ items: SupervisionMatter[] }>(
    '/api/ledger/matters?limit=200&kind=target',
  );
  expect(items.map(({ region, period }) => `${region} ${period}`).sort()).toEqual(
    MISSING_COUNTIES.map((region) => `${region} 2018`),
  );
  const issued = await issueBulletin(city, {
    ...{ title: '溯泉州2018年度医改工作通报', period: '2018', scheme: 'sample-counties' },
    ...{ receivers: COUNTIES, indicators: ['cmc20-1'] },
  });
  expect(issued.findings).toEqual([]);
  const checked = checkedTwice(await city.text(`/api/bulletins/${issued.id}/packets/0`));
  expect([checked.sound, checked.altered.sound]).toEqual([true, false]);
  expect(checked.altered.changed).toHaveLength(1);
});

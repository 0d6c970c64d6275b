// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import type {
  Cockpit,
  Readings,
  SchemeDetail,
  Scorecards,
  StatedTargetPage,
  StatedTargetRow,
  TargetPage,
} from '@sanyi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { fileNotice } from '../testing/ledger-desk.js';
import { type Clerk, clerk } from '../testing/return-office.js';
import { rounds } from '../testing/rounds.js';
import { addUser, type TestHouse, testHouse } from '../testing/test-house.js';
import { scopeOf } from '../access/scope.js';
import { placesBelow } from './figure-places.js';
import { keepFacts } from './fact-rows.js';
import { figurePortsOf } from './ports.js';
import { readingsAsked } from './read-figures.js';
import { sampleFigures } from './sample-figures.js';
import { seatIn } from './take-facts.js';

let t: TestHouse;
let province: Clerk;
let county: Clerk;
let analyst: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await sampleFigures(
    t.figures,
    path.join(import.meta.dirname, '../../../../data/samples/figures'),
  );
  await addUser(t.house, { account: 'province', post: 'province-office', region: '990000' });
  await addUser(t.house, { account: 'county', region: '992101' });
  await addUser(t.house, { account: 'analyst', post: 'analyst', region: '990000' });
  province = await clerk(t.app, 'province');
  county = await clerk(t.app, 'county');
  analyst = await clerk(t.app, 'analyst');
});
afterAll(() => t.close());

describe('the cockpit', () => {
  test('shows the whole province at a first start: figures with targets and trends, a map, who is behind and by how much', async () => {
    const seen = await province.get<Cockpit>('/api/cockpit');
    expect(seen).toMatchObject({ region: '990000', period: '2026-Q3', level: 'province' });
    expect(seen.map.tiles).toHaveLength(16);
    expect(seen.figures.length).toBeGreaterThanOrEqual(4);
    for (const { trend, met, missed, open } of seen.figures) {
      expect(trend.at(-1)?.period).toBe('2026-Q3');
      expect(met + missed + open).toBe(16);
    }
    expect(seen.behind.length).toBeGreaterThan(0);
    for (const { margin, facts, words } of seen.behind) {
      expect(margin?.zh).toMatch(/^-/);
      expect(facts).toMatch(/÷/);
      expect(words).not.toBe('');
    }
  });

  test('holds part of a year against the target of the year for progress only: nobody is behind by it', async () => {
    const at = 'region=992100&period=2025-Q4';
    const quarter = await province.get<Readings>(`/api/indicators/cmc20-1/readings?${at}`);
    const states = quarter.items.map(({ target }) => target?.state);
    expect(new Set(states)).toEqual(new Set(['year-reached', 'year-not-yet']));
    expect(quarter.items.every(({ target }) => target?.margin !== null)).toBe(true);
    const seen = await province.get<Cockpit>(`/api/cockpit?${at}`);
    expect(seen.behind).toEqual([]);
    expect(seen.figures.map(({ met, missed, open }) => met + missed + open)).toEqual(
      seen.figures.map(() => 0),
    );
    const year = await province.get<Readings>(
      '/api/indicators/cmc20-1/readings?region=992100&period=2025',
    );
    expect(new Set(year.items.map(({ target }) => target?.state))).toEqual(
      new Set(['met', 'missed']),
    );
  });

  test('opens a 州 and a county; a county sees its neighbours as sums', async () => {
    const below = await province.get<Cockpit>('/api/cockpit?region=992100&period=2025');
    expect(below.path.map(({ region }) => region)).toEqual(['990000', '992100']);
    expect(below.map.tiles).toHaveLength(10);
    const own = await county.get<Cockpit>('/api/cockpit?period=2025');
    expect(own.region).toBe('992101');
    const up = await county.get<Cockpit>('/api/cockpit?region=992100&period=2025');
    expect(up.map.tiles.map(({ reading }) => reading.rows)).toEqual([
      true,
      ...Array.from({ length: 9 }, () => false),
    ]);
  });
});

test('the words of a document become targets: found, confirmed once, or reported with a lamp; none is dropped', async () => {
  const notice = `示例省2026年医改任务

示医改发〔2026〕9号

一、做强基层。2026年12月31日前，县域就诊率不低于90%。（省卫生健康委牵头）
二、优化服务。2026年12月31日前，县域内基层医疗机构诊疗占比不低于55%。（省卫生健康委牵头）
三、扩大试点。2026年12月31日前，智慧药柜覆盖村数不少于80个。（省医保局牵头）

示例省医改领导小组秘书处
2026年10月8日
`;
  await fileNotice(t, province, { text: notice });
  const stated = async () =>
    (await province.get<z.infer<typeof StatedTargetPage>>('/api/targets/stated')).items;
  const first = await stated();
  expect(first.map(({ match }) => match)).toEqual(['named', 'to-confirm', 'none']);
  const [found, open, none] = first as [StatedTargetRow, StatedTargetRow, StatedTargetRow];
  expect(open.candidates[0]?.indicator).toBe('cmc24-3-1');
  expect(none.reported).toMatchObject({ lamp: 'silent', due: '2026-12-31' });

  const confirm = { words: open.metric, indicator: 'cmc24-3-1' };
  expect((await county.send('POST', '/api/targets/wordings', confirm)).status).toBe(201);
  expect((await stated())[1]).toMatchObject({ match: 'confirmed', indicator: 'cmc24-3-1' });
  const ids = [found.id, open.id, none.id];
  const taken = await province.send('POST', '/api/targets/taken', { targets: ids });
  expect(taken.body).toMatchObject({ taken: 2, left: [{ target: none.id }] });
  expect((await stated()).map((row) => row.taken)).toEqual([true, true, false]);
  const targets = await province.get<z.infer<typeof TargetPage>>(
    '/api/targets?period=2026&region=990000',
  );
  expect(targets.items).toMatchObject([
    {
      indicator: 'cmc24-3-1',
      provenance: { kind: 'task', target: open.id },
      judged: { state: 'no-reading' },
    },
    { indicator: 'cmc20-1', provenance: { kind: 'task', target: found.id } },
  ]);

  const report = { target: none.id, value: '81' };
  expect((await province.send('POST', '/api/targets/reported', report)).status).toBe(201);
  expect((await stated())[2]?.reported).toMatchObject({ lamp: 'met', value: '81', by: 'province' });
});

test('a target is set anew over the one before, by who holds the place, and ends without an aim', async () => {
  const target = { indicator: 'cmc20-1', place: '992101', period: '2025', why: '' };
  const aim = (value: string) => ({ kind: 'at-least', value });
  expect((await county.send('POST', '/api/targets', { ...target, aim: aim('0.99') })).status).toBe(
    201,
  );
  expect(
    (await county.send('POST', '/api/targets', { ...target, place: '992121', aim: aim('0.1') }))
      .status,
  ).toBe(404);
  const read = async () =>
    (
      await county.get<z.infer<typeof TargetPage>>(
        '/api/targets?period=2025&region=992101&indicator=cmc20-1',
      )
    ).items;
  expect(await read()).toMatchObject([{ aim: { zh: '不低于 99 %' }, judged: { state: 'missed' } }]);
  await county.send('POST', '/api/targets', { ...target, aim: null });
  expect(await read()).toEqual([]);
});

describe('evaluation', () => {
  test('every point opens: reading, rule, figures; ranks inside the group; who may not see a part sees no total', async () => {
    const cards = await province.get<Scorecards>(
      '/api/evaluation/scorecards?scheme=sample-counties&period=2025',
    );
    const rows = cards.groups[0]?.rows ?? [];
    expect(rows).toHaveLength(129);
    expect(rows[0]).toMatchObject({ rank: 1, grade: '优秀' });
    for (const { items, total } of rows.slice(0, 5)) {
      expect(total).toMatch(/^\d+(?:\.\d+)?$/);
      const scored = items.filter(({ state }) => state === 'scored');
      for (const { method, because, reading } of scored) {
        expect(method).not.toBeNull();
        expect(because.length).toBeGreaterThan(0);
        expect(reading.state).toBe('value');
      }
    }
    const standings = new Set(rows.flatMap(({ items }) => items.map(({ standing }) => standing)));
    expect(standings).toContain('better');
    expect(standings).toContain('worse');
    expect(rows.some(({ likeOthers }) => likeOthers.length > 0)).toBe(true);
    const ports = figurePortsOf(t.figures);
    const held = await ports.scheme('sample-counties');
    expect(held && (await ports.scoreCards(held.scheme, '2025'))[0]?.cards).toHaveLength(129);
    expect((await ports.judgedTargets('2025', ['992100'])).length).toBe(55 - 1);
  });

  test('a version that has started stands; a new one is kept, changed until its first day, and scores from then on', async () => {
    const url = '/api/evaluation/schemes';
    const now = await province.get<SchemeDetail>(`${url}/sample-counties`);
    expect(now).toMatchObject({
      frozen: true,
      weights: '100',
      may: { change: false, newVersion: true },
    });
    const keep = (changes: object, by = province) =>
      by.send<SchemeDetail & { detail: string }>('POST', url, {
        ...{ region: '990000', why: '' },
        scheme: { ...now.scheme, ...changes },
      });
    expect((await keep({ full: '120' })).body.detail).toContain('已于 2026-01-01 启用');
    expect((await keep({ version: 2 })).body.detail).toContain('已经过去');
    const next = await keep({ version: 2, from: '2027-01-01' });
    expect(next).toMatchObject({ status: 201, body: { frozen: false, may: { change: true } } });
    expect((await keep({ version: 2, from: '2027-01-01', full: '120' })).body.scheme.full).toBe(
      '120',
    );
    expect((await keep({ version: 3, from: '2027-01-01' }, county)).status).toBe(403);
    const odd = [{ indicator: 'no-such-figure', weight: '1', rule: { method: 'percentile' } }];
    expect((await keep({ version: 3, from: '2027-01-01', items: odd })).status).toBe(400);
    expect((await province.get<SchemeDetail>(`${url}/sample-counties?version=1`)).scheme.full).toBe(
      '100',
    );
  });
});

/** What an onlooker can conclude: every withheld count is 1 or more and sums hold; bounds are drawn in until they stand. */
function solved(
  shown: ReadonlyMap<string, number | null>,
  sums: readonly (readonly [total: string, parts: readonly string[]])[],
): Map<string, [number, number]> {
  const range = new Map<string, [number, number]>(
    [...shown].map(([key, count]) => [key, count === null ? [1, 1e6] : [count, count]]),
  );
  const at = (key: string): [number, number] => range.get(key) ?? [0, 0];
  const narrow = (key: string, low: number, high: number): boolean => {
    const [from, to] = at(key);
    range.set(key, [Math.max(from, low), Math.min(to, high)]);
    return low > from || high < to;
  };
  const sum = (keys: readonly string[], end: 0 | 1) =>
    keys.reduce((all, key) => all + at(key)[end], 0);
  const draw = ([total, parts]: (typeof sums)[number]): boolean => {
    const whole = narrow(total, sum(parts, 0), sum(parts, 1));
    const pieces = parts.map((part) => {
      const others = parts.filter((one) => one !== part);
      return narrow(part, at(total)[0] - sum(others, 1), at(total)[1] - sum(others, 0));
    });
    return whole || pieces.includes(true);
  };
  while (sums.map(draw).includes(true));
  return range;
}

test('whoever solves the sums through all drill levels cannot work out a withheld count of patients, nor that it is small', async () => {
  const regions = ['990100', '990200', '990300'];
  const tree = t.figures.figures.tree;
  const counties = regions.map((one) => placesBelow(tree, one, 'county').map(({ id }) => id));
  const all = counties.flat();
  const scope = scopeOf(
    [{ role: 'analyst', region: '990000', unit: null, areas: [] }],
    'indicators.read',
  );
  const counts = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })),
    {
      minLength: all.length,
      maxLength: all.length,
    },
  );
  let year = 1900;
  let found = 0;
  await fc.assert(
    fc.asyncProperty(counts, async (ups) => {
      year += 3;
      const period = String(year + 200);
      const fact = (place: string, id: string, value: number) => ({
        ...{ fact: id, place, period, parts: { tier: 'primary' }, source: '', by: '', at: '' },
        state: { state: 'value' as const, value: { units: BigInt(value), scale: 0 } },
      });
      const facts = all.flatMap((place, at) => [
        fact(place, 'referred-up', ups[at] ?? 0),
        fact(place, 'visits', 1000),
      ]);
      await t.house.database.transaction().execute((transaction) =>
        keepFacts(transaction, facts, {
          entry: { sourceKind: 'api', enteredBy: 'test', at: t.house.now() },
          seatOf: seatIn(t.figures),
        }),
      );
      const shown = new Map<string, number | null>();
      for (const region of ['990000', ...regions]) {
        const { items } = await readingsAsked(t.figures, scope, { id: 'refer-up', period, region });
        const told = items.filter(({ state }) => state !== 'missing');
        for (const { place, state, numerator } of told)
          shown.set(place, state === 'withheld' ? null : Number(numerator));
      }
      const sums = [
        ['990000', regions] as const,
        ...regions.map((region, at) => [region, counties[at] ?? []] as const),
      ];
      const range = solved(shown, sums);
      for (const [key, count] of shown) {
        if (count !== null) continue;
        found += 1;
        const [low, high] = range.get(key) ?? [0, 0];
        expect([key, low < high, high >= 5]).toEqual([key, true, true]);
      }
      all.forEach((place, at) => {
        const up = ups[at] ?? 0;
        if (up > 0 && up < 5) expect([place, shown.get(place)]).toEqual([place, null]);
      });
    }),
    { numRuns: rounds(40) },
  );
  expect(found).toBeGreaterThan(0);
  expect(
    (await analyst.get<Cockpit>('/api/cockpit')).behind.every(({ facts }) => facts !== ''),
  ).toBe(true);
});

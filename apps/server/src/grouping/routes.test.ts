// SPDX-License-Identifier: Apache-2.0
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { GroupingAnswers, type GroupingCase, type GroupingResult } from '@sanyi/contract';
import {
  type CaseRecord,
  explainCase,
  generateCases,
  groundsOf,
  groupCase,
  qualityOf,
} from '@sanyi/grouping';
import { sampleTables, schemeFrom } from '@sanyi/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../http/build-app.js';
import { recordOf } from './group-cases.js';
import { groupingRoutes } from './routes.js';
import { openShelf, type SchemeShelf } from './scheme-shelf.js';

const SHIPPED = path.join(import.meta.dirname, '../../../../data/schemes');
const scheme = schemeFrom(sampleTables());

let folder: string;
let shelf: SchemeShelf;
let app: Awaited<ReturnType<typeof buildApp>>;

const appWith = (schemes: SchemeShelf) =>
  buildApp({
    ...{ version: '0', logLevel: 'silent', requestsPerMinute: 1_000_000 },
    areas: [groupingRoutes(schemes, { requestsPerMinute: 1_000_000 })],
    guard: async () => undefined,
  });

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanyi-schemes-'));
  await ownScheme('later', { from: '2027-01-01' });
  await ownScheme('earlier', { from: '2025-01-01' });
  shelf = await openShelf({ shipped: SHIPPED, own: folder });
  app = await appWith(shelf);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

/** The sample scheme under another name and other days; every name of a DRG says whose it is. */
async function ownScheme(id: string, days: { readonly from?: string; readonly to?: string }) {
  const place = path.join(folder, id);
  await cp(path.join(SHIPPED, 'sample'), place, { recursive: true });
  await writeFile(
    path.join(place, 'meta.json'),
    JSON.stringify({ scheme: id, title: id, ...days }),
  );
  const drgs = JSON.parse(await readFile(path.join(place, 'drg.json'), 'utf8')) as {
    name: string;
  }[];
  const renamed = drgs.map((drg) => ({ ...drg, name: `${id} ${drg.name}` }));
  await writeFile(path.join(place, 'drg.json'), JSON.stringify(renamed));
}

const GALL_STONES = {
  ...{ id: '1', sex: 'male', ageYears: 67 },
  ...{ diagnoses: ['K80.2', 'J96.0', 'K74.6'], procedures: ['51.23'] },
} as const;

const post = async (payload: object, to = app) => {
  const { statusCode, body } = await to.inject({ method: 'POST', url: '/api/grouping', payload });
  return { status: statusCode, body: JSON.parse(body) as unknown };
};
const grouped = async (payload: object, to = app) => {
  const { status, body } = await post(payload, to);
  expect(status, JSON.stringify(body)).toBe(200);
  return GroupingAnswers.parse(body).items;
};

describe('a case', () => {
  test('comes back with its group, names and doubts, by the scheme that was named', async () => {
    const cases = [{ ...GALL_STONES, diagnoses: [...GALL_STONES.diagnoses, 'Q99'] }];
    expect(await grouped({ schemes: ['sample'], cases })).toMatchObject([
      {
        id: '1',
        results: [
          {
            ...{ scheme: 'sample', status: 'GROUPED', mdc: 'MDCH', adrg: 'HC1', drg: 'HC11' },
            ...{ mdcName: '肝、胆、胰疾病', trace: null },
            warnings: [{ code: 'diagnosis-unknown', about: 'Q99' }],
          },
        ],
      },
    ]);
  });

  test('is explained on request: which complication counts, what was tried and why it failed', async () => {
    const [item] = await grouped({ schemes: ['sample'], cases: [GALL_STONES], trace: true });
    const trace = item?.results[0]?.trace;
    expect(trace?.severity).toBe(2);
    expect(trace?.complications).toMatchObject([
      { code: 'J96.0', level: 'mcc', counted: true },
      { code: 'K74.6', level: 'cc', counted: false, table: '6' },
    ]);
    expect(trace?.tried.at(-1)).toMatchObject({
      ...{ mdc: 'MDCH', failed: null },
      rules: [
        { rule: 'HB1', failed: { kind: 'main-procedure' }, drg: null },
        { rule: 'HB2' },
        { rule: 'HC1', failed: null, drg: 'HC11' },
      ],
    });
  });

  test('is grouped by two schemes side by side, in the order they were named', async () => {
    const [item] = await grouped({ schemes: ['later', 'sample'], cases: [GALL_STONES] });
    expect(item?.results.map(({ scheme }) => scheme)).toEqual(['later', 'sample']);
    expect(item?.results[0]?.drgName).toMatch(/^later /);
    expect(item?.results[1]?.drgName).not.toMatch(/^later /);
  });

  test('without a named scheme goes by its day of discharge; own schemes go before the sample', async () => {
    const on = ['2027-03-01', '2026-12-31', '2024-12-31'];
    const cases = on.map((dischargedOn) => ({ ...GALL_STONES, id: dischargedOn, dischargedOn }));
    const items = await grouped({ cases });
    expect(items.map(({ id }) => id)).toEqual(on);
    expect(items.map(({ results }) => results.map(({ scheme }) => scheme))).toEqual([
      ['later'],
      ['earlier'],
      [null],
    ]);
    expect(items[2]?.results[0]).toMatchObject({
      status: 'CHECK_FAILED',
      warnings: [{ code: 'no-scheme-on-day', about: '2024-12-31' }],
    });
  });
});

describe('a request that cannot be answered says which case and which field', () => {
  test.each([
    ['a sex that is none', { ...GALL_STONES, sex: '男' }, '/cases/1/sex'],
    ['a negative age', { ...GALL_STONES, ageYears: -1 }, '/cases/1/ageYears'],
    [
      'a day of no calendar',
      { ...GALL_STONES, dischargedOn: '2026-02-30' },
      '/cases/1/dischargedOn',
    ],
    ['a code that is a number', { ...GALL_STONES, procedures: [51.23] }, '/cases/1/procedures/0'],
    ['a name, which has no place here', { ...GALL_STONES, name: '张三' }, '/cases/1'],
  ])('%s', async (_, wrong, pointer) => {
    const { status, body } = await post({ schemes: ['sample'], cases: [GALL_STONES, wrong] });
    expect(status).toBe(400);
    expect(body).toMatchObject({ type: '/problems/invalid-request', errors: [{ pointer }] });
  });

  test.each([
    ['an unknown scheme', { schemes: ['sample', 'chs-9'], cases: [GALL_STONES] }, '/schemes/1'],
    ['no day to choose a scheme by', { cases: [GALL_STONES] }, '/cases/0/dischargedOn'],
    ['no case', { schemes: ['sample'], cases: [] }, '/cases'],
    ['too many', { schemes: ['sample'], cases: Array(1001).fill(GALL_STONES) }, '/cases'],
    [
      'too many to explain',
      { schemes: ['sample'], cases: Array(51).fill(GALL_STONES), trace: true },
      '/cases',
    ],
  ])('%s', async (_, wrong, pointer) => {
    const { status, body } = await post(wrong);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer }] });
  });

  test('a thousand cases are taken', async () => {
    const items = await grouped({ schemes: ['sample'], cases: Array(1000).fill(GALL_STONES) });
    expect(items).toHaveLength(1000);
  });

  test('schemes that clash: the day chooses none, and it is said which two', async () => {
    await ownScheme('clash', { from: '2026-06-01', to: '2027-06-01' });
    const two = await openShelf({ shipped: SHIPPED, own: folder });
    await rm(path.join(folder, 'clash'), { recursive: true });
    const other = await appWith(two);
    const dated = { ...GALL_STONES, dischargedOn: '2026-07-01' };
    expect((await post({ cases: [dated] }, other)).body).toMatchObject({
      detail: expect.stringMatching(/“clash”与“later”的适用日期重叠/) as unknown,
    });
    await other.close();
  });
});

describe('the shelf', () => {
  test('lists every scheme, own ones first, and marks the sample', async () => {
    const { body } = await app.inject({ method: 'GET', url: '/api/grouping/schemes' });
    expect(JSON.parse(body)).toMatchObject({
      byDay: true,
      notes: [],
      items: [
        { id: 'earlier', from: '2025-01-01', sample: false },
        { id: 'later', sample: false },
        { id: 'sample', sample: true, mdcs: 26, diagnoses: 657, procedures: 290 },
      ],
    });
  });

  test.each([
    ['cut off', 'adrg.json', '[{"rule_id":', /adrg\.json 不是 JSON/],
    ['of another shape', 'cc.json', '[]', /cc\.json 的 \$ 应为/],
    ['that does not fit the others', 'drg.json', '[]', /表与表之间有 \d+ 处对不上/],
    [
      'with an id no address can hold',
      'meta.json',
      '{"scheme":"医保 2.0","title":"x"}',
      /标识“医保 2\.0”/,
    ],
    [
      'with an id that is taken',
      'meta.json',
      '{"scheme":"earlier","title":"x"}',
      /earlier 已经有了/,
    ],
  ])(
    'a scheme with a table %s is told and does not stand in the way',
    async (_, file, text, said) => {
      await ownScheme('wrong', { from: '2028-01-01' });
      await writeFile(path.join(folder, 'wrong', file), text);
      const opened = await openShelf({ shipped: SHIPPED, own: folder });
      await rm(path.join(folder, 'wrong'), { recursive: true });
      expect(opened.schemes.map(({ scheme }) => scheme.id)).toEqual(['earlier', 'later', 'sample']);
      expect(opened.notes.map(({ zh }) => zh).join()).toMatch(said);
      expect(opened.notes.map(({ en }) => en).join()).not.toMatch(/\p{Script=Han}/u);
    },
  );
});

describe('for every case', () => {
  const aimed = fc
    .integer({ min: 0, max: 1_000_000 })
    .map((seed) => take(generateCases(scheme, seed), 6));
  const blanked = fc.constantFrom<Partial<CaseRecord>>(
    {},
    { sex: 'missing' },
    { ageYears: undefined, ageDays: undefined },
    { diagnoses: ['Q99', ' K80.2', ''] },
    { procedures: ['', '51.23'] },
  );

  test('the answer over HTTP is the answer of the engine, reasons and doubts too', async () => {
    const groups = new Set<string>();
    await fc.assert(
      fc.asyncProperty(aimed, blanked, fc.boolean(), async (records, change, trace) => {
        const cases = records.map((record) => caseOf({ ...record, ...change }));
        const items = await grouped({ schemes: ['sample'], cases, trace });
        for (const [row, one] of cases.entries()) {
          const [result] = items[row]?.results ?? [];
          if (result === undefined) throw new Error('a case without a result');
          expect(result).toMatchObject(groupCase(recordOf(one), scheme));
          expect(result.warnings).toEqual(qualityOf(recordOf(one), groundsOf(scheme)));
          expect(triedIn(result.trace)).toEqual(trace ? triedBy(recordOf(one)) : null);
          groups.add(result.drg);
        }
      }),
      { numRuns: 60 },
    );
    expect(groups.size).toBeGreaterThan(50);
  });
});

const triedIn = (trace: GroupingResult['trace']) =>
  trace === null
    ? null
    : trace.tried.map(({ mdc, failed, rules }) => [
        ...[mdc, failed?.kind ?? null],
        rules.map((one) => [one.rule, one.failed?.kind ?? null, one.drg]),
      ]);

const triedBy = (record: CaseRecord) =>
  explainCase(record, scheme).trace.tried.map(({ mdc, failed, rules }) => [
    ...[mdc, failed?.kind ?? null],
    rules.map((one) => [one.rule.id, one.failed?.kind ?? null, one.drg ?? null]),
  ]);

function take<T>(all: Iterator<T, never>, count: number): readonly T[] {
  return Array.from({ length: count }, () => all.next().value);
}

/** A case of the engine as a caller sends it. */
const caseOf = (record: CaseRecord): GroupingCase => ({
  ...{ id: record.id, sex: record.sex, leaving: record.leaving, dischargedOn: null },
  ...{ diagnoses: [...record.diagnoses], procedures: [...record.procedures] },
  ...{ ageYears: record.ageYears ?? null, ageDays: record.ageDays ?? null },
  ...{ weight: record.weight ?? null, los: record.los ?? null, icuHours: record.icuHours ?? null },
});

// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { GroupingAnswers, GroupingCodePage, type GroupingCase } from '@sanyi/contract';
import { type CaseRecord, explainCase, generateCases, groupCase } from '@sanyi/grouping';
import { referenceFolder } from '@sanyi/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../http/build-app.js';
import { groupingRoutes } from './routes.js';
import { openShelf, type SchemeShelf } from './scheme-shelf.js';

const SHIPPED = path.join(import.meta.dirname, '../../../../data/schemes');

let shelf: SchemeShelf;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  const own = path.join(referenceFolder() ?? 'SANYI_REFERENCE names no folder', 'drg/scheme');
  shelf = await openShelf({ shipped: SHIPPED, own });
  app = await buildApp({
    ...{ version: '0', logLevel: 'silent', requestsPerMinute: 1_000_000 },
    areas: [groupingRoutes(shelf, { requestsPerMinute: 1_000_000 })],
    guard: async () => undefined,
  });
});
afterAll(() => app.close());

const caseOf = (record: CaseRecord): GroupingCase => ({
  ...{ id: record.id, sex: record.sex, leaving: record.leaving, dischargedOn: null },
  ...{ diagnoses: [...record.diagnoses], procedures: [...record.procedures] },
  ...{ ageYears: record.ageYears ?? null, ageDays: record.ageDays ?? null },
  ...{ weight: record.weight ?? null, los: record.los ?? null, icuHours: record.icuHours ?? null },
});

test('both full schemes stand on the shelf beside the sample; without days none is chosen by day', () => {
  expect(shelf.schemes).toHaveLength(3);
  expect([shelf.onDay, shelf.notes.length]).toEqual([null, 1]);
});

test('a thousand cases by both full schemes at once: each answer is the engine’s own', async () => {
  const full = shelf.schemes.filter(({ sample }) => !sample).map(({ scheme }) => scheme);
  const records = full.flatMap((scheme) => {
    const invented = generateCases(scheme, 11);
    return Array.from({ length: 500 }, () => invented.next().value);
  });
  const payload = { schemes: full.map(({ id }) => id), cases: records.map(caseOf) };
  const answer = await app.inject({ method: 'POST', url: '/api/grouping', payload });
  const { items } = GroupingAnswers.parse(answer.json());
  const said = items.map(({ results }) => results.map(({ status, drg }) => [status, drg]));
  const wanted = records.map((record) =>
    full.map((scheme) => {
      const { status, drg } = groupCase(record, scheme);
      return [status, drg];
    }),
  );
  expect(said).toEqual(wanted);
  expect(new Set(wanted.flat(2)).size).toBeGreaterThan(400);
});

test('a traced case tells every rule that the engine tried', async () => {
  const [scheme] = shelf.schemes.map((one) => one.scheme);
  if (scheme === undefined) throw new Error('no scheme');
  const record = generateCases(scheme, 3).next().value;
  const payload = { schemes: [scheme.id], cases: [caseOf(record)], trace: true };
  const answer = await app.inject({ method: 'POST', url: '/api/grouping', payload });
  const trace = GroupingAnswers.parse(answer.json()).items[0]?.results[0]?.trace;
  expect(trace?.tried.flatMap(({ rules }) => rules.map(({ rule }) => rule))).toEqual(
    explainCase(record, scheme).trace.tried.flatMap(({ rules }) =>
      rules.map(({ rule }) => rule.id),
    ),
  );
});

test('thirty thousand names are searched by initials', async () => {
  const id = shelf.schemes[0]?.scheme.id ?? '';
  const url = `/api/grouping/codes?scheme=${id}&kind=diagnosis&query=dnjs`;
  const { items, next } = GroupingCodePage.parse((await app.inject({ url })).json());
  expect(items.length).toBeGreaterThan(5);
  expect(next === null || items.length === 50).toBe(true);
  expect(items[0]?.name).toMatch(/^胆囊结石/);
});

// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeObjection, readPacket, verifyPacket, writeObjection } from '@sanyi/bulletins';
import type { Bulletin, BulletinDetail, BulletinMoved, TaskAssessment } from '@sanyi/contract';
import type { IndicatorFact } from '@sanyi/indicators';
import type { PlainDate } from '@sanyi/kernel';
import { calculateIn, decode, readFactsCsv, SM_TOOLS } from '@sanyi/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { namesIn } from '../access/registry-names.js';
import { formOf } from '../testing/form-of.js';
import { fileNotice } from '../testing/ledger-desk.js';
import { clerk, type Clerk } from '../testing/return-office.js';
import { judgedFacts } from '../supervision/judged-facts.js';
import { addUser, type TestHouse, testHouse } from '../testing/test-house.js';
import { keepFacts } from '../indicators/fact-rows.js';
import { keepTargets } from '../indicators/stored-targets.js';
import { seatIn } from '../indicators/take-facts.js';
import { registryBook } from '../registry/registry-book.js';

const DATA = path.join(import.meta.dirname, '../../../../data');
const SAMPLE = path.join(DATA, 'samples/bulletin');
const AT = '/api/bulletins';

let t: TestHouse;
let city: Clerk;
let county: Clerk;
let other: Clerk;
let facts: readonly IndicatorFact[];

beforeAll(async () => {
  t = await testHouse();
  // Codes for names would be numbers in the text.
  Object.assign(t.house, { names: namesIn(registryBook(path.join(DATA, 'registry'))) });
  const post = 'prefecture-office';
  await addUser(t.house, { account: 'city', post, region: '992100' });
  for (const [account, region] of [
    ['county', '992101'],
    ['other', '992121'],
  ] as const)
    await addUser(t.house, { account, post: 'county-office', region });
  [city, county, other] = (await Promise.all(
    ['city', 'county', 'other'].map((account) => clerk(t.app, account)),
  )) as [Clerk, Clerk, Clerk];
  facts = sampleFacts();
  await know(facts);
  const text = readFileSync(path.join(SAMPLE, 'notice.txt'), 'utf8');
  await fileNotice(t, city, { text });
  await t.base.asOwner(`update ledger_entries set accepted = '{"text":"州卫健委的原话：九个县达标"}'
    where id = (select min(id) from ledger_entries where task = 'D1-T001')`);
});
afterAll(() => t.close());

function sampleFacts(): readonly IndicatorFact[] {
  const known = { facts: t.figures.files.library.facts, isPlace: () => true };
  const read = readFactsCsv(readFileSync(path.join(SAMPLE, 'facts.csv'), 'utf8'), known);
  expect(read.refused).toEqual([]);
  return read.facts;
}

const know = (known: readonly IndicatorFact[]) =>
  t.house.database.transaction().execute((work) =>
    keepFacts(work, known, {
      entry: { sourceKind: 'api', enteredBy: 'test', at: t.house.now() },
      seatOf: seatIn(t.figures),
    }),
  );

const WANTED = {
  ...{ title: '溯泉州2025年度医改工作通报', period: '2025', level: 'county', tasks: true },
  ...{ indicators: ['cmc20-1', 'cmc24-3-1'], scheme: 'sample-counties' },
  receivers: ['992101', '992121'].map((region) => ({ region, unit: null })),
};
type Moved = z.infer<typeof BulletinMoved>;
const READING = 'reading:cmc20-1:992100:2025';
const detail = (by: Clerk, { id }: Pick<Bulletin, 'id'>) => by.get<BulletinDetail>(`${AT}/${id}`);
const theOne = async () => {
  const [found] = (await city.get<{ items: Bulletin[] }>(AT)).items;
  if (found === undefined) throw new Error('no bulletin');
  return found;
};
const shown = ({ figures }: BulletinDetail, id: string) =>
  figures.find((one) => one.id === id)?.shown;
const otherFacts = () =>
  facts.map((one) =>
    one.fact === 'resident-visits' && one.place === '992101' && one.state.state === 'value'
      ? { ...one, state: { state: 'value' as const, value: { units: 1_000_000n, scale: 0 } } }
      : one,
  );

test('a draft is frozen: later facts do not move it, and its page says what they would', async () => {
  const strange = { ...WANTED, indicators: ['no-such'] };
  expect((await city.send('POST', AT, strange)).status).toBe(400);
  expect((await county.send('POST', AT, { ...WANTED, scheme: 'none' })).status).toBe(400);
  const made = await city.send<BulletinDetail>('POST', AT, WANTED);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  expect(made.body.findings).toEqual([]);
  expect(made.body.blocks.some(({ words }) => words.includes(`⟦${READING}⟧`))).toBe(true);
  const before = shown(made.body, READING);
  expect(before).toMatch(/%$/);
  await know(otherFacts());
  expect(shown(await detail(city, made.body), READING)).toBe(before);
  const { moved } = await city.get<Moved>(`${AT}/${made.body.id}/moved`);
  expect(moved.find(({ id }) => id === READING)).toMatchObject({ before });
  expect(moved.find(({ id }) => id === READING)?.after).not.toBe(before);
  expect((await county.get<{ items: Bulletin[] }>(AT)).items).toEqual([]);
  expect((await county.send('GET', `${AT}/${made.body.id}`)).status).toBe(404);
});

test('a number that somebody types is flagged; of two who edit at once the second is told', async () => {
  const one = await detail(city, await theOne());
  const body = one.blocks.findIndex(({ kind }) => kind === 'body');
  const blocks = one.blocks.map((block, at) =>
    at === body ? { ...block, words: `${block.words}其中95.5%为首诊。` } : block,
  );
  const text = { title: one.title, blocks };
  expect((await county.send('PUT', `${AT}/${one.id}`, text, one.version)).status).toBe(404);
  const edited = await city.send<BulletinDetail>('PUT', `${AT}/${one.id}`, text, one.version);
  expect(edited.body.findings).toEqual([
    { code: 'number-without-figure', block: blocks[body]?.id, found: '95.5%' },
  ]);
  expect((await city.send('PUT', `${AT}/${one.id}`, text, one.version)).status).toBe(409);
  const unknown = blocks.map((block, at) =>
    at === body ? { ...block, words: '为⟦reading:none⟧。' } : block,
  );
  const wrong = { title: one.title, blocks: unknown };
  const bad = await city.send<BulletinDetail>('PUT', `${AT}/${one.id}`, wrong, edited.body.version);
  const refused = await city.send<{ detail: string }>(
    ...(['POST', `${AT}/${one.id}/issue`, { publish: true }, bad.body.version] as const),
  );
  expect([refused.status, refused.body.detail]).toEqual([
    400,
    expect.stringContaining('正文里的数字编号没有对应的数字'),
  ]);
  const back = { title: one.title, blocks: one.blocks };
  const mended = await city.send<BulletinDetail>('PUT', `${AT}/${one.id}`, back, bad.body.version);
  expect(mended.body.findings).toEqual([]);
});

const packetText = async (by: Clerk, id: string, position: number) =>
  (await t.app.inject({ url: `${AT}/${id}/packets/${position}`, headers: by.headers })).body;
const check = (file: string) => verifyPacket(file, { ...SM_TOOLS, calculateIn, expectedKey: null });

test('issued, each receiver has a sealed packet within his rights, and nothing of it changes', async () => {
  const one = await detail(city, await theOne());
  const preview = await t.app.inject({ url: `${AT}/${one.id}/preview`, headers: city.headers });
  expect(preview.body).toContain('（草稿）');
  expect((await t.app.inject(`/public/bulletins/${one.id}`)).statusCode).toBe(404);
  const issued = await city.send<BulletinDetail>(
    ...(['POST', `${AT}/${one.id}/issue`, { publish: true }, one.version] as const),
  );
  expect(issued.body, JSON.stringify(issued.body)).toMatchObject({
    ...{ stage: 'issued', published: true, issuedOn: '2026-11-22' },
    may: { edit: false, issue: false },
  });
  const text = { title: one.title, blocks: [] };
  const again = await city.send('PUT', `${AT}/${one.id}`, text, issued.body.version);
  expect(again.status).toBe(409);
  await expect(t.base.asOwner(`update bulletins set title = ''`)).rejects.toThrow('never changed');
  const files = [
    await packetText(city, one.id, 0),
    await packetText(county, one.id, 0),
    await packetText(other, one.id, 1),
    await packetText(other, one.id, -1),
  ];
  expect(files[0]).toBe(files[1]);
  for (const file of files) {
    const checked = check(file);
    expect(checked.ok && checked.value.sound).toBe(true);
    expect(file).not.toContain('州卫健委的原话');
    expect(file).toContain('（仅责任单位可见）');
  }
  expect((await county.send('GET', `${AT}/${one.id}/packets/1`)).status).toBe(404);
  expect((await detail(county, one)).receivers.map(({ position }) => position)).toEqual([0]);
  expect(JSON.stringify((await detail(county, one)).blocks)).not.toContain('州卫健委的原话');
  expect(JSON.stringify((await detail(city, one)).blocks)).toContain('州卫健委的原话');
  const altered = check((files[0] ?? '').replace('"given":10', '"given":11'));
  expect(altered.ok && altered.value.sound).toBe(false);
  const before = shown(one, READING);
  await know(facts);
  expect(shown(await detail(county, one), READING)).toBe(before);
});

test('everybody reads it without an account and without a script; it comes as Word, as PDF and as a page to print', async () => {
  const { id } = await theOne();
  const page = await t.app.inject(`/public/bulletins/${id}`);
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.body).toContain('<h1>溯泉州2025年度医改工作通报</h1>');
  expect(page.body).not.toContain('<script');
  expect(page.body).not.toMatch(/<svg|审图号/);
  expect(page.body).not.toContain('州卫健委的原话');
  const packet = await t.app.inject(`/public/bulletins/${id}/packet`);
  const checked = check(packet.body);
  expect(checked.ok && checked.value.packet.head.receiver).toBe('社会公众');
  const paper = await t.app.inject({ url: `${AT}/${id}/papers/0`, headers: county.headers });
  expect(paper.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const pdf = await t.app.inject({ url: `${AT}/${id}/papers/0/pdf`, headers: county.headers });
  expect(pdf.headers['content-type']).toBe('application/pdf');
  const read = await decode(Uint8Array.from(pdf.rawPayload), '通报.pdf');
  expect(read).toMatchObject({ ok: true });
  expect(read.ok && read.value.text.replace(/\s/g, '')).toContain('溯泉州2025年度医改工作通报');
  const print = await t.app.inject({ url: `${AT}/${id}/pages/0`, headers: county.headers });
  expect(print.body).toContain('@media print');
});

async function object(by: Clerk, id: string, text: string) {
  const { payload, headers } = formOf(Buffer.from(text), '异议.sanyi-objection.json');
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `${AT}/${id}/objections`, payload },
    headers: { ...by.headers, ...headers },
  });
  return { status: answer.statusCode, body: answer.json<BulletinDetail & { detail?: string }>() };
}

test('an objection comes back with what it would move; one that was altered, or is about another packet, does not', async () => {
  const { id } = await theOne();
  const packet = readPacket(await packetText(county, id, 0));
  if (!packet.ok) throw new Error(packet.error.code);
  const total = packet.value.snapshot.totals.find(
    ({ place, indicator, period }) =>
      place === '992101' && indicator === 'cmc20-1' && period === '2025',
  );
  const made = makeObjection(
    packet.value,
    {
      ...{ by: '示例县', on: '2026-11-22' as PlainDate, why: '漏报了一个月' },
      changes: [{ total: total?.id ?? '', slot: 0, to: '250000' }],
    },
    calculateIn,
  );
  if (!made.ok) throw new Error(made.error.code);
  const text = writeObjection(made.value);
  expect((await object(county, id, text.replace('250000', '260000'))).body.detail).toContain(
    '得不出它写的差别',
  );
  expect((await object(other, id, text)).body.detail).toContain('另一个复算包');
  expect((await object(county, id, '{}')).status).toBe(400);
  expect((await object(county, id, text)).status).toBe(201);
  const [kept] = (await detail(city, { id })).objections;
  expect(kept).toMatchObject({ by: '示例县', why: '漏报了一个月' });
  expect(kept?.changes[0]?.to).toBe('250000');
  expect(kept?.moved.length).toBeGreaterThan(1);
  expect((await detail(other, { id })).objections).toEqual([]);
});

test('the year-end self-assessment says what became of every task, with its sentence', async () => {
  const { items } = await city.get<{ items: TaskAssessment[] }>(`${AT}/assessment`);
  expect(items).toHaveLength(5);
  expect(items[0]).toMatchObject({ result: 'overdue', report: '州卫健委的原话：九个县达标' });
  expect(items[0]?.sentence).toMatchObject({ number: '溯政办发〔2025〕6号' });
  for (const [as, mark] of [
    ['docx', 'PK'],
    ['pdf', '%P'],
  ] as const) {
    const url = `${AT}/assessment/paper?as=${as}`;
    const paper = await t.app.inject({ url, headers: city.headers });
    expect(paper.rawPayload.subarray(0, 2).toString()).toBe(mark);
  }
  const table = await city.text(`${AT}/assessment/export?format=csv`);
  expect(table).toContain('逾期未完成');
});

test('a target that was missed in the last period that has ended is a case for supervision; one that was met, or still runs, is none', async () => {
  const target = (place: string, period: string, value: string) => ({
    ...{ indicator: 'cmc20-1', place, region: place, unit: null, period, words: '', why: '' },
    aim: { kind: 'at-least' as const, value },
    ...{ provenance: { kind: 'person' as const, by: '州医改办' }, setBy: 'city' },
    at: t.house.now(),
  });
  await t.house.database
    .transaction()
    .execute((work) =>
      keepTargets(work, [
        target('992101', '2025', '0.999'),
        target('992121', '2025', '0.1'),
        target('992101', '2024', '0.999'),
        target('992101', '2026', '0.999'),
      ]),
    );
  const found = (await judgedFacts(t.figures)('2026-11-22' as PlainDate)).filter(
    ({ fact }) => fact.kind === 'target',
  );
  expect(found.map(({ period, fact }) => [period, fact])).toEqual([
    ['2025', expect.objectContaining({ subject: 'cmc20-1:992121', met: true })],
    ['2025', expect.objectContaining({ subject: 'cmc20-1:992101', met: false })],
  ]);
  expect(found[1]).toMatchObject({
    ...{ officeRegion: '992100', office: '992100.reform-secretariat', region: '992101' },
    words: expect.stringMatching(/^2025年为\d+\.\d %，目标不低于 99\.9 %，没有达到$/u) as string,
  });
});

// SPDX-License-Identifier: Apache-2.0
import type {
  LampMoves,
  LedgerChain,
  LedgerConsequences,
  LedgerGraph,
  LedgerLinks,
  LedgerPacket,
  LedgerRow,
  LedgerSupervision,
  LedgerTaskDetail,
} from '@sanyi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { formOf } from '../testing/form-of.js';
import { fileNotice, SMALL_NOTICE } from '../testing/ledger-desk.js';
import { addOfficeUsers, clerk, type Clerk } from '../testing/return-office.js';
import { type TestHouse, testHouse } from '../testing/test-house.js';
import { judgeLedger } from './judge-all.js';
import { ledgerHouse } from './ledger-areas.js';
import { ledgerRulesIn } from './ledger-rules.js';
import { registryBook } from '../registry/registry-book.js';
import path from 'node:path';

const DATA = path.join(import.meta.dirname, '../../../../data');
const RULES = ledgerRulesIn(DATA);

/** What a city makes of the province's notice: half of its figure, and the first task only. */
const CITY_NOTICE = `示例市2026年医改重点任务

示市医改发〔2026〕5号

根据《示例省2026年医改重点任务》（示医改发〔2026〕3号），现提出以下任务。

一、推进按病种付费。2026年12月31日前，按病种付费覆盖全部统筹地区，占比不低于70%。（市医保局牵头，市财政局配合）

示例市医改领导小组秘书处
2026年10月20日
`;

let t: TestHouse;
let province: Clerk;
let prefecture: Clerk;
let linjiang: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  [province, prefecture, linjiang] = (await Promise.all(
    ['province', 'prefecture', 'linjiang'].map((account) => clerk(t.app, account)),
  )) as [Clerk, Clerk, Clerk];
  await fileNotice(t, province, { text: SMALL_NOTICE });
  await fileNotice(t, prefecture, { text: CITY_NOTICE });
});
afterAll(() => t.close());

const items = async <T>(by: Clerk, url: string) => (await by.get<{ items: T[] }>(url)).items;
const task = (by: Clerk, id: string) =>
  by.get<LedgerTaskDetail>(`/api/ledger/tasks/${encodeURIComponent(id)}`);

test('handed down to a prefecture with its own day, and by it to a county; the sum stands above', async () => {
  const part = { region: '990100', lead: '990100.health-insurance', due: '2027-03-31' };
  const late = await province.send('POST', '/api/ledger/tasks/D1-T001/lowers', { parts: [part] });
  expect([late.status, JSON.stringify(late.body)]).toEqual([
    400,
    expect.stringContaining('写明理由'),
  ]);
  const down = await province.send<{ tasks: string[]; packets: number }>(
    ...(['POST', '/api/ledger/tasks/D1-T001/lowers'] as const),
    {
      parts: [
        { ...part, due: '2026-12-15' },
        { region: '990200', lead: null },
      ],
    },
  );
  expect(down.body, JSON.stringify(down.body)).toMatchObject({
    tasks: ['D1-T001@990100', 'D1-T001@990200'],
    findings: [{ code: 'no-lead', region: '990200' }],
  });
  const own = (await items<LedgerRow>(prefecture, '/api/ledger/tasks?document=D1')).find(
    ({ upper }) => upper !== null,
  );
  expect(own).toMatchObject({ task: 'D1-T001@990100', due: '2026-12-15', depth: 1 });
  const county = { parts: [{ region: '990102', lead: '990102.health-insurance' }] };
  const at = `/api/ledger/tasks/${encodeURIComponent('D1-T001@990100')}/lowers`;
  expect((await province.send('POST', at, county)).status).toBe(403);
  expect(
    (await prefecture.send('POST', at, { parts: [{ region: '990200', lead: null }] })).status,
  ).toBe(400);
  expect((await prefecture.send('POST', at, county)).status).toBe(201);
  expect((await task(linjiang, 'D1-T001@990100@990102')).due).toBe('2026-12-15');
  const upper = await task(province, 'D1-T001');
  expect(upper).toMatchObject({ lowers: 2, rollUp: { total: 2, closed: 0 } });
  expect(upper.lowerTasks.map(({ region }) => region)).toEqual(['990100', '990200']);
  const sheets = await items<{ tasks: number }>(linjiang, '/api/ledger/packets?list=mine');
  expect(sheets.map((one) => one.tasks)).toEqual([1]);
});

test('a clock starts on its event, once; a deadline that is met gives way to the next', async () => {
  expect((await task(province, 'D1-T002')).times[0]).toMatchObject({ kind: 'after', due: null });
  const event = {
    event: (await task(province, 'D1-T002')).times[0]?.event,
    on: '2026-11-02',
    by: '国卫办〔2026〕1号',
  };
  const started = await province.send('POST', '/api/ledger/documents/D1/events', event);
  expect(started.body, JSON.stringify(started.body)).toEqual({ tasks: 1 });
  expect((await province.send('POST', '/api/ledger/documents/D1/events', event)).status).toBe(409);
  const running = await task(province, 'D1-T002');
  expect(running).toMatchObject({ due: '2026-12-14', times: [{ startedOn: '2026-11-02' }] });
  const deadline = running.times[0]?.id ?? '';
  const met = await province.send<LedgerTaskDetail>(
    ...(['PUT', `/api/ledger/tasks/D1-T002/deadlines/${deadline}`, { on: '2026-11-20' }] as const),
  );
  expect(met.body).toMatchObject({ due: null, times: [{ metOn: '2026-11-20' }] });
});

test('a promised document goes from draft to its number, as far as the engine allows', async () => {
  const { deliverables } = await task(province, 'D1-T002');
  const [first] = deliverables;
  expect(first).toMatchObject({ stage: 'planned' });
  const at = `/api/ledger/tasks/D1-T002/deliverables/${first?.id}`;
  const bare = { to: 'issued', on: '2026-11-20' };
  expect((await province.send('POST', at, bare)).status).toBe(400);
  const issued = await province.send<LedgerTaskDetail>('POST', at, {
    ...bare,
    number: '示卫发〔2026〕9号',
  });
  expect(issued.body.deliverables[0]).toMatchObject({
    stage: 'issued',
    number: '示卫发〔2026〕9号',
    next: [],
  });
  expect((await province.send('POST', at, { to: 'drafting', on: '2026-11-21' })).status).toBe(409);

  const hand = async (by: Clerk, name: string, bytes: Buffer) => {
    const { payload, headers } = formOf(bytes, name);
    return t.app.inject({
      ...{ method: 'POST', url: `${at}/files`, payload },
      headers: { ...by.headers, ...headers },
    });
  };
  const pdf = Buffer.from('%PDF-1.7 细则');
  expect((await hand(province, '细则.pdf', Buffer.from('MZ'))).statusCode).toBe(400);
  expect((await hand(linjiang, '细则.pdf', pdf)).statusCode).toBe(404);
  const shown = await hand(province, '细则.pdf', pdf);
  const [file] = shown.json<LedgerTaskDetail>().deliverables[0]?.files ?? [];
  expect(file).toMatchObject({ name: '细则.pdf', by: 'province', bytes: pdf.length });
  const back = await t.app.inject({
    ...{ url: `/api/ledger/files/${file?.id ?? ''}`, headers: province.headers },
  });
  expect(back.rawPayload.equals(pdf)).toBe(true);
  expect((await linjiang.send('GET', `/api/ledger/files/${file?.id ?? ''}`)).status).toBe(404);
});

test('upper and lower documents: who cites whom, which task has no counterpart, which figure drifted', async () => {
  const url = '/api/ledger/links?upper=D1&lower=D2';
  const links = await province.get<LedgerLinks>(url);
  expect(links).toMatchObject({ cites: true, may: { decide: false } });
  expect(links.links[0]).toMatchObject({
    upper: { task: 'D1-T001' },
    lower: { task: 'D2-T001' },
    state: 'proposed',
  });
  expect(links.drifts.map(({ direction }) => direction)).toContain('looser');
  expect(links.unmatched.map(({ task: id }) => id)).toContain('D1-T003');
  const word = { upper: 'D1-T001', lower: 'D2-T001', state: 'confirmed' };
  expect((await province.send('PUT', '/api/ledger/links', word)).status).toBe(403);
  const confirmed = await prefecture.send<LedgerLinks>('PUT', '/api/ledger/links', word);
  expect(confirmed.body.links[0]).toMatchObject({ state: 'confirmed', by: 'prefecture' });
  expect(confirmed.body.unmatched.map(({ task: id }) => id)).not.toContain('D1-T001');
  const graph = await province.get<z.infer<typeof LedgerGraph>>('/api/ledger/graph');
  expect(graph.edges).toContainEqual({ from: 'D2', to: 'D1', role: 'basis', task: null });
});

test('four tiers of a region, with its gaps in words', async () => {
  const seat = {
    ...{ region: '990100', tier: 'in-charge', holder: '分管副市长', from: '2026-01-01' },
    portfolios: ['care', 'insurance'],
  };
  expect((await province.send('POST', '/api/ledger/chain', seat)).status).toBe(403);
  const made = await prefecture.send<LedgerChain>('POST', '/api/ledger/chain', seat);
  expect(made.body.gaps.map(({ words }) => words)).toContain('医药没有人分管');
  const [one] = made.body.seats;
  const whole = { ...seat, portfolios: ['care', 'insurance', 'medicines'] };
  const changed = await prefecture.send<LedgerChain>(
    'PUT',
    `/api/ledger/chain/${one?.id}`,
    whole,
    1,
  );
  expect(changed.body.gaps.map(({ code }) => code)).toEqual([
    'tier-empty',
    'tier-empty',
    'tier-empty',
  ]);
  expect((await prefecture.send('PUT', `/api/ledger/chain/${one?.id}`, whole, 1)).status).toBe(409);
});

test('another rule shows what it would move before it is applied; applied, the lamps have moved', async () => {
  const { current } = await province.get<{ current: { rules: { id: string; when: object }[] } }>(
    '/api/ledger/lamps?region=990000',
  );
  const rules = current.rules.map((rule) =>
    rule.id === 'near' ? { ...rule, when: { kind: 'near', workingDays: 60 } } : rule,
  );
  const wanted = {
    region: '990000',
    scheme: { ...current, id: 'early', label: '提前预警', rules },
  };
  expect((await task(province, 'D1-T001')).lamp).toBe('green');
  const moves = await province.send<LampMoves>('POST', '/api/ledger/lamps/preview', wanted);
  expect(moves.body.counts).toEqual([{ from: 'green', to: 'yellow', count: moves.body.moved }]);
  expect((await task(province, 'D1-T001')).lamp).toBe('green');
  const broken = { region: '990000', scheme: { ...wanted.scheme, lamps: [] } };
  expect((await province.send('POST', '/api/ledger/lamps/preview', broken)).status).toBe(400);
  expect((await prefecture.send('PUT', '/api/ledger/lamps', wanted, 0)).status).toBe(403);
  expect((await province.send('PUT', '/api/ledger/lamps', wanted, 3)).status).toBe(409);
  expect((await province.send('PUT', '/api/ledger/lamps', wanted, 0)).status).toBe(200);
  expect(await task(province, 'D1-T001')).toMatchObject({ lamp: 'yellow', scheme: '提前预警' });
});

test('days go by: lamps turn by themselves, red goes up the line, and a letter says why', async () => {
  t.wait(60 * 24 * 60);
  const [book, people] = [registryBook(path.join(DATA, 'registry')), t.house];
  const house = ledgerHouse(people, { registry: book, rules: RULES });
  expect(await judgeLedger(house)).toBeGreaterThan(0);
  province = await clerk(t.app, 'province');
  const late = await task(province, 'D1-T001');
  expect(late).toMatchObject({ lamp: 'red', lampWord: '逾期或未达' });
  expect(late.why).toContain('已逾期21天');
  expect(late.escalations.map(({ level }) => level)).toEqual(['unit']);
  const lead = '990000.health-insurance';
  const asked = { unit: lead, tasks: ['D1-T001'], number: '示医改督〔2027〕1号' };
  expect(
    (await province.send('POST', '/api/ledger/supervisions', { ...asked, tasks: ['D2-T001'] }))
      .status,
  ).toBe(400);
  const letter = await province.send<LedgerSupervision>('POST', '/api/ledger/supervisions', asked);
  expect(letter.body, JSON.stringify(letter.body)).toMatchObject({
    unit: lead,
    answerBy: '2027-01-28',
  });
  const file = await t.app.inject({
    ...{ url: `/api/ledger/supervisions/${letter.body.id}/letter`, headers: province.headers },
  });
  expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const insurance = await clerk(t.app, 'insurance');
  expect(await items(insurance, '/api/ledger/supervisions')).toHaveLength(1);
  expect(await items(await clerk(t.app, 'linjiang'), '/api/ledger/supervisions')).toHaveLength(0);
});

test('how units stand has consequences by rule, with reason and source; an office sees those of its own places', async () => {
  type Found = LedgerConsequences['items'][number];
  const found = await items<Found>(province, '/api/ledger/consequences?by=unit');
  const lead = found.filter(({ subject }) => subject === '990000.health-insurance');
  expect(lead.map(({ words }) => words)).toContain('发提醒函');
  expect(lead.find(({ rule }) => rule === 'red-remind')).toMatchObject({
    ...{ name: lead[0]?.subject, status: 'assumed', document: '本项目的推定与示例' },
    reason: expect.stringMatching(/^红灯\d+项，达到1项$/) as string,
  });
  const city = await clerk(t.app, 'prefecture');
  const below = await items<Found>(city, '/api/ledger/consequences?by=unit');
  expect(below.every(({ subject }) => subject.startsWith('9901'))).toBe(true);
  const insurance = await clerk(t.app, 'insurance');
  expect((await insurance.send('GET', '/api/ledger/consequences')).status).toBe(403);
  expect(await province.text('/api/ledger/consequences/export')).toContain('发提醒函');
});

test('who signs after the due day has signed late: the reason lit until then, the days stay on record', async () => {
  const insurance = await clerk(t.app, 'insurance');
  const at = '/api/ledger/packets?document=D1&list=mine';
  const [waiting] = await items<LedgerPacket>(insurance, at);
  expect(waiting).toMatchObject({ state: 'late', signBy: '2026-11-25', lateDays: 57 });
  expect((await task(province, 'D1-T001')).why).toMatch(/2026-11-22下发，\d+个工作日未签收/);
  await insurance.send('POST', `/api/ledger/packets/${waiting?.id}/signature`);
  expect((await items<LedgerPacket>(insurance, at))[0]).toMatchObject({
    ...{ state: 'signed', signedOn: '2027-01-21', lateDays: 57 },
  });
  expect((await task(province, 'D1-T001')).why).not.toContain('未签收');
  const history = await items<{ words: string }>(province, '/api/ledger/tasks/D1-T001/history');
  expect(history.map(({ words }) => words)).toContain('省医保局签收，迟签57天');
  const out = await province.text('/api/ledger/packets/export?format=csv&document=D1');
  expect(out).toMatch(/已签收,2027-01-21,57,insurance/);
});

test('a recurring duty owes each period once, whichever server writes it and how often; who did it says so', async () => {
  const [book, people] = [registryBook(path.join(DATA, 'registry')), t.house];
  const house = ledgerHouse(people, { registry: book, rules: RULES });
  const of = async () => (await task(province, 'D1-T003')).occurrences;
  await Promise.all([judgeLedger(house), judgeLedger(house)]);
  expect((await of()).map(({ period, due, lamp }) => [period, due, lamp])).toEqual([
    ['2027年上半年', '2027-06-30', 'green'],
    ['2026年下半年', '2026-12-31', 'red'],
  ]);
  const [, last] = await of();
  const at = `/api/ledger/occurrences/${encodeURIComponent(last?.id ?? '')}`;
  const done = { on: '2026-12-30', note: '示卫健函〔2026〕8号' };
  const stranger = await clerk(t.app, 'linjiang');
  expect((await stranger.send('PUT', at, done)).status).toBe(404);
  expect((await province.send('PUT', at, { ...done, on: '2027-02-01' })).status).toBe(400);
  const both = await Promise.all([province.send('PUT', at, done), province.send('PUT', at, done)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await of())[1]).toMatchObject({
    ...{ doneOn: '2026-12-30', note: done.note, by: 'province', lamp: 'blue', may: false },
  });
  const days = await items<{ title: string }>(
    ...([province, '/api/ledger/calendar?from=2026-12-01&to=2027-06-30'] as const),
  );
  const duties = days.filter(({ title }) => title.startsWith('开展满意度调查'));
  expect(duties.map(({ title }) => title.split('）').at(-1))).toEqual([
    ...[' 已完成1/1', ' 已完成0/1'],
  ]);
  t.wait(200 * 24 * 60);
  await judgeLedger(house);
  await judgeLedger(house);
  const kept = await t.house.database.selectFrom('ledger_occurrences').select('period').execute();
  expect(kept.map(({ period }) => period).sort()).toEqual([
    ...['2026年下半年', '2027年上半年', '2027年下半年'],
  ]);
});

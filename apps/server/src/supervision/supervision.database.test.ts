// SPDX-License-Identifier: Apache-2.0
import type {
  DepartmentCards,
  Notice,
  SupervisionMatter,
  SupervisionMatterDetail,
} from '@sanyi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { judgeLedger } from '../accountability/judge-all.js';
import { eraseExpired } from '../jobs/retention.js';
import { formOf } from '../testing/form-of.js';
import { fileNotice, SMALL_NOTICE } from '../testing/ledger-desk.js';
import { addOfficeUsers, clerk, type Clerk, sendTo } from '../testing/return-office.js';
import { addUser, type TestHouse, testHouse } from '../testing/test-house.js';
import { openMatters } from './open-matters.js';
import type { FoundFact } from './supervision-house.js';

const DAY = 24 * 60;
const LINJIANG = '990102.health-commission';
const LEAD = '990000.health-insurance';

let t: TestHouse;
let province: Clerk;
let prefecture: Clerk;
let linjiang: Clerk;
let insurance: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  await addUser(t.house, { account: 'leader', post: 'leader', region: '990000' });
  await enter();
  await fileNotice(t, province, { text: SMALL_NOTICE });
  await sendTo(prefecture, { type: 'beds-form', period: '2026-10' }, [LINJIANG]);
});
afterAll(() => t.close());

/** Sessions end while days go by. */
async function enter(): Promise<void> {
  [province, prefecture, linjiang, insurance] = (await Promise.all(
    ['province', 'prefecture', 'linjiang', 'insurance'].map((account) => clerk(t.app, account)),
  )) as [Clerk, Clerk, Clerk, Clerk];
}

const AT = '/api/ledger/matters';
const listed = async (by: Clerk, query = '') =>
  (await by.get<{ items: SupervisionMatter[] }>(`${AT}?limit=200${query}`)).items;
const one = (by: Clerk, { id }: Pick<SupervisionMatter, 'id'>) =>
  by.get<SupervisionMatterDetail>(`${AT}/${id}`);
const look = () => openMatters(t.supervision, { by: 'system' });
const decide = (
  by: Clerk,
  { id, version }: Pick<SupervisionMatter, 'id' | 'version'>,
  body: { readonly action: string; readonly why?: string; readonly evidence?: readonly string[] },
) =>
  by.send<SupervisionMatterDetail & { readonly detail?: string }>(
    'POST',
    `${AT}/${id}/decisions`,
    { ...body },
    version,
  );
async function evidence(by: Clerk, name = '整改报告.pdf', bytes = '%PDF-1.7'): Promise<string> {
  const { payload, headers } = formOf(Buffer.from(bytes), name);
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `${AT}/evidence`, payload },
    headers: { ...by.headers, ...headers },
  });
  return answer.json<{ id: string }>().id;
}
/** 通知 that lie before somebody, newest first. */
const heardBy = async (by: Clerk) => (await by.get<{ items: Notice[] }>('/api/notices')).items;
const theOne = (items: readonly SupervisionMatter[]): SupervisionMatter => {
  const [found] = items;
  if (found === undefined) throw new Error('no matter');
  return found;
};

test('rules open matters of red lamps, silent reports and silent returns; two who look at once open each one once', async () => {
  expect(await look()).toEqual({ opened: 0, madeUp: 0 });
  t.wait(60 * DAY);
  await judgeLedger(t.supervision);
  // Red for less than five working days: nothing yet; a week later there is.
  await look();
  await enter();
  expect(await listed(province, '&kind=lamp')).toEqual([]);
  t.wait(8 * DAY);
  await judgeLedger(t.supervision);
  await enter();
  const before = await t.base.asOwner('select id from supervision_matters');
  const both = await Promise.all([look(), look()]);
  const all = await listed(province);
  const rules = new Set([...all, ...(await listed(prefecture))].map(({ rule }) => rule.id));
  expect([...rules].sort()).toEqual(['not-reported', 'red-lamp']);
  const rows = await t.base.asOwner('select id from supervision_matters');
  expect(both.reduce((sum, { opened }) => sum + opened, 0)).toBe(rows.length - before.length);
  expect(await look()).toEqual({ opened: 0, madeUp: 0 });
  const red = all.find(({ kind, unit }) => kind === 'lamp' && unit === LEAD);
  expect(red).toMatchObject({
    ...{
      task: 'D1-T001',
      colour: 'red',
      stage: 'noticed',
      version: 0,
      may: ['receive', 'make-up'],
    },
    why: expect.stringMatching(/^2027-01-\d\d起亮红灯：时限2026-12-31，已逾期29天/u) as string,
  });
  expect(theOne(await listed(insurance, '&list=to-answer&kind=lamp')).may).toEqual(['receive']);
  const back = theOne(await listed(linjiang));
  expect(back).toMatchObject({ title: '床位月报', colour: 'yellow', unit: LINJIANG });
  expect((await listed(linjiang)).every(({ region }) => region.startsWith('990102'))).toBe(true);
  expect((await insurance.send('GET', `${AT}/${back.id}`)).status).toBe(404);
  // Its unit was told once a look, and where to go; several at once are one notice.
  expect(await heardBy(insurance)).toMatchObject([
    {
      title: '督办通知：推进按病种付费',
      from: '系统',
      link: `/app/matters/${red?.id ?? ''}`,
      body: expect.stringMatching(/亮红灯：.*督办，请在2027-0\d-\d\d前签收。$/u) as string,
    },
    {
      title: '督办通知：新立2件',
      link: '/app/matters?list=to-answer',
      body: expect.stringMatching(/^建立监测制度：.*\n推进按病种付费：/u) as string,
    },
  ]);
  // Beside the return itself, which reached the county with a notice of its own.
  expect((await heardBy(linjiang)).map(({ title }) => title)).toEqual([
    '督办通知：床位月报',
    '新的填报：床位月报 2026年10月',
  ]);
});

test('a matter goes from notice to closing; of two who decide at once the second is told what the first did', async () => {
  const red = theOne(await listed(insurance, '&kind=lamp'));
  expect(red.due).not.toBeNull();
  const twice = await Promise.all([
    decide(insurance, red, { action: 'receive' }),
    decide(insurance, red, { action: 'receive' }),
  ]);
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(twice.find(({ status }) => status === 409)?.body.detail).toBe(
    'insurance刚刚“签收”，现在是“整改中”。请刷新后再办理。',
  );
  const received = await one(insurance, red);
  expect(received).toMatchObject({ stage: 'received', version: 1, may: ['rectify'] });
  expect((received.due ?? '') > (red.due ?? '')).toBe(true);
  const bare = await decide(insurance, received, { action: 'rectify', why: '已补签协议' });
  expect([bare.status, bare.body.detail]).toEqual([400, '报送整改要附佐证材料，请先上传文件。']);
  const foreign = await evidence(province);
  expect(
    (await decide(insurance, received, { action: 'rectify', evidence: [foreign] })).status,
  ).toBe(400);
  const file = await evidence(insurance);
  const told = await decide(insurance, received, {
    ...{ action: 'rectify', why: '已覆盖全部统筹地区', evidence: [file] },
  });
  expect(told.body).toMatchObject({ stage: 'rectified', may: [] });
  expect((await decide(insurance, told.body, { action: 'pass' })).status).toBe(403);
  expect((await listed(province, '&list=to-check')).map(({ id }) => id)).toEqual([red.id]);
  expect((await decide(province, told.body, { action: 'send-back' })).status).toBe(400);
  const back = await decide(province, told.body, { action: 'send-back', why: '缺覆盖清单' });
  expect(back.body).toMatchObject({ stage: 'received', version: 3 });
  const again = await decide(insurance, back.body, { action: 'rectify', evidence: [file] });
  const closed = await decide(province, again.body, { action: 'pass' });
  expect(closed.body).toMatchObject({ stage: 'closed', colour: 'blue', due: null, may: [] });
  expect(closed.body.events.map(({ action }) => action)).toEqual([
    ...['receive', 'rectify', 'send-back', 'rectify', 'pass'],
  ]);
  expect(await look()).toEqual({ opened: 0, madeUp: 0 });
  const heard = (await heardBy(insurance)).map(({ title, from }) => `${from} ${title}`);
  // Two steps at the same moment of this standing clock have no order.
  expect(heard.sort()).toEqual([
    ...['province 整改已退回：推进按病种付费', 'province 督办已销号：推进按病种付费'],
    ...['系统 督办通知：推进按病种付费', '系统 督办通知：新立2件'],
  ]);
  expect((await heardBy(province)).slice(0, 1)).toMatchObject([
    { title: '待查验：推进按病种付费', from: 'insurance', link: `/app/matters/${red.id}` },
  ]);
});

test('evidence is fetched by who sees the matter, and no sweep takes it', async () => {
  const closed = theOne(await listed(insurance, '&list=all&stage=closed'));
  t.wait(2 * DAY);
  await eraseExpired(t.house);
  await enter();
  const at = `${AT}/${closed.id}/evidence/2/0`;
  const fetched = await t.app.inject({ url: at, headers: province.headers });
  expect([fetched.statusCode, fetched.body]).toEqual([200, '%PDF-1.7']);
  expect((await linjiang.send('GET', at)).status).toBe(404);
  const letter = await t.app.inject({
    ...{ url: `${AT}/${closed.id}/letter`, headers: insurance.headers },
  });
  expect(letter.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const { payload, headers } = formOf(Buffer.from('MZ'), '程序.exe');
  const exe = await t.app.inject({
    ...{ method: 'POST', url: `${AT}/evidence`, payload },
    headers: { ...insurance.headers, ...headers },
  });
  expect(exe.statusCode).toBe(415);
});

test('what nobody signs for in time may go up, and not before', async () => {
  const open = theOne(
    (await listed(province, '&kind=return&stage=noticed')).filter(({ may }) =>
      may.includes('escalate'),
    ),
  );
  const late = await decide(province, open, { action: 'escalate', why: '逾期未签收' });
  expect(late.body).toMatchObject({ stage: 'escalated', due: null });
  // Its unit has nobody who works here; who leads the office's region hears of it.
  const [up] = await heardBy(await clerk(t.app, 'leader'));
  expect(up).toMatchObject({
    ...{ title: `督办已升级：${open.title}`, from: 'province', link: `/app/matters/${open.id}` },
    body: `${open.why}。说明：逾期未签收`,
  });
  const file = await evidence(province);
  const other = theOne(
    (await listed(province, '&stage=noticed')).filter(({ may }) => may.includes('receive')),
  );
  const received = await decide(province, other, { action: 'receive' });
  expect(received.body.events[0]).toMatchObject({ by: 'province', inNameOf: other.unitName });
  const early = await decide(province, received.body, { action: 'escalate', why: '急' });
  expect([early.status, early.body.detail]).toEqual([
    409,
    `期限是 ${received.body.due ?? ''}，还没有到期，不能升级。`,
  ]);
  expect(
    (await decide(province, received.body, { action: 'rectify', evidence: [file] })).status,
  ).toBe(200);
});

const judged = (met: boolean, percent: number): readonly FoundFact[] => {
  const at = {
    ...{ period: '2026', task: null, region: '990102' },
    ...{ officeRegion: '990100', office: '990100.reform-secretariat' },
  };
  const unit = '990102.reform-secretariat';
  return [
    {
      ...{ ...at, title: '县域内就诊率', words: '2026年86.0%，目标不低于90%' },
      fact: { kind: 'target', subject: 'cmc20-1:990102', unit, met },
    },
    {
      ...{ ...at, title: '县域评价', words: `得分为满分的${percent}%` },
      fact: { kind: 'score', subject: 'sample-counties', unit, percent },
    },
  ];
};

test('a target missed and a score below open matters; made up later they turn yellow, and stay open', async () => {
  t.judge(judged(false, 55));
  expect(await look()).toEqual({ opened: 2, madeUp: 0 });
  const missed = theOne(await listed(prefecture, '&kind=target'));
  expect(missed).toMatchObject({ colour: 'yellow', madeUpOn: null, period: '2026' });
  t.judge([]);
  expect(await look()).toEqual({ opened: 0, madeUp: 0 });
  t.judge(judged(true, 80));
  expect(await look()).toEqual({ opened: 0, madeUp: 2 });
  expect(await one(linjiang, missed)).toMatchObject({
    ...{ colour: 'yellow', stage: 'noticed', version: 1 },
    events: [{ action: 'make-up', by: 'system', why: '系统核查：情况已经补上' }],
  });
  await expect(t.base.asOwner(`update supervision_events set why = ''`)).rejects.toThrow(
    'never changed',
  );
});

test('a red lamp that is made up turns from red to yellow; the office looks again at once, for itself only', async () => {
  const seat = `from ledger_seats where task = 'D1-T003' and carries`;
  await t.base.asOwner(`update ledger_seats set lamp = 'red' where id in (select id ${seat})`);
  t.wait(17 * DAY);
  await enter();
  expect((await prefecture.send('POST', `${AT}/look`)).body).toEqual({ opened: 0, madeUp: 0 });
  const opened = await province.send<{ opened: number }>('POST', `${AT}/look`);
  expect(opened.body.opened).toBeGreaterThan(0);
  const red = theOne(await listed(province, '&colour=red&task=D1-T003'));
  await t.base.asOwner(`update ledger_seats set lamp = 'green' where id in (select id ${seat})`);
  expect((await province.send('POST', `${AT}/look`)).body).toEqual({ opened: 0, madeUp: 1 });
  expect(await one(province, red)).toMatchObject({ colour: 'yellow', stage: 'noticed' });
  const table = await province.text(`${AT}/export?format=csv&list=all&colour=yellow`);
  expect(table).toContain('黄（预警）');
  expect(table).toContain(red.id);
});

test('what the ledger says of departments is scored: due, in time, days overdue, matters closed', async () => {
  const cards = await province.get<z.infer<typeof DepartmentCards>>(
    '/api/ledger/departments?period=2027',
  );
  const lead = cards.items.find(({ unit }) => unit === LEAD);
  const of = (id: string) => lead?.items.find(({ indicator }) => indicator === id);
  expect(of('dept-closed')).toMatchObject({ shown: '50 %', counted: '1/2' });
  expect(lead?.total).not.toBeNull();
  const past = await province.get<z.infer<typeof DepartmentCards>>(
    '/api/ledger/departments?period=2026',
  );
  const then = past.items.find(({ unit }) => unit === LEAD);
  // Nothing was opened or filed in that year: not judged, rather than judged 0.
  expect(then?.items.map(({ shown }) => shown !== null)).toEqual([true, true, false, false]);
  expect(then?.items[0]).toMatchObject({ indicator: 'dept-on-time', shown: '0 %', counted: '0/1' });
  expect((await insurance.send('GET', '/api/ledger/departments?period=2026')).status).toBe(403);
  expect(await province.text('/api/ledger/departments/export?format=csv&period=2026')).toContain(
    '部门任务按期办结率',
  );
});

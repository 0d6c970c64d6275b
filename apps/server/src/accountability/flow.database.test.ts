// SPDX-License-Identifier: Apache-2.0
import type {
  LedgerDocumentDetail,
  LedgerEntry,
  LedgerEntryDetail,
  LedgerHistory,
  LedgerPacket,
  LedgerPacketDetail,
  LedgerReadingDetail,
  LedgerRow,
  LedgerStandings,
  LedgerSummary,
  LedgerTaskDetail,
  WorkCounters,
  WorkItem,
} from '@sanyi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { confirmIt, SECOND_NOTICE, sendIn, SMALL_NOTICE } from '../testing/ledger-desk.js';
import { addOfficeUsers, clerk, type Clerk } from '../testing/return-office.js';
import { addUser, type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
let province: Clerk;
let insurance: Clerk;
let finance: Clerk;
let prefecture: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  for (const unit of ['finance', 'health-commission'])
    await addUser(t.house, {
      account: unit,
      post: 'liaison',
      region: '990000',
      unit: `990000.${unit}`,
    });
  [province, insurance, finance, prefecture] = (await Promise.all(
    ['province', 'insurance', 'finance', 'prefecture'].map((account) => clerk(t.app, account)),
  )) as [Clerk, Clerk, Clerk, Clerk];
});
afterAll(() => t.close());

const items = async <T>(by: Clerk, url: string) => (await by.get<{ items: T[] }>(url)).items;

describe('from document to ledger', () => {
  let reading: LedgerReadingDetail;

  test('the original is left, the reading right, and every piece lights its words', async () => {
    const { status, body } = await sendIn(t, province, { text: SMALL_NOTICE });
    expect(status, JSON.stringify(body)).toBe(201);
    reading = body;
    expect(body).toMatchObject({ title: '示例省2026年医改重点任务', state: 'open', version: 1 });
    expect(body.items).toHaveLength(4);
    const read = body.items.flatMap(({ parts }) =>
      parts.targets.flatMap(({ value }) => (value === null ? [] : [value])),
    );
    expect(read.length).toBeGreaterThan(0);
    for (const { span, quote } of read) expect(body.text.slice(...span)).toBe(quote);
    expect(body.may).toEqual({ correct: true, confirm: true, drop: true });
  });

  test('corrected step by step, undone, each with the version that was seen', async () => {
    const at = `/api/ledger/readings/${reading.id}`;
    const titled = { corrections: [{ kind: 'title', task: 'm0', after: '推进按病种付费改革' }] };
    const first = await province.send<LedgerReadingDetail>('POST', `${at}/corrections`, titled, 1);
    expect(first.body.items[0]).toMatchObject({ title: '推进按病种付费改革', corrected: true });
    const stale = await province.send('POST', `${at}/corrections`, titled, 1);
    expect(stale.status).toBe(409);
    const away = { corrections: [{ kind: 'remove', task: 'm9' }] };
    expect((await province.send('POST', `${at}/corrections`, away, 2)).status).toBe(400);
    const undone = await province.send<LedgerReadingDetail>('POST', `${at}/undo`, null, 2);
    expect(undone.body.items[0]).toMatchObject({ corrected: false });
    const again = await province.send<LedgerReadingDetail>('POST', `${at}/corrections`, titled, 3);
    reading = again.body;
    expect(reading.version).toBe(4);
  });

  test('confirmed: tasks, seats, sheets and what is owed, at once; never twice', async () => {
    const [one, two] = await Promise.all([
      confirmIt(province, reading),
      confirmIt(province, reading),
    ]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    const done = one.status === 201 ? one : two;
    expect(done.body).toEqual({
      document: 'D1',
      version: 1,
      tasks: 4,
      packets: 19,
      practices: 0,
      figures: 0,
    });
    const rows = await items<LedgerRow>(province, '/api/ledger/tasks');
    expect(rows.map(({ task, title, lead, due }) => [task, title, lead, due])).toEqual([
      ['D1-T001', '推进按病种付费改革', '省医保局', '2026-12-31'],
      ['D1-T002', '建立监测制度', '省卫生健康委', null],
      ['D1-T003', '开展满意度调查', '', null],
      ['D1-T004', '加强督查', '', null],
    ]);
    expect(await items(insurance, '/api/ledger/tasks')).toHaveLength(2);
    expect(await items(prefecture, '/api/ledger/tasks')).toHaveLength(1);
  });
});

describe('signed for, reported, decided', () => {
  test('each unit signs its own sheet; the office in the name of one without an account', async () => {
    const [sheet] = await items<LedgerPacket>(insurance, '/api/ledger/packets?list=mine');
    expect(sheet).toMatchObject({ unit: '990000.health-insurance', tasks: 2, state: 'waiting' });
    const at = `/api/ledger/packets/${sheet?.id}/signature`;
    const both = await Promise.all([insurance.send('POST', at), insurance.send('POST', at)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await finance.send('POST', at)).status).toBe(404);
    const unsigned = await items<LedgerPacket>(province, '/api/ledger/packets?state=unsigned');
    const city = unsigned.find(({ region }) => region === '990200');
    expect(city?.may).toEqual({ sign: true, inName: true });
    const signed = await province.send<LedgerPacket>(
      'POST',
      `/api/ledger/packets/${city?.id}/signature`,
    );
    expect(signed.body).toMatchObject({ state: 'signed', inName: true });
    const whole = await insurance.get<LedgerPacketDetail>(`/api/ledger/packets/${sheet?.id}`);
    expect(whole.lines.map(({ task, role }) => [task, role])).toEqual([
      ['D1-T001', 'lead'],
      ['D1-T002', 'support'],
    ]);
    expect(whole.signatures).toMatchObject([{ by: 'insurance', inNameOf: null, current: true }]);
    await expect(finance.get(`/api/ledger/packets/${sheet?.id}`)).rejects.toThrow('404');
  });

  test('the office that acts for its whole region signs in the name of a unit there, and it is said', async () => {
    const sheets = await items<LedgerPacket>(province, '/api/ledger/packets?list=mine');
    const health = sheets.find(({ unit }) => unit === '990000.health-commission');
    expect(health?.may).toEqual({ sign: true, inName: true });
    const at = `/api/ledger/packets/${health?.id}/signature`;
    const signed = await province.send<LedgerPacket>('POST', at);
    expect(signed.body).toMatchObject({ state: 'signed', inName: true });
  });

  test('sheets come by document and region, page by page', async () => {
    const all = await items<LedgerPacket>(province, '/api/ledger/packets');
    const regions = all.flatMap(({ unit, region }) => (unit === null ? [] : [region]));
    expect(regions).toEqual(regions.toSorted());
    const first = await province.get<{ next: string }>('/api/ledger/packets?limit=3');
    const rest = await items<LedgerPacket>(province, `/api/ledger/packets?cursor=${first.next}`);
    expect(rest.map(({ id }) => id)).toEqual(all.slice(3).map(({ id }) => id));
  });

  test('a supporter reports to the lead, the lead to the office; a report counts when it is accepted', async () => {
    const mine = await items<LedgerEntry>(
      insurance,
      '/api/ledger/progress?task=D1-T001&list=to-report',
    );
    expect(mine).toHaveLength(1);
    const [entry] = mine;
    const at = `/api/ledger/progress/${encodeURIComponent(entry?.id ?? '')}/decisions`;
    const content = {
      ...{ state: 'done', progress: 100, text: '已全部覆盖', evidence: ['验收意见.pdf'] },
      figures: ['G01', 'G02'].map((goal) => ({
        ...{ target: `D1-T001-${goal}`, words: '91%', met: true },
      })),
      ...{ problem: '', next: '', doneOn: '2026-11-20' },
    };
    const thin = { ...content, evidence: [] };
    expect((await insurance.send('POST', at, { action: 'submit', content: thin }, 0)).status).toBe(
      400,
    );
    const sent = await insurance.send<LedgerEntryDetail>(
      'POST',
      at,
      { action: 'submit', content },
      0,
    );
    expect(sent.body, JSON.stringify(sent.body)).toMatchObject({ stage: 'submitted', version: 1 });
    expect(await items(province, '/api/ledger/progress?list=to-review')).toHaveLength(1);
    const race = await Promise.all([
      province.send('POST', at, { action: 'accept' }, 1),
      province.send('POST', at, { action: 'return', why: '补充材料' }, 1),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409]);
    if (race[1].status === 200) {
      await insurance.send('POST', at, { action: 'submit', content }, 2);
      expect((await province.send('POST', at, { action: 'accept' }, 3)).status).toBe(200);
    }
    const task = await insurance.get<LedgerTaskDetail>('/api/ledger/tasks/D1-T001');
    expect(task).toMatchObject({ lamp: 'blue', lampWord: '办结', progress: 100 });
    expect(task.why).toContain('办结');
    const support = await items<LedgerEntry>(insurance, '/api/ledger/progress?list=to-review');
    expect(support).toEqual([]);
  });

  test('accepted in bulk, each for itself', async () => {
    const [entry] = await items<LedgerEntry>(finance, '/api/ledger/progress?list=to-report');
    const at = `/api/ledger/progress/${encodeURIComponent(entry?.id ?? '')}/decisions`;
    const content = {
      ...{ state: 'under-way', progress: 40, text: '资金已落实', evidence: [] },
      ...{ figures: [], problem: '', next: '', doneOn: null },
    };
    await finance.send('POST', at, { action: 'submit', content }, 0);
    const [waiting] = await items<LedgerEntry>(insurance, '/api/ledger/progress?list=to-review');
    expect(waiting).toMatchObject({ unit: '990000.finance', content: { progress: 40 } });
    const bulk = {
      entries: [
        { id: waiting?.id, version: 4 },
        { id: waiting?.id, version: 7 },
      ],
    };
    const race = `/api/ledger/progress/${encodeURIComponent(waiting?.id ?? '')}/decisions`;
    const both = await Promise.all(
      [1, 1].map((version) => insurance.send('POST', race, { action: 'accept' }, version)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const reopened = { action: 'reopen', why: '再核一次' };
    expect((await insurance.send('POST', race, reopened, 2)).status).toBe(200);
    await finance.send('POST', race, { action: 'submit', content }, 3);
    const accepted = await insurance.send<{ items: { done: boolean }[] }>(
      ...(['POST', '/api/ledger/progress/acceptances', bulk] as const),
    );
    expect(accepted.body.items.map(({ done }) => done)).toEqual([true, false]);
  });

  test('what happened stands in the history, newest first', async () => {
    const history = await items<z.infer<typeof LedgerHistory>['items'][number]>(
      ...([province, '/api/ledger/tasks/D1-T001/history'] as const),
    );
    const kinds = new Set(history.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['lamp', 'progress', 'signed', 'version']);
  });
});

describe('the lists people live in', () => {
  test('counters, and the seats behind them', async () => {
    const counters = await insurance.get<WorkCounters>('/api/ledger/work');
    expect(counters).toMatchObject({ leading: 0, supporting: 1, toSign: 0, toReview: 0 });
    const [item] = await items<WorkItem>(insurance, '/api/ledger/work/items?list=supporting');
    expect(item).toMatchObject({
      task: 'D1-T002',
      roleWord: '配合',
      unit: '990000.health-insurance',
    });
  });

  test('filtered, page by page, the same rows', async () => {
    const all = await items<LedgerRow>(province, '/api/ledger/tasks');
    const walked: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const url = `/api/ledger/tasks?limit=1${next === '' ? '' : `&cursor=${next}`}`;
      const page: { items: LedgerRow[]; next: string | null } = await province.get(url);
      walked.push(...page.items.map(({ task }) => task));
      ({ next } = page);
    }
    expect(walked).toEqual(all.map(({ task }) => task));
    const found = (query: string) => items<LedgerRow>(province, `/api/ledger/tasks?${query}`);
    expect(await found('lamp=blue')).toHaveLength(1);
    expect(await found('unit=990000.finance&role=support')).toHaveLength(1);
    expect(await found(`search=${encodeURIComponent('满意度')}`)).toHaveLength(1);
    expect(await found('dueTo=2026-12-30')).toHaveLength(0);
  });

  test('standings, the calendar, the leader’s page', async () => {
    const units = await items<LedgerStandings['items'][number]>(
      province,
      '/api/ledger/standings?by=unit',
    );
    expect(units.find(({ subject }) => subject === '990000.health-insurance')).toMatchObject({
      total: 2,
      blue: 1,
      done: 50,
    });
    const days = await items<{ kind: string }>(
      province,
      '/api/ledger/calendar?from=2026-11-01&to=2027-06-30',
    );
    expect(days.map(({ kind }) => kind)).toContain('duty');
    const page = await province.get<LedgerSummary>('/api/ledger/summary');
    expect(page).toMatchObject({ total: 4, blue: 1, unsigned: 0 });
  });
});

describe('a second version', () => {
  test('shows the difference before it is confirmed, keeps ids and history, and asks to sign only for what changed', async () => {
    const { body } = await sendIn(t, province, { text: SECOND_NOTICE, query: '?document=D1' });
    expect(body.change?.changed.map(({ task }) => task)).toContain('D1-T001');
    expect(body.change).toMatchObject({
      removed: [{ task: 'D1-T004' }],
      added: [{ task: 'D1-T005' }],
    });
    const { body: confirmed } = await confirmIt(province, body);
    expect(confirmed).toMatchObject({ document: 'D1', version: 2 });
    const rows = await items<LedgerRow>(province, '/api/ledger/tasks');
    expect(rows.map(({ task }) => task)).toEqual(['D1-T001', 'D1-T002', 'D1-T003', 'D1-T005']);
    const sheets = await items<LedgerPacket>(province, '/api/ledger/packets');
    const state = (unit: string) => sheets.find((one) => one.unit === unit)?.state;
    expect([state('990000.health-insurance'), state('990200.government')]).toEqual([
      'waiting',
      undefined,
    ]);
    const document = await province.get<LedgerDocumentDetail>('/api/ledger/documents/D1');
    expect(document.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(document.versions[0]?.change?.removed).toHaveLength(1);
    expect(
      (await sendIn(t, prefecture, { text: SECOND_NOTICE, query: '?document=D1' })).status,
    ).toBe(404);
  });
});

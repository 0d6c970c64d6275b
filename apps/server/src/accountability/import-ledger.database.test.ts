// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntry, LedgerImport, LedgerRow, LedgerTaskDetail } from '@sanyi/contract';
import { csvLines } from '@sanyi/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formOf } from '../testing/form-of.js';
import { fileNotice, SMALL_NOTICE } from '../testing/ledger-desk.js';
import { addOfficeUsers, clerk, type Clerk } from '../testing/return-office.js';
import { type TestHouse, testHouse } from '../testing/test-house.js';
import { cellsOf, headsOf, TASK_COLUMNS } from './list-columns.js';

let t: TestHouse;
let province: Clerk;
let prefecture: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  [province, prefecture] = (await Promise.all(
    ['province', 'prefecture'].map((account) => clerk(t.app, account)),
  )) as [Clerk, Clerk];
  await fileNotice(t, province, { text: SMALL_NOTICE });
  const parts = [
    { region: '990100', lead: '990100.health-insurance', support: ['990100.finance'] },
    { region: '990200', lead: null },
  ];
  const down = await province.send('POST', '/api/ledger/tasks/D1-T001/lowers', { parts });
  expect(down.status, JSON.stringify(down.body)).toBe(201);
});
afterAll(() => t.close());

const CITY = 'D1-T001@990100';
const OTHER = 'D1-T001@990200';

async function sendIn(by: Clerk, bytes: Buffer, query = 'dryRun=true', name = '任务台账.csv') {
  const { payload, headers } = formOf(bytes, name);
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `/api/ledger/tasks/import?${query}`, payload },
    headers: { ...by.headers, ...headers },
  });
  return { status: answer.statusCode, body: answer.json<LedgerImport>() };
}

/** The ledger as it is exported, with some cells of some tasks written over. */
async function written(
  by: Clerk,
  changes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<Buffer> {
  const { items } = await by.get<{ items: LedgerRow[] }>('/api/ledger/tasks?limit=200');
  const heads = headsOf(TASK_COLUMNS);
  const lines = items.map((row) =>
    cellsOf(TASK_COLUMNS, row).map((cell, at) => changes[row.task]?.[heads[at] ?? ''] ?? cell),
  );
  return Buffer.from(csvLines([heads, ...lines]));
}

const detail = (by: Clerk, id: string) =>
  by.get<LedgerTaskDetail>(`/api/ledger/tasks/${encodeURIComponent(id)}`);
const reasons = ({ refused }: LedgerImport) => refused.map(({ reason }) => reason);

test.each(['xlsx', 'csv'])(
  'what was exported as %s comes back in and changes nothing',
  async (format) => {
    const url = `/api/ledger/tasks/export?format=${format}`;
    const file = await t.app.inject({ url, headers: province.headers });
    const { status, body } = await sendIn(
      province,
      file.rawPayload,
      'dryRun=false',
      `台账.${format}`,
    );
    expect([status, body], JSON.stringify(body)).toMatchObject([
      200,
      { accepted: 6, changed: 0, refusedRows: 0, kept: true },
    ]);
  },
);

test('other units and days are told as differences first, kept together, and the sheets go out anew', async () => {
  const file = await written(province, {
    [CITY]: { 其他责任单位: '', 到期日: '2026-12-15' },
    [OTHER]: { 牵头单位: '市医保局' },
  });
  const tried = (await sendIn(province, file)).body;
  expect(tried, JSON.stringify(tried)).toMatchObject({ changed: 2, refusedRows: 0, kept: false });
  expect(tried.changes.map(({ task, column, after }) => [task, column, after])).toEqual([
    [CITY, '其他责任单位', ''],
    [CITY, '到期日', '2026-12-15'],
    [OTHER, '牵头单位', '市医保局'],
  ]);
  expect((await detail(province, OTHER)).lead).toBe('');
  const { body } = await sendIn(province, file, 'dryRun=false');
  expect(body).toMatchObject({ changed: 2, kept: true });
  const city = await detail(province, CITY);
  expect(city).toMatchObject({ due: '2026-12-15', others: '', version: 2 });
  expect(city.seats.map(({ unit }) => unit)).toEqual(['990100.health-insurance']);
  expect((await detail(province, OTHER)).seats.map(({ unit }) => unit)).toEqual([
    '990200.health-insurance',
  ]);
});

test('a row that was changed since its export is refused, and without it the others are kept only if asked', async () => {
  const stale = await written(province, {
    [CITY]: { 到期日: '2026-12-20', 版本: '1' },
    [OTHER]: { 到期日: '2026-12-20' },
  });
  const whole = (await sendIn(province, stale, 'dryRun=false')).body;
  expect(whole).toMatchObject({ changed: 1, refusedRows: 1, kept: false });
  expect(reasons(whole)[0]).toContain('有人改过（现在是第 2 版）');
  const rest = (await sendIn(province, stale, 'dryRun=false&partial=true')).body;
  expect(rest).toMatchObject({ changed: 1, kept: true });
  expect((await detail(province, OTHER)).due).toBe('2026-12-20');
  expect((await detail(province, CITY)).due).toBe('2026-12-15');
});

test('later than above needs its reason; a name that nobody has, a day that is none and what the document fixes are refused', async () => {
  const file = await written(province, {
    [CITY]: { 到期日: '2027-03-31' },
    [OTHER]: { 牵头单位: '查无此局', 到期日: '年底' },
    'D1-T002': { 任务: '换一个题目' },
    'D1-T003': { 到期日: '2026-12-31' },
  });
  const { body } = await sendIn(province, file);
  expect(reasons(body).sort()).toEqual(
    [
      '“任务”：由文件确定，不能在表里改。',
      '“到期日”：应写成 2026-12-31 这样的日期。',
      '“到期日”：文件任务的单位和时限由文件确定，请更正文件。',
      '“到期日”：晚于上级时限 2026-12-31，请在“晚于上级的理由”里写明。',
      '“牵头单位”：“查无此局”在本地区查不到，或对应几个单位，请写全称。',
    ].sort(),
  );
  expect(body).toMatchObject({ changed: 0, refusedRows: 4 });
  const late = { 到期日: '2027-03-31', 晚于上级的理由: '系统年底才上线' };
  const { body: kept } = await sendIn(
    province,
    await written(province, { [CITY]: late }),
    'dryRun=false',
  );
  expect(kept, JSON.stringify(kept)).toMatchObject({ changed: 1, kept: true });
  expect(await detail(province, CITY)).toMatchObject({
    due: '2027-03-31',
    reason: '系统年底才上线',
  });
});

test('who did not hand a task down changes nothing of it, and what one does not see is not there', async () => {
  const own = await sendIn(
    prefecture,
    await written(prefecture, { [CITY]: { 到期日: '2026-11-30' } }),
  );
  expect(reasons(own.body)).toEqual(['“到期日”：由分解这项任务的上级办公室调整。']);
  const foreign = await written(province, { [OTHER]: { 到期日: '2026-11-30' } });
  const tried = await sendIn(prefecture, foreign);
  expect(tried.body.changed).toBe(0);
  expect(reasons(tried.body).filter((one) => one.includes('不在您的管辖范围内'))).toHaveLength(4);
});

test('a file that is no ledger says which head it lacks', async () => {
  const { status, body } = await sendIn(province, Buffer.from('任务编号,任务\nD1-T001,甲\n'));
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('版本')]);
});

test('handed to another unit, what is owed passes to it: the same periods; what was told stays with who told it', async () => {
  const owed = async () => {
    const { items } = await prefecture.get<{ items: LedgerEntry[] }>(
      `/api/ledger/progress?limit=200&task=${encodeURIComponent(CITY)}`,
    );
    return items.filter(({ role }) => role === 'lead');
  };
  const hand = (lead: string) =>
    province.send('POST', '/api/ledger/tasks/D1-T001/lowers', {
      parts: [{ region: '990100', lead }],
    });
  const [insurance, commission] = ['990100.health-insurance', '990100.health-commission'] as const;
  expect((await hand(insurance)).status).toBe(201);
  const before = await owed();
  expect(before.map(({ unit, stage }) => [unit, stage])).toContainEqual([insurance, 'open']);
  expect((await hand(commission)).status).toBe(201);
  const after = await owed();
  expect(after.map(({ unit, period, due }) => [unit, period, due])).toEqual(
    before.map(({ period, due }) => [commission, period, due]),
  );
  const [told] = after;
  const content = {
    ...{ state: 'under-way', progress: 30, text: '已启动', evidence: [], figures: [] },
    ...{ problem: '', next: '', doneOn: null },
  };
  const at = `/api/ledger/progress/${encodeURIComponent(told?.id ?? '')}/decisions`;
  expect((await prefecture.send('POST', at, { action: 'submit', content }, 0)).status).toBe(200);
  expect((await hand(insurance)).status).toBe(201);
  expect((await owed()).map(({ id, unit, stage }) => [id, unit, stage])).toEqual(
    after.map(({ id }, index) =>
      index === 0 ? [id, commission, 'submitted'] : [id, insurance, 'open'],
    ),
  );
});

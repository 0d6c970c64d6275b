// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import type {
  LedgerEntry,
  LedgerEntryDetail,
  LedgerPacket,
  LedgerPacketDetail,
  ReportImport,
} from '@sanyi/contract';
import { plainWorkbook, readTableFile } from '@sanyi/office';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepUploads } from '../files/uploads-postgres.js';
import { formOf } from '../testing/form-of.js';
import { registryBook } from '../registry/registry-book.js';
import { fileNotice, sendIn, SMALL_NOTICE } from '../testing/ledger-desk.js';
import { addOfficeUsers, clerk, type Clerk } from '../testing/return-office.js';
import { type TestHouse, testHouse } from '../testing/test-house.js';
import { judgeLedger } from './judge-all.js';
import { ledgerHouse } from './ledger-areas.js';
import { ledgerRulesIn } from './ledger-rules.js';
import { FIGURE_HEADS, FIGURE_SHEET, REPORT_HEADS, REPORT_SHEET } from './report-form.js';

let t: TestHouse;
let province: Clerk;
let insurance: Clerk;
let sheet: LedgerPacket;

const HEALTH = '990000.health-commission';
const NOTICE = SMALL_NOTICE.replace('制定实施细则', '制定实施细则，监测覆盖率不低于95%');

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  [province, insurance] = (await Promise.all(
    ['province', 'insurance'].map((account) => clerk(t.app, account)),
  )) as [Clerk, Clerk];
  await fileNotice(t, province, { text: NOTICE });
  const { items } = await province.get<{ items: LedgerPacket[] }>('/api/ledger/packets');
  const found = items.find(({ unit }) => unit === HEALTH);
  if (found === undefined) throw new Error('no sheet');
  sheet = found;
});
afterAll(() => t.close());

type Cells = Readonly<Record<string, string>>;
const detail = () => province.get<LedgerPacketDetail>(`/api/ledger/packets/${sheet.id}`);
const owed = async () =>
  (await province.get<{ items: LedgerEntry[] }>('/api/ledger/progress?limit=200')).items.filter(
    ({ unit }) => unit === HEALTH,
  );

/** The form as it went out, filled in: `fill` by task, `figures` for 建立监测制度 in the second sheet. */
async function filledIn(
  fill: Readonly<Record<string, Cells>>,
  figures: Cells = {},
): Promise<Buffer> {
  const out = await t.app.inject({
    ...{ url: `/api/ledger/packets/${sheet.id}/form`, headers: province.headers },
  });
  expect(out.statusCode, out.body).toBe(200);
  const bytes = new Uint8Array(out.rawPayload);
  const [reports, values] = await Promise.all([
    readTableFile(bytes, { sheet: REPORT_SHEET, headers: ['任务', ...REPORT_HEADS] }),
    readTableFile(bytes, { sheet: FIGURE_SHEET, headers: ['任务', ...FIGURE_HEADS] }),
  ]);
  if (!reports.ok || !values.ok) throw new Error('the form lacks a sheet');
  const rows = reports.value.rows.map(({ cells }) =>
    REPORT_HEADS.map((head) => fill[cells['任务'] ?? '']?.[head] ?? cells[head] ?? ''),
  );
  const lines = values.value.rows.map(({ cells }) =>
    FIGURE_HEADS.map(
      (head) => (cells['任务'] === '建立监测制度' ? figures[head] : undefined) ?? cells[head] ?? '',
    ),
  );
  const sheets = [
    { name: REPORT_SHEET, rows: [REPORT_HEADS, ...rows] },
    { name: FIGURE_SHEET, rows: [FIGURE_HEADS, ...lines] },
  ];
  return Buffer.concat([...plainWorkbook(sheets, '')]);
}

async function handIn(by: Clerk, bytes: Buffer, query = 'dryRun=true') {
  const { payload, headers } = formOf(bytes, '省卫健委交回.xlsx');
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `/api/ledger/packets/${sheet.id}/form?${query}`, payload },
    headers: { ...by.headers, ...headers },
  });
  return { status: answer.statusCode, body: answer.json<ReportImport>() };
}

const reasons = ({ refused }: ReportImport) =>
  refused.map(({ sheet: name, cell, reason }) => `${name} ${cell ?? ''} ${reason}`);
const UNDER_WAY = { 完成情况: '推进中', '进度（%）': '60%', 进展情况: '细则已起草。' };
const DONE = { 完成情况: '已完成', '进度（%）': '100', 进展情况: '细则已印发。' };

test('a form that comes back blank sends nothing in', async () => {
  const { body } = await handIn(province, await filledIn({}), 'dryRun=false');
  const count = (await owed()).length;
  expect(body).toMatchObject({ accepted: count, changed: 0, refused: [], kept: false });
  expect(count).toBe((await detail()).toReport);
});

test('every cell that cannot be taken is named with its place and what to do', async () => {
  const wrong = await filledIn(
    {
      建立监测制度: { ...DONE, 完成日期: '2026-13-40' },
      开展满意度调查: { 完成情况: '快了', '进度（%）': '120' },
    },
    { 是否达到: '差不多' },
  );
  const { body } = await handIn(province, wrong);
  expect(body.changed).toBe(0);
  const said = reasons(body).join('\n');
  expect(said).toMatch(/进展 H2 “完成日期”：请填2026-11-20这样的日期。/);
  expect(said).toMatch(/进展 C\d “完成情况”：请填未启动、推进中、已完成、需协调之一。/);
  expect(said).toMatch(/进展 D\d “进度（%）”：请填0到100的整数，或留空。/);
  expect(said).toMatch(/目标完成值 D2 “是否达到”：请填“是”或“否”，或留空。/);
  const thin = await handIn(province, await filledIn({ 建立监测制度: DONE }));
  const lacking = reasons(thin.body).join('\n');
  expect(lacking).toMatch(/“完成日期”：报“已完成”要写完成日期。/);
  expect(lacking).toMatch(/“佐证材料”：报“已完成”要有佐证材料。/);
  expect(lacking).toMatch(/目标完成值 C2 “完成值”：有目标没有填完成值。/);
});

test('tried first, then sent in by the office in the name of the unit; the file is kept, twice changes nothing', async () => {
  const form = await filledIn({ 建立监测制度: UNDER_WAY }, { 完成值: '61%', 是否达到: '否' });
  const tried = await handIn(province, form);
  expect(tried.body).toMatchObject({ dryRun: true, kept: false, refused: [] });
  expect((await owed()).every(({ stage }) => stage === 'open')).toBe(true);

  const { body } = await handIn(province, form, 'dryRun=false');
  expect(body).toMatchObject({ kept: true, changed: tried.body.changed });
  const [report] = body.reports;
  expect(report).toMatchObject({ title: '建立监测制度', stateWord: '推进中', progress: 60 });
  const entry = await province.get<LedgerEntryDetail>(
    `/api/ledger/progress/${encodeURIComponent(report?.entry ?? '')}`,
  );
  expect(entry).toMatchObject({
    ...{ stage: 'submitted', content: { progress: 60, figures: [{ words: '61%', met: false }] } },
    decisions: [
      {
        ...{ action: 'submit', by: 'province', inNameOf: HEALTH },
        why: '按单位交回的填报表《省卫健委交回.xlsx》代报',
      },
    ],
  });
  const { files, toReport } = await detail();
  expect(files).toMatchObject([{ name: '省卫健委交回.xlsx', by: 'province', inNameOf: HEALTH }]);
  const back = await t.app.inject({
    ...{ url: `/api/ledger/files/${files[0]?.id ?? ''}`, headers: province.headers },
  });
  expect(back.rawPayload.equals(form)).toBe(true);
  t.wait(2 * 24 * 60);
  await sweepUploads(t.house);
  t.wait(-2 * 24 * 60);
  const held = await t.house.database.selectFrom('uploads').select('name').execute();
  expect(held.map(({ name }) => name)).toContain('省卫健委交回.xlsx');
  const again = await handIn(province, form, 'dryRun=false');
  expect(again.body).toMatchObject({ changed: 0, kept: false, refused: [] });
  expect((await detail()).toReport).toBe(toReport);
});

test('a form that was overtaken is refused, and nobody else reaches the form or the file', async () => {
  const late = await filledIn({ 开展满意度调查: { ...UNDER_WAY, 进展情况: '已发问卷。' } });
  const { items } = await province.get<{ items: LedgerEntry[] }>('/api/ledger/progress?limit=200');
  const open = items.filter(({ title, unit }) => title === '开展满意度调查' && unit === HEALTH);
  for (const { id } of open) {
    const at = `/api/ledger/progress/${encodeURIComponent(id)}/decisions`;
    const content = {
      ...{ state: 'under-way', progress: 10, text: '电话报来', evidence: [], figures: [] },
      ...{ problem: '', next: '', doneOn: null },
    };
    expect((await province.send('POST', at, { action: 'submit', content }, 0)).status).toBe(200);
  }
  const { body } = await handIn(province, late, 'dryRun=false&partial=true');
  expect(body.changed).toBe(0);
  expect(reasons(body).join()).toContain('这一期待审核，不能再报。');
  for (const { id } of open) {
    const at = `/api/ledger/progress/${encodeURIComponent(id)}/decisions`;
    await province.send('POST', at, { action: 'return', why: '写细' }, 1);
  }
  const stale = await handIn(province, late, 'dryRun=false&partial=true');
  expect(reasons(stale.body).join()).toContain('请重新下载再填');
  expect((await handIn(insurance, late)).status).toBe(404);
  const [file] = (await detail()).files;
  expect((await insurance.send('GET', `/api/ledger/files/${file?.id}`)).status).toBe(404);
});

const DATA = path.join(import.meta.dirname, '../../../../data');

test('a period that begins is owed at once, also by who has answered all before it', async () => {
  const house = ledgerHouse(t.house, {
    registry: registryBook(path.join(DATA, 'registry')),
    rules: ledgerRulesIn(DATA),
  });
  const { body } = await sendIn(t, province, {
    text: SMALL_NOTICE.replaceAll('满意度', '就医感受'),
  });
  const monthly = { rhythm: 'month', reportDay: 10, signIn: 3 };
  const to = `/api/ledger/readings/${body.id}/confirm`;
  expect((await province.send('POST', to, monthly, body.version)).status).toBe(201);
  await t.base.asOwner(`update ledger_entries set stage = 'accepted', submitted_on = due, content =
      '{"progress": 50, "state": "normal", "text": "", "figures": [], "problems": "", "evidence": []}';
    update ledger_seats set answer_due = null`);
  t.wait(28 * 24 * 60);
  await judgeLedger(house);
  const { rows: owed } = await sql<{ kept: string | null; due: string }>`
    select s.answer_due as kept, min(e.due) as due from ledger_entries e
    join ledger_seats s on s.id = e.seat
    where e.stage = 'open' and not e.removed and s.closed_on is null group by s.id`.execute(
    t.house.database,
  );
  expect(owed.length).toBeGreaterThan(0);
  expect(owed.filter(({ kept, due }) => kept !== due)).toEqual([]);
});

// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  LedgerDocumentDetail,
  LedgerPacket,
  LedgerReadingDetail,
  LedgerRow,
  MinutesPreview,
} from '@sanyi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileNotice } from '../testing/ledger-desk.js';
import { addOfficeUsers, clerk, type Clerk } from '../testing/return-office.js';
import { type TestHouse, testHouse } from '../testing/test-house.js';

const NOTICES = path.join(import.meta.dirname, '../../../../data/samples/notices');
const notice = (name: string) => readFileSync(path.join(NOTICES, name), 'utf8');

let t: TestHouse;
let province: Clerk;
let prefecture: Clerk;
let insurance: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  [province, prefecture, insurance] = (await Promise.all(
    ['province', 'prefecture', 'insurance'].map((account) => clerk(t.app, account)),
  )) as [Clerk, Clerk, Clerk];
});
afterAll(() => t.close());

test('a report becomes practice cards and reported figures, and never a task', async () => {
  const filed = await fileNotice(t, province, { text: notice('03-report-of-experience.txt') });
  expect(filed).toMatchObject({ tasks: 0, packets: 0 });
  const document = await province.get<LedgerDocumentDetail>(
    `/api/ledger/documents/${filed.document}`,
  );
  expect(document.kind).toBe('report');
  expect(document.practices.length + document.figures.length).toBeGreaterThan(2);
});

test('a house of the fictional province reads its sample in one go, a province another than a city', async () => {
  const sample = (by: Clerk) => by.send<LedgerReadingDetail>('POST', '/api/ledger/readings/sample');
  expect((await sample(province)).body).toMatchObject({
    ...{
      title: '示例省深化医药卫生体制改革2026年重点工作任务',
      name: '示例通知.txt',
      state: 'open',
    },
  });
  expect((await sample(prefecture)).body.title).toBe('青禾县支持卫生人才队伍建设八条措施');
  expect((await sample(insurance)).status).toBe(403);
});

test('what a meeting decided is in the ledger: each decision a task with who answers, who helps and its day', async () => {
  const minutes = readFileSync(path.join(NOTICES, '../meetings/minutes.txt'), 'utf8');
  const filed = await fileNotice(t, province, { text: minutes, name: '会议纪要.txt' });
  expect(filed).toMatchObject({ tasks: 4, practices: 0 });
  const { items } = await province.get<{ items: LedgerRow[] }>(
    `/api/ledger/tasks?document=${filed.document}`,
  );
  expect(items.map(({ title, lead, others, due }) => [title, lead, others, due])).toEqual([
    ['统一村卫生室药品目录', '省卫生健康委', '省药监局、省医保局', '2026-12-20'],
    ['落实结余留用资金', '省医保局', '省财政厅', '2026-11-30'],
    ['调整急需岗位招聘条件', '省人力资源社会保障厅', '省委编办、省卫生健康委', '2027-03-31'],
    ['定期回头看', '', '省医改领导小组秘书处', null],
  ]);
  const own = await insurance.get<{ items: LedgerPacket[] }>('/api/ledger/packets?list=mine');
  expect(own.items.find(({ document }) => document === filed.document)).toMatchObject({ tasks: 2 });
});

const MINUTES = {
  ...{ kind: 'consultation', number: '示医改会纪〔2026〕6号', on: '2026-11-09' },
  ...{ convener: '省卫生健康委', deputies: ['省医保局'], attendees: ['省财政厅'] },
  topics: ['结余留用'],
  decisions: [
    {
      ...{ title: '拨付结余留用资金', text: '把上年度资金拨付到位，拨付率达到100%' },
      ...{ lead: '省医保局', support: ['省财政厅'], due: '2026-12-20' },
    },
  ],
};

test('a meeting is noted down: seen as it would stand, its departures told, then read in as an official paper', async () => {
  const at = '/api/ledger/minutes';
  const seen = await province.send<MinutesPreview>('POST', `${at}/preview`, MINUTES);
  expect(seen).toMatchObject({
    status: 200,
    body: {
      ...{ title: '示例省深化医改协作会商会议纪要', notes: ['deputy-missing'] },
      items: [
        '一、拨付结余留用资金。2026年12月20日前把上年度资金拨付到位，拨付率达到100%。（省医保局牵头，省财政厅配合）',
      ],
    },
  });
  const full = { ...MINUTES, deputies: ['省医保局', '省药监局'] };
  expect((await province.send<MinutesPreview>('POST', `${at}/preview`, full)).body.notes).toEqual(
    [],
  );
  const { status, body } = await province.send<LedgerReadingDetail>('POST', at, full);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...{ format: 'docx', documentNumber: MINUTES.number, kind: 'notice', gaps: [] },
    ...{ name: '示例省深化医改协作会商会议纪要2026-11-09.docx', packets: 2 },
  });
  expect(body.units.map(({ words, kind }) => [words, kind])).toEqual([
    ['省医保局', 'one'],
    ['省财政厅', 'one'],
  ]);
});

test('what cannot stand in minutes is refused, and nothing is kept of it', async () => {
  const count = async () =>
    (await province.get<{ items: unknown[] }>('/api/ledger/readings')).items.length;
  const before = await count();
  const [decision] = MINUTES.decisions;
  for (const wrong of [
    { ...MINUTES, decisions: [] },
    { ...MINUTES, on: '2026-02-30' },
    { ...MINUTES, convener: '省医保局、省财政厅' },
    { ...MINUTES, decisions: [{ ...decision, title: '一件事。又一件事' }] },
  ])
    expect((await province.send('POST', '/api/ledger/minutes', wrong)).status).toBe(400);
  expect((await insurance.send('POST', '/api/ledger/minutes', MINUTES)).status).toBe(403);
  expect(await count()).toBe(before);
});

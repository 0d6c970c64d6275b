// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LedgerDocumentDetail, LedgerReadingDetail } from '@sanyi/contract';
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

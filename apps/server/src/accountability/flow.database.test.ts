// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LedgerConfirmed, LedgerReadingDetail } from '@sanyi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../testing/form-of.js';
import { addOfficeUsers, clerk, type Clerk } from '../testing/return-office.js';
import { signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

const NOTICES = path.join(import.meta.dirname, '../../../../data/samples/notices');

let t: TestHouse;
let province: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  province = await clerk(t.app, 'province');
});
afterAll(() => t.close());

const sendIn = async (name: string, bytes: Buffer, who = 'province', query = '') => {
  const { payload, headers } = formOf(bytes, name);
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `/api/ledger/readings${query}`, payload },
    headers: { ...(await signedIn(t.app, who)), ...headers },
  });
  return { status: answer.statusCode, body: answer.json<LedgerReadingDetail>() };
};
const sample = (name: string) => readFileSync(path.join(NOTICES, name));

describe('from document to ledger', () => {
  test('read in, corrected, confirmed', async () => {
    const { status, body } = await sendIn('通知.txt', sample('01-provincial-yearly-tasks.txt'));
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.items.length).toBeGreaterThan(3);
      body.title,
      body.items.length,
      body.units.slice(0, 8),
      body.gaps.slice(0, 4),
      body.packets,
    );
    const confirmed = await province.send<LedgerConfirmed>(
      'POST',
      `/api/ledger/readings/${body.id}/confirm`,
      { rhythm: 'quarter', reportDay: 10, signIn: 3 },
      body.version,
    );
    expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(201);
    expect(confirmed.body).toMatchObject({ document: 'D1', version: 1 });
    const seats = await t.house.database.selectFrom('ledger_seats').selectAll().execute();
    expect(seats.length).toBeGreaterThan(confirmed.body.tasks);
  });
});

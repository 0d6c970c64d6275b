// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOfficeUsers, type Clerk, clerk, packetOf, sendTo } from '../testing/return-office.js';
import { addUser, type TestHouse, testHouse } from '../testing/test-house.js';

const LINJIANG = '990102.health-commission';
const PERIOD = '2026-09';
const BOUND = [
  ['renshi', ['workforce']],
  ['yibao', ['insurance']],
] as const;

let t: TestHouse;
let packet: string;
let sending: string;
/** Of the same office of 临江区: one is bound to the area of the return, the other to another one. */
let within: Clerk;
let beyond: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  for (const [account, areas] of BOUND)
    await addUser(t.house, {
      ...{ account, post: 'county-office', region: '990102' },
      grants: [{ role: 'county-office', region: '990102', unit: null, areas: [...areas] }],
    });
  const province = await clerk(t.app, 'province');
  // 在岗人员 is of the area of workforce.
  const sent = await sendTo(province, { type: 'staff-table', period: PERIOD }, [LINJIANG]);
  sending = sent.id;
  packet = (await packetOf(province, LINJIANG, PERIOD)).id;
  [within, beyond] = [await clerk(t.app, 'renshi'), await clerk(t.app, 'yibao')];
  // Sums are shown of three and more.
  await t.base
    .asOwner(`insert into return_packets (sending, type, period, area, region, unit, channel)
    select sending, type, period, area, region, 'u' || n, channel
    from return_packets, generate_series(1, 2) n where id = '${packet}'`);
  await t.base.asOwner(`insert into indicator_facts
    (fact, place, region, period, state, value, source_kind, packet, entered_by, at)
    values ('physicians', '990102', '990102', '${PERIOD}', 'value', '7', 'return', '${packet}', 'x', now()),
      ('nurses', '990102', '990102', '${PERIOD}', 'value', '9', 'api', null, 'x', now())`);
  await t.base.asOwner(`with delivery as (
      insert into reminder_deliveries (key, day, occasion, region, unit, way, receiver, title, body,
        state, try_at, reason, made_by, made_at)
      values ('k', '2026-11-22', 'daily', '990102', '${LINJIANG}', 'none', '在岗人员催报', '', '',
        'failed', now(), '', 'x', now()) returning id
    ) insert into reminder_lines (delivery, packet, kind, days_left)
      select id, '${packet}', 'to-sign', 1 from delivery`);
});
afterAll(() => t.close());

const told = async (by: Clerk, url: string): Promise<string> => by.text(url);

test.each([
  ['/api/returns/packets', LINJIANG],
  ['/api/returns/packets/export?format=csv', '在岗人员'],
  ['/api/returns/sendings', '在岗人员'],
  ['/api/returns/sendings/export?format=csv', '在岗人员'],
  ['/api/returns/sums', 'staff-table'],
  ['/api/returns/sums/export?format=csv', 'staff-table'],
  ['/api/returns/reminders', '在岗人员催报'],
  ['/api/returns/reminders/export?format=csv', '在岗人员催报'],
  [`/api/facts?period=${PERIOD}`, 'physicians'],
  [`/api/facts/export?format=csv&period=${PERIOD}`, 'physicians'],
])('%s shows a return to whom its area is given, and to nobody else', async (url, words) => {
  expect(await told(within, url)).toContain(words);
  expect(await told(beyond, url)).not.toContain(words);
});

test('what belongs to no area is seen by both', async () => {
  for (const by of [within, beyond])
    expect(await told(by, `/api/facts?period=${PERIOD}`)).toContain('nurses');
});

test.each<['GET' | 'POST' | 'PUT', string, object?]>([
  ['GET', ''],
  ['GET', '/rows'],
  ['GET', '/rows/export?format=csv'],
  ['GET', '/findings'],
  ['GET', '/history'],
  ['GET', '/workbook'],
  ['POST', '/rows', { cells: {} }],
  ['POST', '/unmask', { purpose: '核对本县人员' }],
  ['POST', '/decisions', { kind: 'sign' }],
  ['PUT', '/reasons', { key: 'k', reason: '说明' }],
])('by its id, %s %s is not there in another area', async (method, path, body) => {
  const url = `/api/returns/packets/${packet}${path}`;
  const answer = (by: Clerk) =>
    t.app.inject({
      ...{ method, url, headers: { ...by.headers, 'if-match': '"1"' } },
      ...(body === undefined ? {} : { payload: body }),
    });
  expect((await answer(beyond)).statusCode).toBe(404);
  expect((await answer(within)).statusCode).not.toBe(404);
});

test('a sending, its files and its reminders are not there in another area', async () => {
  for (const path of ['', '/workbooks', '/reminder-days']) {
    const url = `/api/returns/sendings/${sending}${path}`;
    const [there, away] = await Promise.all(
      [within, beyond].map(({ headers }) => t.app.inject({ method: 'GET', url, headers })),
    );
    expect([path, there?.statusCode, away?.statusCode]).toEqual([path, 200, 404]);
  }
});

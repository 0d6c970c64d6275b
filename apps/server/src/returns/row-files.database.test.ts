// SPDX-License-Identifier: Apache-2.0
import type { ReturnExport } from '@sanyi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOfficeUsers, type Clerk, clerk, packetOf, sendTo } from '../testing/return-office.js';
import { signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

const LINJIANG = '990102.health-commission';
// Far more than are held at a time, and than a socket takes in before anybody reads.
const ROWS = 60_000;

let t: TestHouse;
let linjiang: Clerk;
let packet: string;
let origin: string;
let headers: Record<string, string>;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  await sendTo(await clerk(t.app, 'province'), { type: 'beds-table', period: '2026-09' }, [
    LINJIANG,
  ]);
  linjiang = await clerk(t.app, 'linjiang');
  packet = (await packetOf(linjiang, LINJIANG, '2026-09')).id;
  await t.base.asOwner(`insert into return_rows (packet, cells, changed_by, changed_at)
    select '${packet}', jsonb_build_object('ward', jsonb_build_object(
      'state', 'value', 'value', '科室' || md5(n::text))), 'linjiang', now()
    from generate_series(1, ${ROWS}) n`);
  headers = await signedIn(t.app, 'linjiang');
  origin = await t.app.listen({ port: 0, host: '127.0.0.1' });
}, 120_000);
afterAll(() => t.close());

const exported = (ticket: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${origin}/api/returns/packets/${packet}/rows/export?format=csv&ticket=${ticket}`, {
    headers,
    ...(signal === undefined ? {} : { signal }),
  });

const ticketOf = (digit: string): string => digit.repeat(32);

const progress = (ticket: string): Promise<ReturnExport> =>
  linjiang.get<ReturnExport>(`/api/returns/exports/${ticket}`);

/** What became of an export, once nothing is under way any more. */
async function ended(ticket: string): Promise<ReturnExport> {
  for (;;) {
    const one = await progress(ticket);
    if (one.state !== 'running') return one;
  }
}

test('an export tells how far it is, and is done once its last row is out', async () => {
  const whole = await (await exported(ticketOf('a'))).text();
  expect(whole.trimEnd().split('\r\n')).toHaveLength(ROWS + 1);
  expect(await ended(ticketOf('a'))).toEqual({
    ...{ ticket: ticketOf('a'), state: 'done', rows: ROWS, written: ROWS },
  });
  expect((await exported(ticketOf('a'))).status).toBe(409);
  const jiyan = await clerk(t.app, 'jiyan');
  const other = await jiyan.send('GET', `/api/returns/exports/${ticketOf('a')}`);
  expect(other.status).toBe(404);
});

test('whoever goes away stops it: no further row is read', async () => {
  const leaving = new AbortController();
  const answer = await exported(ticketOf('b'), leaving.signal);
  await answer.body?.getReader().read();
  leaving.abort();
  const { state, written } = await ended(ticketOf('b'));
  expect(state).toBe('stopped');
  expect(written).toBeLessThan(ROWS);
  const busy = await t.base.asOwner(`select 1 from pg_stat_activity
    where state <> 'idle' and query like '%return_rows%' and pid <> pg_backend_pid()`);
  expect(busy).toEqual([]);
});

test('what breaks off in the midst is an error to whoever takes it, never a shorter file', async () => {
  // No row of a return can be so; one that cannot be read stands for a database that goes away.
  await t.base.asOwner(`insert into return_rows (packet, cells, changed_by, changed_at)
    values ('${packet}', 'null', 'linjiang', now())`);
  const answer = await exported(ticketOf('c'));
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow();
  expect(await ended(ticketOf('c'))).toMatchObject({ state: 'failed' });
});

// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail, ReturnFindings, ReturnImport, ReturnRow } from '@sanyi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addOfficeUsers,
  type Clerk,
  clerk,
  decideOn,
  packetOf,
  rowsOf,
  sendTo,
} from '../../testing/return-office.js';
import { readerFor } from '../../testing/office-users.js';
import { signedIn, type TestHouse, testHouse } from '../../testing/test-house.js';
import { returnHouse } from '../return-areas.js';
import type { ReturnHouse } from '../return-house.js';
import { importOf, settleUnfinished } from './import-records.js';
import { takeOver } from './take-over.js';

const LINJIANG = '990102.health-commission';
const ROWS = 2_500;
// More than are held at a time.
const MANY = 5_200;
const wrong = { count: MANY + 2, open: MANY + 2 };

let t: TestHouse;
let province: Clerk;
let linjiang: Clerk;
let house: ReturnHouse;
let headers: Record<string, string>;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  province = await clerk(t.app, 'province');
  linjiang = await clerk(t.app, 'linjiang');
  headers = await signedIn(t.app, 'linjiang');
  house = returnHouse(t.house, t.returns);
});
afterAll(() => t.close());

async function sent(type: string, period: string): Promise<string> {
  await sendTo(province, { type, period }, [LINJIANG]);
  return (await packetOf(linjiang, LINJIANG, period)).id;
}

/** Sends a file in, as the page does. */
async function handIn(name: string, bytes: string | Uint8Array, packet?: string) {
  const form = new FormData();
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  const request = new Request('http://house/', { method: 'POST', body: form });
  const answer = await t.app.inject({
    method: 'POST',
    url: `/api/returns/imports${packet === undefined ? '' : `?packet=${packet}`}`,
    headers: { ...headers, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answer.statusCode, body: answer.json<ReturnImport & { detail?: string }>() };
}

/** Waits until an import is no longer under way. */
async function settled(id: string): Promise<ReturnImport> {
  for (;;) {
    const one = await linjiang.get<ReturnImport>(`/api/returns/imports/${id}`);
    if (one.state !== 'reading' && one.state !== 'writing') return one;
  }
}

/** A file that is read and compared. */
async function compared(name: string, bytes: string | Uint8Array, packet?: string) {
  const { status, body } = await handIn(name, bytes, packet);
  expect(status, body.detail).toBe(202);
  return settled(body.id);
}

async function accepted(id: string, override = false): Promise<ReturnImport> {
  const answer = await linjiang.send('POST', `/api/returns/imports/${id}/acceptance`, { override });
  expect(answer.status).toBe(202);
  return settled(id);
}

async function takenOut(packet: string, query: string): Promise<Uint8Array> {
  const url = `/api/returns/packets/${packet}/rows/export?${query}`;
  const answer = await t.app.inject({ method: 'GET', url, headers });
  expect(answer.statusCode).toBe(200);
  return new Uint8Array(answer.rawPayload);
}

const lines = (rows: readonly (readonly (string | number)[])[]): string =>
  ['科室,开放床位,占用床位', ...rows.map((row) => row.join(','))].join('\r\n');
const wards = Array.from({ length: ROWS }, (_, n) => [`科室${n + 1}`, 40 + (n % 9), 30] as const);

const cellsIn = async (packet: string) =>
  t.house.database
    .selectFrom('return_rows')
    .select(['cells', 'version'])
    .where('packet', '=', packet)
    .orderBy('position')
    .execute();

test('a large CSV is compared, accepted whole, and what was refused comes back with its reason', async () => {
  const packet = await sent('beds-table', '2026-01');
  const spoiled = [...wards, ['科室7', 1, 1], ['坏科室', '很多', 1]];
  const ready = await compared('床位.csv', lines(spoiled), packet);
  expect(ready).toMatchObject({ state: 'ready', rowsRead: ROWS + 2, added: ROWS, refused: 2 });
  expect(ready.refusedRows.map(({ row }) => row)).toEqual([ROWS + 2, ROWS + 3]);
  expect(ready.refusedRows[1]?.reason).toContain(`B${ROWS + 3} 开放床位：“很多”不是`);
  expect(ready.differences).toHaveLength(100);
  expect(await cellsIn(packet)).toEqual([]);

  const done = await accepted(ready.id);
  expect(done).toMatchObject({ state: 'done', written: ROWS, toWrite: ROWS });
  const rows = await cellsIn(packet);
  expect(rows).toHaveLength(ROWS);
  expect(rows[8]?.cells).toMatchObject({ ward: { value: '科室9' }, 'open-beds': { value: '48' } });
  const url = `/api/returns/imports/${done.id}/refused`;
  const back = await t.app.inject({ method: 'GET', url, headers });
  const again = await compared('退回.xlsx', new Uint8Array(back.rawPayload));
  expect(again).toMatchObject({ packet, rowsRead: 2, refused: 1, changed: 1 });
  expect((await linjiang.send('DELETE', `/api/returns/imports/${again.id}`)).status).toBe(204);
  expect((await settled(again.id)).state).toBe('cancelled');
  const others = await clerk(t.app, 'jiyan');
  await expect(others.get(`/api/returns/imports/${done.id}`)).rejects.toThrow('not-found');
});

test('whatever breaks off leaves nothing: cancelled in the middle, changed by somebody else, stopped with the server', async () => {
  const packet = await sent('beds-table', '2026-04');
  const ready = await compared('a.csv', lines(wards), packet);
  const kept = await importOf(t.house.database, 'linjiang', ready.id);
  const stop = new AbortController();
  const written: number[] = [];
  const taking = takeOver(house, {
    reader: readerFor('linjiang'),
    kept: { ...kept, state: 'writing' },
    ...{ override: false, signal: stop.signal },
    report: (count) => {
      written.push(count);
      stop.abort();
      return Promise.resolve();
    },
  });
  await expect(taking).rejects.toThrow('abort');
  expect(written).toEqual([ROWS]);
  expect(await cellsIn(packet)).toEqual([]);

  const rows = `/api/returns/packets/${packet}/rows`;
  const cells = { ward: { state: 'value', value: '外科' } };
  await linjiang.send<ReturnRow>('POST', rows, { cells });
  const late = await accepted(ready.id);
  expect(late).toMatchObject({ state: 'failed', written: 0 });
  expect(late.reason).toContain('有人改过这份填报');
  expect(await cellsIn(packet)).toHaveLength(1);

  const third = await compared('c.csv', lines(wards), packet);
  await t.house.database
    .updateTable('return_imports')
    .set({ state: 'writing', alive_at: new Date() })
    .where('id', '=', third.id)
    .execute();
  // Alive at another server as long as that says so.
  expect(await settleUnfinished(house)).toBe(0);
  await t.base.asOwner(`update return_imports set alive_at = now() - interval '31 seconds'`);
  expect(await settleUnfinished(house)).toBe(1);
  const seen = await settled(third.id);
  expect(seen).toMatchObject({ state: 'interrupted', written: 0 });
  expect(seen.reason).toContain('没有写入任何一行');
  const left = await t.house.database.selectFrom('return_import_rows').select('import').execute();
  expect(left.filter(({ import: id }) => id === third.id)).toEqual([]);
});

test('files that are no files of this return are refused before anything is kept', async () => {
  const packet = await sent('beds-table', '2026-05');
  const other = await takenOut(await sent('beds-form', '2026-07'), 'format=xlsx');
  expect((await handIn('a.xlsx', other, packet)).body.detail).toContain('另一份填报');
  expect((await handIn('a.csv', lines([]))).body.detail).toContain('哪一份填报');
  expect((await handIn('a.csv', '第一列,第二列\n1,2', packet)).body.detail).toContain(
    '找不到这些列',
  );
  expect((await handIn('a.xlsx', 'PK\u0003\u0004不是', packet)).body.detail).toContain('打不开');
});

test('what speaks of persons is sealed, masked on the way out, left alone on the way in, and opened for a purpose that is on record', async () => {
  const packet = await sent('staff-table', '2026-06');
  const head = '人员编号,手机,资格,培训次数';
  const people = [
    'YS-2026-000101,13800000001,执业医师,2',
    'YS-2026-000102,13900000002,执业助理医师,0',
  ];
  await accepted((await compared('a.csv', [head, ...people].join('\n'), packet)).id);
  const stored = JSON.stringify(await cellsIn(packet));
  expect(stored).not.toMatch(/1380000|000101|doctor/);
  expect(stored).toContain('"trained":{"state":"value","value":"2"}');
  const phones = async () =>
    (await rowsOf(linjiang, packet)).map(({ cells }) => [cells['phone'], cells['licence']]);
  const mask = (value: string) => ({ state: 'value', value });
  expect(await phones()).toEqual([
    [mask('138****0001'), mask('****')],
    [mask('139****0002'), mask('****')],
  ]);
  for (const format of ['csv', 'xlsx']) {
    const out = await takenOut(packet, `format=${format}`);
    if (format === 'csv') expect(new TextDecoder().decode(out)).not.toContain('1380000');
    expect(await compared(`b.${format}`, out, packet)).toMatchObject({ unchanged: 2, refused: 0 });
  }
  const veiled = [head, 'YS-2026-000103,138****0003,执业医师,1'].join('\n');
  const unclear = await compared('c.csv', veiled, packet);
  expect(unclear.refusedRows[0]?.reason).toContain('遮蔽后的样子');
  // Saving a row with its masks changes what was written and nothing else.
  const [row] = await rowsOf(linjiang, packet);
  const cells = { ...row?.cells, trained: mask('5') };
  const at = `/api/returns/packets/${packet}/rows/${row?.id ?? ''}`;
  expect((await linjiang.send('PUT', at, { cells }, 1)).status).toBe(200);
  const { items } = await linjiang.get<ReturnFindings>(`/api/returns/packets/${packet}/findings`);
  expect(items).toEqual([]);

  const open = `/api/returns/packets/${packet}/unmask`;
  expect((await linjiang.send('POST', open, { purpose: '' })).status).toBe(400);
  expect((await province.send('POST', open, { purpose: '抽查核对电话' })).status).toBe(403);
  expect((await linjiang.send('POST', open, { purpose: '核对本县人员电话' })).status).toBe(200);
  expect((await phones())[0]).toEqual([mask('13800000001'), mask('doctor')]);
  const event = await t.house.database
    .selectFrom('events')
    .select(['actor', 'why'])
    .where('kind', '=', 'returns.unmasked')
    .execute();
  expect(event).toEqual([{ actor: 'linjiang', why: '核对本县人员电话' }]);
  t.wait(10);
  expect((await phones())[0]).toEqual([mask('138****0001'), mask('****')]);
});

test('a return of more rows than are held at a time is judged across its parts, and tells the first thousand findings', async () => {
  const packet = await sent('beds-table', '2027-05');
  await t.base.asOwner(
    `insert into return_rows (packet, cells, changed_by, changed_at)
    select '${packet}', jsonb_build_object('ward', cell('科室' || n % ${MANY}),
      'open-beds', cell('1'), 'used-beds', cell('2')), 'linjiang', now()
    from generate_series(0, ${MANY}) n`.replace(
      /cell\(([^()]*)\)/g,
      "jsonb_build_object('state', 'value', 'value', $1)",
    ),
  );
  const at = `/api/returns/packets/${packet}`;
  const { items, count, open } = await linjiang.get<ReturnFindings>(`${at}/findings`);
  // The last row bears the key of the first one, a part before it.
  const [first] = items;
  expect({ items: items.length, count, open }).toEqual({ items: 1_000, ...wrong });
  expect(first).toMatchObject({ code: 'duplicate-key', left: { value: '科室0' } });
  const [row] = await rowsOf(linjiang, packet);
  expect(first?.row).not.toBe(row?.id);
  const { version } = (await linjiang.get<PacketDetail>(at)).packet;
  const refused = await decideOn(linjiang, { id: packet, version }, 'submit');
  expect(refused).toMatchObject({ status: 422, body: { type: '/problems/findings-open' } });
});

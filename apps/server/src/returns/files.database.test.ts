// SPDX-License-Identifier: Apache-2.0
import type { Recipients, ReturnFilesOutcome, ReturnSending } from '@sanyi/contract';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOfficeUsers, type Clerk, clerk, packetOf, rowsOf } from '../testing/return-office.js';
import { signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

const PERIOD = '2026-05';
const FIRST_ROW = 5;

let t: TestHouse;
let province: Clerk;
let headers: Record<string, string>;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  province = await clerk(t.app, 'province');
  headers = await signedIn(t.app, 'province');
});
afterAll(() => t.close());

interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Hands files in together, as the page does. */
async function handIn(files: readonly Sent[], query = ''): Promise<ReturnFilesOutcome['items']> {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const request = new Request('http://house/', { method: 'POST', body: form });
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `/api/returns/files${query}` },
    headers: { ...headers, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<ReturnFilesOutcome>().items;
}

/** The workbook of a unit as it goes out. */
async function workbookOf(packet: string): Promise<Uint8Array> {
  const url = `/api/returns/packets/${packet}/workbook`;
  const answer = await t.app.inject({ method: 'GET', url, headers });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return new Uint8Array(answer.rawPayload);
}

type Rows = readonly (readonly (string | number)[])[];

/** Writes rows into a workbook as a person does: ward, open beds, beds in use. */
async function filled(bytes: Uint8Array, rows: Rows, spoil?: (book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.getWorksheet('填报');
  const ids = sheet?.getRow(FIRST_ROW - 1);
  rows.forEach((cells, index) => {
    for (const [at, id] of ['ward', 'open-beds', 'used-beds'].entries()) {
      const column = [...Array(12).keys()].find((n) => ids?.getCell(n + 1).value === id) ?? 0;
      if (sheet !== undefined) sheet.getCell(FIRST_ROW + index, column + 1).value = cells[at] ?? '';
    }
  });
  spoil?.(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function expectFaultsNamed(tried: Awaited<ReturnType<typeof handIn>>): void {
  expect(tried.map(({ written }) => written)).toEqual(Array(20).fill(0));
  const told = tried.map((one) => [one.added, one.refusedRows.length, one.refused !== null]);
  expect(told).toEqual(Array.from({ length: 20 }, (_, n) => EXPECTED[n % 5]));
  expect(tried[1]?.refusedRows[0]).toMatchObject({ row: FIRST_ROW + 1 });
  expect(tried[1]?.refusedRows[0]?.reason).toMatch(/“填报”[A-Z]+6 开放床位：“很多”不是/);
  expect(tried[2]?.refusedRows[0]?.reason).toContain('两行填的是同一项');
  expect(tried[3]?.refused).toContain('打不开');
  expect(tried[4]?.refused).toContain('标识被改过');
}

test('twenty workbooks handed in together: each fault is named where it stands, what is sound is written, nothing else', async () => {
  const { items } = await province.get<Recipients>('/api/returns/recipients?type=beds-table');
  const units = items.filter(({ unit }) => unit.endsWith('health-commission')).slice(0, 20);
  expect(units).toHaveLength(20);
  const { status } = await province.send<ReturnSending>('POST', '/api/returns/sendings', {
    ...{ type: 'beds-table', period: PERIOD, signBy: '2026-11-25', dueOn: '2026-11-30' },
    units: units.map(({ unit }) => ({ unit, channel: 'file' })),
  });
  expect(status).toBe(201);
  const packets = await Promise.all(units.map(({ unit }) => packetOf(province, unit, PERIOD)));
  const files: Sent[] = [];
  for (const [n, { id }] of packets.entries()) {
    files.push({ name: `${n}.xlsx`, bytes: await spoiled(n, await workbookOf(id)) });
  }

  const tried = await handIn(files);
  expectFaultsNamed(tried);

  const kept = await handIn(files, '?accept=true');
  expect(kept.map(({ written }) => written)).toEqual(
    Array.from({ length: 20 }, (_, n) => EXPECTED[n % 5]?.[0]),
  );
  const [row] = await rowsOf(province, packets[0]?.id ?? '');
  expect(row?.cells).toEqual({
    ward: { state: 'value', value: '外科' },
    'open-beds': { state: 'value', value: '1200' },
    'used-beds': { state: 'not-applicable' },
  });
  const versions = await t.house.database
    .selectFrom('return_row_versions')
    .select(['changed_by', 'for_unit'])
    .where('row', '=', row?.id ?? '')
    .execute();
  expect(versions).toEqual([{ changed_by: 'province', for_unit: units[0]?.unit }]);
  // The same files once more say nothing new.
  const again = await handIn(files, '?accept=true');
  expect(again.map(({ written }) => written)).toEqual(Array(20).fill(0));
}, 300_000);

/** Added rows, refused rows, refused as a whole: by the kind of fault that was planted. */
const EXPECTED = [
  [2, 0, false],
  [1, 1, false],
  [1, 1, false],
  [0, 0, true],
  [0, 0, true],
] as const;

async function spoiled(n: number, bytes: Uint8Array): Promise<Uint8Array> {
  const sound = ['外科', '１，２００', '不适用'];
  switch (n % 5) {
    case 0:
      return filled(bytes, [sound, ['儿科', 80, 60]]);
    case 1:
      return filled(bytes, [sound, ['儿科', '很多', 60]]);
    case 2:
      return filled(bytes, [sound, ['外科', 80, 60]]);
    case 3:
      return bytes.slice(0, bytes.length / 2);
    default:
      return filled(bytes, [sound], (book) => {
        const manifest = book.getWorksheet('_manifest');
        manifest?.eachRow((row) => {
          if (row.getCell(1).value === 'unit') row.getCell(2).value = '990000.finance';
        });
      });
  }
}

test('a row that somebody changed after the workbook went out is told apart, and written over only on request', async () => {
  const period = '2026-06';
  const LINJIANG = '990102.health-commission';
  await province.send('POST', '/api/returns/sendings', {
    ...{ type: 'beds-form', period, signBy: '2026-11-25', dueOn: '2026-11-30' },
    units: [{ unit: LINJIANG, channel: 'account' }],
  });
  const linjiang = await clerk(t.app, 'linjiang');
  headers = await signedIn(t.app, 'linjiang');
  const packet = await packetOf(linjiang, LINJIANG, period);
  const out = await workbookOf(packet.id);
  const bytes = await filledForm(out, { 'open-beds': 90, 'used-beds': 80 });
  const [row] = await rowsOf(linjiang, packet.id);
  const at = `/api/returns/packets/${packet.id}/rows/${row?.id ?? ''}`;
  await linjiang.send('PUT', at, { cells: { 'open-beds': { state: 'value', value: '70' } } }, 1);

  const [first] = await handIn([{ name: 'a.xlsx', bytes }], '?accept=true');
  expect(first).toMatchObject({ conflicting: 1, written: 0 });
  expect(first?.differences[0]?.cells[0]).toMatchObject({ stored: '70', incoming: '90' });
  const [second] = await handIn([{ name: 'a.xlsx', bytes }], '?accept=true&override=true');
  expect(second).toMatchObject({ written: 1 });
  const [stands] = await rowsOf(linjiang, packet.id);
  expect(stands?.cells['open-beds']).toEqual({ state: 'value', value: '90' });
  // Somebody else's file is not there for him.
  headers = await signedIn(t.app, 'jiyan');
  const [foreign] = await handIn([{ name: 'a.xlsx', bytes }], '?accept=true');
  expect(foreign).toMatchObject({ written: 0, packet: null });
  expect(foreign?.refused).toContain('不在您的管辖范围内');
}, 120_000);

async function filledForm(bytes: Uint8Array, values: Readonly<Record<string, number>>) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.getWorksheet('填报');
  const ids = sheet?.getRow(FIRST_ROW - 1);
  ids?.eachCell((cell, column) => {
    const value = typeof cell.value === 'string' ? values[cell.value] : undefined;
    if (value !== undefined && sheet !== undefined) sheet.getCell(FIRST_ROW, column).value = value;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

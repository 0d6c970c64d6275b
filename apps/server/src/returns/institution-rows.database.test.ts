// SPDX-License-Identifier: Apache-2.0
import type {
  NoticePage,
  PacketHistory,
  Recipients,
  ReturnCounters,
  ReturnFilesOutcome,
  ReturnPlaces,
  ReturnRow,
  ReturnTypeDeclared,
} from '@sanyi/contract';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  addOfficeUsers,
  type Clerk,
  clerk,
  decideOn,
  packetOf,
  rowsOf,
  sendTo,
} from '../testing/return-office.js';
import { type TestHouse, testHouse } from '../testing/test-house.js';
import { visitsSource } from '../testing/visits-source.js';

const LINJIANG = '990102.health-commission';
const JIYAN = '990103.health-commission';
const FIRST_ROW = 5;
const IDS = ['institution', 'office', 'visits'] as const;

let t: TestHouse;
let province: Clerk;
let linjiang: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  province = await clerk(t.app, 'province');
  linjiang = await clerk(t.app, 'linjiang');
  const { status, body } = await province.send<ReturnTypeDeclared>('POST', '/api/returns/types', {
    source: visitsSource(),
  });
  expect({ status, faults: body.faults }).toEqual({ status: 200, faults: [] });
});
afterAll(() => t.close());

async function bookOf(packet: string): Promise<ExcelJS.Workbook> {
  const url = `/api/returns/packets/${packet}/workbook`;
  const answer = await t.app.inject({ method: 'GET', url, headers: linjiang.headers });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(answer.rawPayload).buffer);
  return book;
}

/** Writes a row as a person does, by the hidden ids of the columns. */
function write(book: ExcelJS.Workbook, row: number, texts: readonly string[]): void {
  const sheet = book.getWorksheet('填报');
  sheet?.getRow(FIRST_ROW - 1).eachCell((cell, column) => {
    const at = IDS.findIndex((id) => id === cell.value);
    if (at >= 0) sheet.getCell(row, column).value = texts[at] ?? '';
  });
}

async function handIn(book: ExcelJS.Workbook, query = '') {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await book.xlsx.writeBuffer())]), '门诊.xlsx');
  const request = new Request('http://house/', { method: 'POST', body: form });
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `/api/returns/files${query}` },
    headers: { ...linjiang.headers, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return answer.json<ReturnFilesOutcome>().items[0];
}

function countyInstitutions() {
  const [one, other] = t.returns.registry.institutions.filter(({ region }) => region === '990102');
  if (one === undefined || other === undefined) throw new Error('too few institutions');
  return [one, other] as const;
}

const valueIn = (row: ReturnRow, field: string) => {
  const cell = row.cells[field];
  return cell?.state === 'value' ? cell.value : null;
};

test('a return with a row per institution: names typed into the sheet are read in the county of the return, and go out and in again unchanged', async () => {
  await sendTo(province, { type: 'clinic-visits', period: '2026-03' }, [LINJIANG]);
  const { id } = await packetOf(linjiang, LINJIANG, '2026-03');
  const [one, other] = countyInstitutions();
  const book = await bookOf(id);
  write(book, FIRST_ROW, [one.name, '临江区卫生健康局', '1200']);
  write(book, FIRST_ROW + 1, [`${other.name}（${other.id}）`, '', '80']);
  write(book, FIRST_ROW + 2, ['不存在的医院', '', '5']);
  const outcome = await handIn(book, '?accept=true');
  expect(outcome).toMatchObject({ refused: null, written: 2 });
  expect(outcome?.refusedRows.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('本地区的机构名录里没有这个名称'),
  ]);
  const rows = await rowsOf(linjiang, id);
  expect(rows.map((row) => IDS.map((field) => valueIn(row, field)))).toEqual([
    [one.id, LINJIANG, '1200'],
    [other.id, null, '80'],
  ]);

  // What goes out is in names, and comes in again as it went out.
  const again = await bookOf(id);
  expect(again.getWorksheet('_codes')?.getCell('B2').value).toBe(one.name);
  const shown = again.getWorksheet('填报')?.getRow(FIRST_ROW).values;
  expect(shown).toEqual(expect.arrayContaining([one.name, '临江区卫生健康局']));
  expect(await handIn(again)).toMatchObject({
    unchanged: 2,
    changed: 0,
    added: 0,
    refusedRows: [],
  });
}, 120_000);

test('whoever reads the rows reads names; whoever chooses, chooses among those of the county', async () => {
  const { id } = await packetOf(linjiang, LINJIANG, '2026-03');
  const rows = await rowsOf(linjiang, id);
  const [one, other] = countyInstitutions();
  expect(rows[0]?.names).toEqual({ [one.id]: one.name, [LINJIANG]: '临江区卫生健康局' });
  const at = `/api/returns/packets/${id}/places?kind=institution`;
  const { items, more } = await linjiang.get<ReturnPlaces>(at);
  expect([items.length > 10, more]).toEqual([true, false]);
  const units = await linjiang.get<ReturnPlaces>(`/api/returns/packets/${id}/places?kind=unit`);
  expect([units.items.length, units.more]).toEqual([50, true]);
  expect(items.every((place) => place.id.startsWith('990102'))).toBe(true);
  const found = await linjiang.get<ReturnPlaces>(`${at}&q=${encodeURIComponent(other.name)}`);
  expect(found).toEqual({ items: [{ id: other.id, name: other.name }], more: false });
  const stale = await linjiang.send<{ current: ReturnRow }>(
    ...(['PUT', `/api/returns/packets/${id}/rows/${rows[0]?.id ?? ''}`, { cells: {} }] as const),
    99,
  );
  expect(stale.body.current.names[one.id]).toBe(one.name);
});

test('a period before the type began is not offered, and refused with the first that there is', async () => {
  const { periods } = await province.get<Recipients>('/api/returns/recipients?type=clinic-visits');
  expect(periods.at(-1)).toBe('2026-01');
  const early = await province.send<{ detail: string }>('POST', '/api/returns/sendings', {
    ...{ type: 'clinic-visits', period: '2025-12', signBy: '2026-11-25', dueOn: '2026-11-30' },
    units: [{ unit: LINJIANG, channel: 'account' }],
  });
  expect(early.status).toBe(400);
  expect(early.body.detail).toContain('2025年12月还没有这张表。最早可以下发2026年1月');
});

test('who signs for another unit stands in the record as his own unit, for that one', async () => {
  const packet = await packetOf(linjiang, LINJIANG, '2026-03');
  const { body } = await decideOn(linjiang, packet, 'sign');
  expect(body.may.inName).toBe(true);
  const at = `/api/returns/packets/${packet.id}/history`;
  const { items } = await linjiang.get<z.output<typeof PacketHistory>>(at);
  expect(items.at(-1)).toMatchObject({
    ...{ kind: 'sign', actor: 'linjiang', inNameOf: LINJIANG },
    asUnitName: '990102.reform-secretariat',
  });
});

test('whoever fills is told once that a return came, and counts it until it is done', async () => {
  const counted = (by: Clerk) => by.get<ReturnCounters>('/api/returns/counters');
  const before = await counted(linjiang);
  await sendTo(province, { type: 'clinic-visits', period: '2026-04' }, [LINJIANG, JIYAN]);
  const { id } = await packetOf(linjiang, LINJIANG, '2026-04');
  expect(await counted(linjiang)).toEqual({ ...before, toFill: before.toFill + 1 });
  expect(await counted(province)).toEqual({ toFill: 0, returned: 0, toReview: 0 });
  const told = await linjiang.get<z.output<typeof NoticePage>>('/api/notices');
  const about = told.items.filter(({ title }) => title === '新的填报：门诊月报 2026年4月');
  expect(about).toMatchObject([{ link: `/app/returns/packet?id=${id}` }]);
  expect(about[0]?.body).toContain('临江区卫生健康局，请于 2026-11-25 前签收，2026-11-30 前上报');
  const senders = await province.get<z.output<typeof NoticePage>>('/api/notices');
  expect(senders.items.filter(({ title }) => title.startsWith('新的填报'))).toEqual([]);

  const cells = { institution: value(countyInstitutions()[0].id), visits: value('9') };
  await linjiang.send('POST', `/api/returns/packets/${id}/rows`, { cells });
  const packet = async () => packetOf(linjiang, LINJIANG, '2026-04');
  await decideOn(linjiang, await packet(), 'sign');
  expect((await decideOn(linjiang, await packet(), 'submit')).status).toBe(200);
  expect(await counted(linjiang)).toEqual(before);
  const prefecture = await clerk(t.app, 'prefecture');
  expect(await counted(prefecture)).toMatchObject({ toReview: 1 });
  await decideOn(prefecture, await packet(), 'return', '请核对');
  expect(await counted(linjiang)).toMatchObject({ returned: 1, toFill: before.toFill });
});

const value = (text: string) => ({ state: 'value', value: text });

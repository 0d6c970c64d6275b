// SPDX-License-Identifier: Apache-2.0
import type { Recipients, ReturnFilesOutcome, ReturnTypeDeclared } from '@sanyi/contract';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addOfficeUsers,
  type Clerk,
  clerk,
  packetOf,
  rowsOf,
  sendTo,
} from '../testing/return-office.js';
import { type TestHouse, testHouse } from '../testing/test-house.js';
import { visitsSource } from '../testing/visits-source.js';

const LINJIANG = '990102.health-commission';
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

test('a return with a row per institution: names typed into the sheet are read in the county of the return, and go out and in again unchanged', async () => {
  await sendTo(province, { type: 'clinic-visits', period: '2026-03' }, [LINJIANG]);
  const { id } = await packetOf(linjiang, LINJIANG, '2026-03');
  const [one, other] = t.returns.registry.institutions.filter(({ region }) => region === '990102');
  if (one === undefined || other === undefined) throw new Error('too few institutions');
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
  const valueIn = (row: (typeof rows)[number], field: string) => {
    const cell = row.cells[field];
    return cell?.state === 'value' ? cell.value : null;
  };
  expect(rows.map((row) => IDS.map((field) => valueIn(row, field)))).toEqual([
    [one.id, LINJIANG, '1200'],
    [other.id, null, '80'],
  ]);

  // What goes out is in names, and comes in again as it went out.
  const again = await bookOf(id);
  const shown = again.getWorksheet('填报')?.getRow(FIRST_ROW).values;
  expect(shown).toEqual(expect.arrayContaining([one.name, '临江区卫生健康局']));
  expect(await handIn(again)).toMatchObject({
    unchanged: 2,
    changed: 0,
    added: 0,
    refusedRows: [],
  });
}, 120_000);

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

// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { verifyPacket } from '@sanyi/bulletins';
import type {
  BulletinDetail,
  PacketDetail,
  ReturnFilesOutcome,
  ReturnPacket,
  ReturnSending,
  SchemeDetail,
  StatedTargetPage,
  StatedTargetRow,
  TargetsTaken,
} from '@sanyi/contract';
import { calculateIn, SM_TOOLS } from '@sanyi/office';
import ExcelJS from 'exceljs';
import type { z } from 'zod';
import { type Clerk, decideOn, rowsOf } from './return-office.js';
import type { TestHouse } from './test-house.js';

const SAMPLES = path.join(import.meta.dirname, '../../../../data/samples/story');

/** The prefecture of the story, all of it invented. */
export const PREFECTURE = '992100';

/** 溯泉州's own notice, in the form in which prefectures hand tasks out. */
export const storyNotice = (): string => readFileSync(path.join(SAMPLES, 'notice.txt'), 'utf8');

/** What one county fills in. */
export interface CountyFigures {
  readonly region: string;
  /** By field of `county-figures`. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What its ten counties report for 2026; 澹沼县 and 枫峡县 fall short. */
export function storyFigures(): readonly CountyFigures[] {
  const [head = '', ...lines] = readFileSync(path.join(SAMPLES, 'figures.csv'), 'utf8')
    .trim()
    .split('\n');
  const fields = head.split(',').slice(1);
  return lines.map((line) => {
    const [region = '', ...values] = line.split(',');
    return {
      region,
      cells: Object.fromEntries(fields.map((field, at) => [field, values[at] ?? ''])),
    };
  });
}

/** Its two counties that miss. */
export const MISSING_COUNTIES = ['992122', '992126'] as const;

/** Every target that the words of documents state, as somebody sees them. */
export async function allStated(by: Clerk): Promise<readonly StatedTargetRow[]> {
  const rows: StatedTargetRow[] = [];
  let cursor = '';
  do {
    const page = await by.get<z.infer<typeof StatedTargetPage>>(
      `/api/targets/stated?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    rows.push(...page.items);
    cursor = page.next === null ? '' : encodeURIComponent(page.next);
  } while (cursor !== '');
  return rows;
}

/** Takes over all that can be; answers what came of it. */
export async function takeAll(
  by: Clerk,
  rows: readonly StatedTargetRow[],
): Promise<z.infer<typeof TargetsTaken>> {
  const targets = rows
    .filter(({ aim, period, taken }) => aim !== null && period !== null && !taken)
    .map(({ id }) => id);
  const { body } = await by.send<z.infer<typeof TargetsTaken>>('POST', '/api/targets/taken', {
    targets,
  });
  return body;
}

/** Breaks a task down to each of these regions, led by its health office. */
export async function toCounties(
  by: Clerk,
  task: string,
  regions: readonly string[],
): Promise<void> {
  const url = `/api/ledger/tasks/${encodeURIComponent(task)}/lowers`;
  const parts = regions.map((region) => ({ region, lead: `${region}.health-commission` }));
  const { status, body } = await by.send('POST', url, { parts });
  if (status !== 201) throw new Error(JSON.stringify(body));
}

/** The scheme of the sample counties as one of the prefecture's own, for its own counties. */
export async function keepOwnScheme(by: Clerk, from: string): Promise<string> {
  const shipped = await by.get<SchemeDetail>('/api/evaluation/schemes/sample-counties');
  const id = 'suquan-counties';
  const scheme = {
    ...{ ...shipped.scheme, id, version: 1, from },
    label: { zh: '溯泉州县级医改评价', en: 'Counties of Suquan' },
    groups: shipped.scheme.groups.map((group) => ({ ...group, within: PREFECTURE })),
  };
  const kept = await by.send('POST', '/api/evaluation/schemes', { region: PREFECTURE, scheme });
  if (kept.status >= 300) throw new Error(JSON.stringify(kept.body));
  return id;
}

/** Sends the yearly figures out to the counties. */
export async function sendFigures(
  by: Clerk,
  {
    byFile,
    ...days
  }: Readonly<Record<'signBy' | 'dueOn', string>> & { readonly byFile: readonly string[] },
): Promise<ReadonlyMap<string, ReturnPacket>> {
  const regions = storyFigures().map(({ region }) => region);
  const { status, body } = await by.send<ReturnSending>('POST', '/api/returns/sendings', {
    ...{ type: 'county-figures', period: '2026', ...days, note: '请按时上报' },
    units: regions.map((region) => ({
      unit: `${region}.health-commission`,
      channel: byFile.includes(region) ? 'file' : 'account',
    })),
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return packetsOf(by, body.id);
}

/** The returns of a sending, by region, as they stand. */
export async function packetsOf(
  by: Clerk,
  sending: string,
): Promise<ReadonlyMap<string, ReturnPacket>> {
  const { items } = await by.get<{ items: ReturnPacket[] }>(
    `/api/returns/packets?list=all&limit=200&sending=${sending}`,
  );
  return new Map(items.map((one) => [one.region, one]));
}

/** Fills a return in field by field, as the page does. */
export async function fillIn(by: Clerk, packet: string, figures: CountyFigures): Promise<void> {
  const [row] = await rowsOf(by, packet);
  const cells = Object.fromEntries(
    Object.entries(figures.cells).map(([field, value]) => [field, { state: 'value', value }]),
  );
  const url = `/api/returns/packets/${packet}/rows/${row?.id ?? ''}`;
  const { status, body } = await by.send('PUT', url, { cells }, row?.version);
  if (status !== 200) throw new Error(JSON.stringify(body));
}

const FIRST_ROW = 5;

/** The workbook of a return, filled in as a person does in a spreadsheet. */
export async function filledBook(bytes: Uint8Array, { cells }: CountyFigures): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.getWorksheet('填报');
  sheet?.getRow(FIRST_ROW - 1).eachCell((cell, column) => {
    const text = typeof cell.value === 'string' ? cells[cell.value] : undefined;
    if (text !== undefined) sheet.getCell(FIRST_ROW, column).value = Number(text);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Hands workbooks in together; `accept` writes what they say. */
export async function handIn(
  { app }: Pick<TestHouse, 'app'>,
  by: Clerk,
  { books, accept }: { readonly books: readonly Uint8Array[]; readonly accept: boolean },
): Promise<ReturnFilesOutcome['items']> {
  const form = new FormData();
  for (const [n, bytes] of books.entries())
    form.append('file', new Blob([new Uint8Array(bytes)]), `${n}.xlsx`);
  const request = new Request('http://house/', { method: 'POST', body: form });
  const answer = await app.inject({
    ...{ method: 'POST', url: `/api/returns/files${accept ? '?accept=true' : ''}` },
    headers: { ...by.headers, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<ReturnFilesOutcome>().items;
}

/** One step for every return; each has to come off. */
export async function stepAll(
  by: Clerk,
  packets: Iterable<Pick<ReturnPacket, 'id'>>,
  kind: 'submit' | 'approve' | 'lock',
): Promise<void> {
  for (const { id } of packets) {
    const { packet } = await by.get<PacketDetail>(`/api/returns/packets/${id}`);
    const { status, body } = await decideOn(by, packet, kind);
    if (status !== 200) throw new Error(`${kind} ${packet.unit}: ${JSON.stringify(body)}`);
  }
}

/** Drafts a bulletin of the prefecture's counties and issues it to all of them, the public too. */
export async function issueBulletin(
  by: Clerk,
  wanted: Readonly<Record<'title' | 'period', string>> & {
    readonly indicators: readonly string[];
    readonly scheme: string | null;
    readonly receivers: readonly string[];
  },
): Promise<BulletinDetail> {
  const drafted = await by.send<BulletinDetail>('POST', '/api/bulletins', {
    ...{ ...wanted, level: 'county', tasks: true },
    receivers: wanted.receivers.map((region) => ({ region, unit: null })),
  });
  if (drafted.status !== 201) throw new Error(JSON.stringify(drafted.body));
  const { id, version } = drafted.body;
  const at = `/api/bulletins/${id}/issue`;
  const issued = await by.send<BulletinDetail>('POST', at, { publish: true }, version);
  if (issued.status >= 300) throw new Error(JSON.stringify(issued.body));
  return issued.body;
}

/** What a receiver finds who checks a packet's file, and again with one digit of one reading altered. */
export function checkedTwice(file: string): {
  readonly sound: boolean;
  readonly altered: { readonly sound: boolean; readonly changed: readonly (string | undefined)[] };
} {
  const other = file.replace(
    /("shown":")(\d)(\d*\.\d)/u,
    (_, head: string, digit: string, rest: string) =>
      `${head}${String((Number(digit) + 1) % 10)}${rest}`,
  );
  if (other === file) throw new Error('no figure to alter');
  const check = (text: string) => {
    const checked = verifyPacket(text, { ...SM_TOOLS, calculateIn, expectedKey: null });
    if (!checked.ok) throw new Error(checked.error.code);
    return checked.value;
  };
  const altered = check(other);
  return {
    sound: check(file).sound,
    altered: {
      sound: altered.sound,
      changed: altered.figures
        .filter(({ state }) => state === 'differs')
        .map(({ recomputed }) => recomputed?.shown),
    },
  };
}

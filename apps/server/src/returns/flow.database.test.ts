// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail, ReturnFindings, ReturnPacket, ReturnRow } from '@sanyi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

let t: TestHouse;
let province: Clerk;
let prefecture: Clerk;
let linjiang: Clerk;
let jiyan: Clerk;

const LINJIANG = '990102.health-commission';
const JIYAN = '990103.health-commission';

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  [province, prefecture, linjiang, jiyan] = await Promise.all([
    clerk(t.app, 'province'),
    clerk(t.app, 'prefecture'),
    clerk(t.app, 'linjiang'),
    clerk(t.app, 'jiyan'),
  ]);
});
afterAll(() => t.close());

const value = (text: string) => ({ state: 'value', value: text });

test('from sending to locked: signed, filled, submitted, returned, mended, approved by each level, locked', async () => {
  const period = '2026-01';
  const sending = await sendTo(province, { type: 'beds-form', period }, [LINJIANG, JIYAN]);
  expect(sending).toMatchObject({ packets: 2, signed: 0, answered: 0, locked: 0 });
  const packet = await packetOf(linjiang, LINJIANG, period);
  expect(packet).toMatchObject({ stage: 'filling', timing: { signing: 'unsigned', daysLeft: 8 } });

  for (const [by, list, found] of [
    [linjiang, 'to-fill', 1],
    [linjiang, 'to-review', 0],
    [prefecture, 'to-fill', 0],
    [province, 'sent', 2],
  ] as const) {
    const { items } = await by.get<{ items: ReturnPacket[] }>(`/api/returns/packets?list=${list}`);
    expect(items).toHaveLength(found);
  }
  const signed = await decideOn(linjiang, packet, 'sign');
  expect(signed.body.packet).toMatchObject({ version: 1, signedOn: '2026-11-22' });
  const empty = await decideOn(linjiang, { ...packet, version: 1 }, 'submit');
  expect(empty).toMatchObject({ status: 422, body: { type: '/problems/findings-open' } });
  const [row] = await rowsOf(linjiang, packet.id);
  const cells = { 'open-beds': value('80'), 'used-beds': { state: 'not-applicable' } };
  const saved = await linjiang.send<ReturnRow>(
    ...(['PUT', `/api/returns/packets/${packet.id}/rows/${row?.id ?? ''}`, { cells }] as const),
    row?.version,
  );
  expect(saved).toMatchObject({ status: 200, body: { version: 2, cells, changedBy: 'linjiang' } });

  const submitted = await decideOn(linjiang, { ...packet, version: 1 }, 'submit');
  expect(submitted.body).toMatchObject({
    packet: { stage: 'reviewing', answeredOn: '2026-11-22', stepLabel: { zh: '州市审核' } },
    may: { edit: false, withdraw: true, approve: false },
  });
  const shut = await linjiang.send<{ type: string }>(
    ...(['PUT', `/api/returns/packets/${packet.id}/rows/${row?.id ?? ''}`, { cells }] as const),
    2,
  );
  expect(shut).toMatchObject({ status: 409, body: { type: '/problems/not-at-this-stage' } });

  const seen = await prefecture.get<PacketDetail>(`/api/returns/packets/${packet.id}`);
  expect(seen.may).toMatchObject({ approve: true, return: true, edit: false, lock: false });
  const blank = await decideOn(prefecture, seen.packet, 'return');
  expect(blank.status).toBe(400);
  expect(blank.body.detail).toContain('理由');
  const back = await decideOn(prefecture, seen.packet, 'return', '床位与上月不符');
  expect(back.status).toBe(200);
  const again = await linjiang.get<PacketDetail>(`/api/returns/packets/${packet.id}`);
  expect(again).toMatchObject({
    packet: { stage: 'returned', answeredOn: null },
    returnedBecause: '床位与上月不符',
    may: { edit: true, submit: true },
  });

  await decideOn(linjiang, again.packet, 'submit');
  const second = await prefecture.get<PacketDetail>(`/api/returns/packets/${packet.id}`);
  await decideOn(prefecture, second.packet, 'approve');
  const third = await province.get<PacketDetail>(`/api/returns/packets/${packet.id}`);
  expect(third).toMatchObject({
    packet: { stage: 'reviewing', stepLabel: { zh: '省级审核' } },
    may: { approve: true, lock: false },
    steps: [{ approved: true }, { approved: false }],
  });
  await decideOn(province, third.packet, 'approve');
  const done = await province.get<PacketDetail>(`/api/returns/packets/${packet.id}`);
  expect(done).toMatchObject({ packet: { stage: 'approved' }, may: { lock: true } });
  const locked = await decideOn(province, done.packet, 'lock');
  expect(locked.body).toMatchObject({ packet: { stage: 'locked' } });
  expect(Object.values(locked.body.may).some(Boolean)).toBe(false);

  const facts = await t.house.database
    .selectFrom('return_facts')
    .select(['fact', 'subject', 'period', 'value', 'rows'])
    .where('packet', '=', packet.id)
    .execute();
  expect(facts).toEqual([
    ...[{ fact: 'beds-form.open', subject: LINJIANG, period, value: '80', rows: [row?.id] }],
  ]);

  const { items } = await province.get<{ items: { kindLabel: string; actor: string }[] }>(
    `/api/returns/packets/${packet.id}/history`,
  );
  expect(items.map(({ kindLabel, actor }) => `${actor}${kindLabel}`)).toEqual([
    ...['province下发', 'linjiang签收', 'linjiang上报', 'prefecture退回', 'linjiang上报'],
    ...['prefecture通过', 'province通过', 'province锁定'],
  ]);
});

test('what another county holds is not there; its own office sees and fills it in the name of the unit', async () => {
  const period = '2026-02';
  await sendTo(province, { type: 'beds-table', period }, [LINJIANG, JIYAN]);
  const packet = await packetOf(linjiang, LINJIANG, period);
  for (const path of ['', '/rows', '/findings', '/history']) {
    await expect(jiyan.get(`/api/returns/packets/${packet.id}${path}`)).rejects.toThrow(
      'not-found',
    );
  }
  const { items } = await jiyan.get<{ items: ReturnPacket[] }>(
    `/api/returns/packets?period=${period}`,
  );
  expect(items.map(({ unit }) => unit)).toEqual([JIYAN]);
  // What is taken out is what is seen, as it is filtered.
  const taken = (who: Clerk, path: string) => who.text(`/api/returns/${path}&format=csv`);
  const own = await taken(jiyan, `packets/export?period=${period}`);
  expect(own).toContain(`2026-02,990103,990103,${JIYAN},`);
  expect(own).not.toContain(LINJIANG);
  const all = await taken(province, `packets/export?period=${period}&stage=filling`);
  expect(all).toMatch(/990102[^]*990103[^]*2 行/);
  expect(await taken(province, `packets/export?period=${period}&stage=locked`)).toContain('0 行');
  expect(await taken(jiyan, 'sendings/export?')).toMatch(/^(?=[^]*2026-02)(?=[^]*2026-01)[^]*2 行/);
  const refused = await jiyan.send('POST', `/api/returns/packets/${packet.id}/rows`, { cells: {} });
  expect(refused.status).toBe(404);
  // A level above sees, and does not fill.
  const above = await prefecture.send('POST', `/api/returns/packets/${packet.id}/rows`, {
    cells: {},
  });
  expect(above.status).toBe(403);
  const detail = await linjiang.get<PacketDetail>(`/api/returns/packets/${packet.id}`);
  expect(detail.may).toMatchObject({ edit: true, inName: true });
});

test('two people at one row are told apart: the second sees what the first wrote, and who', async () => {
  const period = '2026-03';
  await sendTo(province, { type: 'beds-table', period }, [LINJIANG]);
  const packet = await packetOf(linjiang, LINJIANG, period);
  const rows = `/api/returns/packets/${packet.id}/rows`;
  const ward = (beds: string) => ({ cells: { ward: value('外科'), 'open-beds': value(beds) } });
  const { body: row } = await linjiang.send<ReturnRow>('POST', rows, ward('1'));
  const both = await Promise.all(
    ['2', '3'].map((beds) =>
      linjiang.send<{ current: ReturnRow; type: string }>(
        'PUT',
        `${rows}/${row.id}`,
        ward(beds),
        1,
      ),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = both.find(({ status }) => status === 409)?.body;
  expect(lost).toMatchObject({ type: '/problems/conflict', current: { changedBy: 'linjiang' } });
  expect(await rowsOf(linjiang, packet.id)).toMatchObject([lost?.current]);
  const gone = await linjiang.send('DELETE', `${rows}/${row.id}`, null, 2);
  expect(gone.status).toBe(204);
  expect(await rowsOf(linjiang, packet.id)).toEqual([]);
});

test('what is typed is kept as it is meant; a hard finding stops it, a soft one asks for a reason', async () => {
  const period = '2026-04';
  await sendTo(province, { type: 'beds-form', period }, [LINJIANG]);
  const packet = await packetOf(linjiang, LINJIANG, period);
  const at = `/api/returns/packets/${packet.id}`;
  const [row] = await rowsOf(linjiang, packet.id);
  const put = (open: string, used: string, version: number) =>
    linjiang.send<ReturnRow>(
      'PUT',
      `${at}/rows/${row?.id ?? ''}`,
      { cells: { 'open-beds': value(open), 'used-beds': value(used) } },
      version,
    );
  const typed = await put('６００', '1,200', 1);
  expect(typed.body.cells).toEqual({ 'open-beds': value('600'), 'used-beds': value('1200') });
  const { items } = await linjiang.get<ReturnFindings>(`${at}/findings`);
  expect(items.map(({ rule, severity, open }) => ({ rule, severity, open }))).toEqual([
    { rule: 'used-within-open', severity: 'hard', open: true },
    { rule: 'usual', severity: 'soft', open: true },
  ]);
  expect(items[0]?.words.zh).toContain('占用床位不多于开放床位');
  await put('600', '500', 2);
  expect((await decideOn(linjiang, packet, 'submit')).status).toBe(422);
  const key = items[1]?.key;
  const given = await linjiang.send<ReturnFindings>('PUT', `${at}/reasons`, {
    ...{ key, reason: '新院区启用' },
  });
  expect(given.body).toMatchObject({ open: 0, items: [{ reason: '新院区启用', open: false }] });
  expect((await decideOn(linjiang, packet, 'submit')).status).toBe(200);
});

test('where only some rows are sent back, only those are mended; a row of theirs that was not is refused', async () => {
  const period = '2026-05';
  await sendTo(province, { type: 'beds-table', period }, [LINJIANG]);
  const packet = await packetOf(linjiang, LINJIANG, period);
  const at = `/api/returns/packets/${packet.id}/rows`;
  const cells = (open: string, ward: string) => ({
    ...{ 'open-beds': value(open), 'used-beds': value('1'), ward: value(ward) },
  });
  for (const [open, ward] of [
    ['80', '内科'],
    ['40', '外科'],
  ] as const) {
    const made = await linjiang.send('POST', at, { cells: cells(open, ward) });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
  }
  const { packet: filled } = await linjiang.get<PacketDetail>(`/api/returns/packets/${packet.id}`);
  expect((await decideOn(linjiang, filled, 'submit')).status).toBe(200);
  const [first, second] = await rowsOf(linjiang, packet.id);
  const { packet: seen } = await prefecture.get<PacketDetail>(`/api/returns/packets/${packet.id}`);
  const back = await prefecture.send(
    ...(['POST', `/api/returns/packets/${packet.id}/decisions`] as const),
    { kind: 'return', reason: '外科床位不符', rows: [second?.id] },
    seen.version,
  );
  expect(back.status, JSON.stringify(back.body)).toBe(200);
  const mend = (row: ReturnRow | undefined, ward: string) =>
    linjiang.send<{ detail: string }>(
      ...(['PUT', `${at}/${row?.id}`, { cells: cells('50', ward) }] as const),
      row?.version,
    );
  const kept = await mend(first, '内科');
  expect([kept.status, kept.body.detail]).toEqual([409, expect.stringContaining('没有被退回')]);
  expect((await mend(second, '外科')).status).toBe(200);
  const stands = await rowsOf(prefecture, packet.id);
  expect(stands.map((row) => row.cells['open-beds'])).toEqual([value('80'), value('50')]);
});

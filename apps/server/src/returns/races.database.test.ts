// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail, ReturnPacket, ReturnRow } from '@sanyi/contract';
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

const TIMES = 8;
const LINJIANG = '990102.health-commission';

let t: TestHouse;
let province: Clerk;
let prefecture: Clerk;
let linjiang: Clerk;

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  [province, prefecture, linjiang] = await Promise.all([
    clerk(t.app, 'province'),
    clerk(t.app, 'prefecture'),
    clerk(t.app, 'linjiang'),
  ]);
});
afterAll(() => t.close());

/** Some packets of 临江区, one a month, at which the same race is run again and again. */
async function packets(year: string): Promise<readonly ReturnPacket[]> {
  const made: ReturnPacket[] = [];
  for (let month = 1; month <= TIMES; month += 1) {
    const period = `${year}-0${month}`;
    await sendTo(province, { type: 'beds-form', period }, [LINJIANG]);
    const packet = await packetOf(linjiang, LINJIANG, period);
    await fill(packet, '5', 1);
    made.push(packet);
  }
  return made;
}

const cellsOf = (beds: string) => ({
  'open-beds': { state: 'value', value: beds },
  'used-beds': { state: 'not-applicable' },
});

/** Writes the one row of a packet from the version that is named. */
async function fill({ id }: ReturnPacket, beds: string, version: number) {
  const [row] = await rowsOf(linjiang, id);
  const at = `/api/returns/packets/${id}/rows/${row?.id ?? ''}`;
  return linjiang.send<ReturnRow>('PUT', at, { cells: cellsOf(beds) }, version);
}

const latest = async (by: Clerk, { id }: ReturnPacket) =>
  (await by.get<PacketDetail>(`/api/returns/packets/${id}`)).packet;

const kindsOf = async (id: string) =>
  (
    await t.house.database
      .selectFrom('return_decisions')
      .select(['version', 'kind'])
      .where('packet', '=', id)
      .orderBy('version')
      .execute()
  ).map(({ version, kind }) => `${version} ${kind}`);

test('of two who approve at once one does; a third who returns meanwhile is told', async () => {
  for (const packet of await packets('2021')) {
    await decideOn(linjiang, packet, 'submit');
    const now = await latest(prefecture, packet);
    const answers = await Promise.all([
      decideOn(prefecture, now, 'approve'),
      decideOn(prefecture, now, 'approve'),
      decideOn(prefecture, now, 'return', '请核对'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409).map(({ body }) => body.type);
    expect(refused).toEqual(['/problems/conflict', '/problems/conflict']);
    expect(await kindsOf(packet.id)).toHaveLength(2);
  }
});

test('a row that is saved while the return is submitted is in it, or is refused: never lost and never late', async () => {
  for (const packet of await packets('2022')) {
    const [saved, submitted] = await Promise.all([
      fill(packet, '7', 2),
      decideOn(linjiang, packet, 'submit'),
    ]);
    expect(submitted.status).toBe(200);
    expect([200, 409]).toContain(saved.status);
    const [stands] = await rowsOf(linjiang, packet.id);
    expect(stands?.cells).toEqual(cellsOf(saved.status === 200 ? '7' : '5'));
    const { changed_at, at: decided } = await t.house.database
      .selectFrom('return_rows as r')
      .innerJoin('return_decisions as d', 'd.packet', 'r.packet')
      .select(['r.changed_at', 'd.at'])
      .where('r.packet', '=', packet.id)
      .executeTakeFirstOrThrow();
    expect(changed_at.getTime()).toBeLessThanOrEqual(decided.getTime());
  }
});

test('of two who send the same at once one does; the other is told which unit has it', async () => {
  for (let month = 1; month <= TIMES; month += 1) {
    const body = {
      ...{ type: 'beds-form', period: `2023-0${month}`, signBy: '2026-11-25' },
      ...{ dueOn: '2026-11-30', units: [{ unit: LINJIANG, channel: 'account' }] },
    };
    const answers = await Promise.all(
      [1, 2].map(() => province.send<{ detail: string }>('POST', '/api/returns/sendings', body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toContain(
      '临江区卫生健康局已收到过这一期',
    );
  }
});

test('what was decided is never changed or removed, not even by hand', async () => {
  for (const sql of [
    `update return_decisions set actor = 'x'`,
    'delete from return_decisions',
    `update return_row_versions set changed_by = 'x'`,
  ])
    await expect(t.base.connection.pool.query(sql)).rejects.toThrow('never changed');
});

// SPDX-License-Identifier: Apache-2.0
import type {
  Reminded,
  Reminder,
  ReminderChannel,
  ReminderChannelPage,
  ReminderDays,
} from '@sanyi/contract';
import { err } from '@sanyi/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { openReceivers, type Receivers } from '../testing/receivers.js';
import { addOfficeUsers, type Clerk, clerk, sendTo } from '../testing/return-office.js';
import { addUser, type TestHouse, testHouse } from '../testing/test-house.js';
import { deliverDue } from './deliver.js';
import type { Outlet } from './outlet.js';
import { runDay } from './run-day.js';

const LINJIANG = '990102.health-commission';
const JIYAN = '990103.health-commission';
const SECRET = 'SEC-webhook-key';

let t: TestHouse;
let province: Clerk;
let linjiang: Clerk;
let system: Clerk;
let receivers: Receivers;

beforeAll(async () => {
  receivers = await openReceivers(SECRET);
  t = await testHouse([], { url: receivers.mailUrl, from: 'sanyi@example.cn' });
  await addOfficeUsers(t);
  await addUser(t.house, { account: 'xitong', post: 'system-admin', region: '990100' });
  await later(0);
});
afterAll(async () => {
  await t.close();
  receivers.close();
});

/** Some time later: everybody signs in again, as after days one has to. */
async function later(minutes: number): Promise<void> {
  t.wait(minutes);
  province = await clerk(t.app, 'province');
  linjiang = await clerk(t.app, 'linjiang');
  system = await clerk(t.app, 'xitong');
}

const mailbox = {
  ...{ region: '990102', unit: LINJIANG, label: '临江区卫健局邮箱', kind: 'mail', shape: null },
  ...{ active: true, address: 'wjj@linjiang.example.cn', secret: null },
};
const webhook = () => ({
  ...{ region: '990103', unit: null, label: '霁岩区工作群', kind: 'robot', shape: 'signed' },
  ...{ active: true, address: receivers.robotUrl, secret: SECRET },
});

const add = (channel: object) =>
  system.send<ReminderChannel & { detail: string; errors?: { pointer: string }[] }>(
    'POST',
    '/api/reminder-channels',
    channel as Record<string, unknown>,
  );
const reminders = async (by: Clerk, query = '') =>
  (await by.get<{ items: Reminder[] }>(`/api/returns/reminders?limit=200&${query}`)).items;
const told = (all: readonly Reminder[]) =>
  all.map(({ unit, way, state }) => `${unit} ${way} ${state}`).sort();

describe('channels', () => {
  test('are kept with their keys sealed: neither the page nor the database nor the record shows them', async () => {
    const { status, body } = await add(webhook());
    expect(status).toBe(201);
    expect(body).toMatchObject({ hasSecret: true, regionName: expect.anything() as string });
    expect(body.address).toMatch(/^127\.0\.0\.1:\d+\/…$/);
    expect((await add(mailbox)).body.address).toBe('wjj@linjiang.example.cn');
    const rows = await t.base.asOwner<{ all: string }>(
      `select concat((select json_agg(c)::text from reminder_channels c),
        (select json_agg(e)::text from events e)) as all`,
    );
    const page = await system.get<ReminderChannelPage>('/api/reminder-channels');
    expect(page.robots.map(({ id }) => id)).toEqual(['dingtalk', 'feishu', 'signed', 'wecom']);
    for (const shown of [JSON.stringify(rows), JSON.stringify(page)]) {
      expect(shown).not.toContain(SECRET);
      expect(shown).not.toContain('token=hidden');
    }
  });

  test.each([
    ['no mailbox', { ...mailbox, address: 'wjj@临江' }, ['/address']],
    ['two mailboxes at once', { ...mailbox, address: 'a@b.cn, c@d.cn' }, ['/address']],
    [
      'no web address',
      { ...mailbox, kind: 'robot', shape: 'wecom', address: 'robot' },
      ['/address'],
    ],
    [
      'no key where one is needed',
      { ...mailbox, kind: 'robot', shape: 'signed', address: 'https://a.cn' },
      ['/secret'],
    ],
    [
      'a robot that nobody declared',
      { ...mailbox, kind: 'robot', shape: 'fax', address: 'https://a.cn' },
      ['/shape'],
    ],
    ['a place beyond his own', { ...mailbox, region: '990201' }, ['/region']],
  ])('are refused for %s', async (_, channel, fields) => {
    const { status, body } = await add(channel);
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([400, fields]);
  });

  test('are tested by a message that really goes out, and what came of it is shown', async () => {
    const { items } = await system.get<ReminderChannelPage>('/api/reminder-channels');
    const [mail, hook] = items;
    const test = (id = '') =>
      system.send<{ sent: boolean; reason: string | null; channel: ReminderChannel }>(
        ...(['POST', `/api/reminder-channels/${id}/test`] as const),
      );
    expect((await test(mail?.id)).body).toMatchObject({ sent: true, channel: { testFault: null } });
    expect(receivers.mails()).toMatchObject([{ to: mailbox.address }]);
    receivers.answerWith(403);
    expect((await test(hook?.id)).body).toMatchObject({
      ...{
        sent: false,
        reason: '机器人答复 HTTP 403',
        channel: { testFault: '机器人答复 HTTP 403' },
      },
    });
    receivers.answerWith(200);
    expect(receivers.taken()).toMatchObject([{ good: true }]);
  });

  test('a change from a version that is no longer the last is refused; a key that is not given stays', async () => {
    const { items } = await system.get<ReminderChannelPage>('/api/reminder-channels');
    const { id = '', version } = items.find(({ kind }) => kind === 'robot') ?? {};
    const change = { ...webhook(), address: undefined, secret: undefined, label: '霁岩区医改群' };
    const path = `/api/reminder-channels/${id}`;
    expect((await system.send('PUT', path, change, version)).status).toBe(200);
    expect((await system.send('PUT', path, change, version)).status).toBe(409);
    await system.send('POST', `${path}/test`);
    expect(receivers.taken()).toMatchObject([{ good: true }]);
  });
});

describe('the day’s reminders', () => {
  let sending = '';

  beforeAll(async () => {
    sending = (await sendTo(province, { type: 'beds-form', period: '2026-01' }, [LINJIANG, JIYAN]))
      .id;
    await sendTo(province, { type: 'beds-table', period: '2026-01' }, [LINJIANG, JIYAN]);
  });

  test('on a day off nobody is reminded, nor before nine', async () => {
    // The clock stands on Sunday 2026-11-22, 09:00 in Beijing.
    expect(await runDay(t.reminders)).toBeNull();
    await later(3 * 24 * 60 - 60);
    expect(await runDay(t.reminders)).toBeNull();
    expect(await reminders(province)).toEqual([]);
  });

  test('three working days before: one message a unit and way for both returns, once a day, whoever asks how often', async () => {
    await later(60);
    // Of three servers that ask at once, one does the day's work.
    const ran = await Promise.all([1, 2, 3].map(() => runDay(t.reminders)));
    expect(ran.filter((one) => one !== null)).toEqual([{ made: 4, unreachable: 0 }]);
    expect(await runDay(t.reminders)).toBeNull();
    expect(told(await reminders(province))).toEqual([
      ...[`${LINJIANG} channel queued`, `${LINJIANG} house sent`],
      ...[`${JIYAN} channel queued`, `${JIYAN} house sent`],
    ]);
    const [one] = await reminders(province, `sending=${sending}`);
    expect(one?.lines).toMatchObject([{ kind: 'due-soon', daysLeft: 3 }]);
    const { items } = await linjiang.get<{ items: { title: string; body: string }[] }>(
      '/api/notices',
    );
    // That both were sent was told when they were sent.
    const asked = items.filter(({ title }) => !title.startsWith('新的填报'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.title).toBe('【三医一张网】催报：临期2份');
    expect(asked[0]?.body).toContain('期限2026-11-30，还有3个工作日');
  });

  test('a receiver that fails is tried again, later and later; its message goes out once, signed; mail goes its own way', async () => {
    receivers.answerWith(503);
    expect(await deliverDue(t.reminders)).toBe(2);
    expect(await deliverDue(t.reminders)).toBe(0);
    const [waiting] = await reminders(province, 'state=queued');
    expect(waiting).toMatchObject({ unit: JIYAN, attempts: 1, reason: '机器人答复 HTTP 503' });
    receivers.answerWith(200);
    t.wait(1);
    expect(await deliverDue(t.reminders)).toBe(1);
    expect(await deliverDue(t.reminders)).toBe(0);
    expect(receivers.taken().map(({ good }) => good)).toEqual([true, true]);
    const sent = (await reminders(province)).filter(({ way }) => way === 'channel');
    expect(sent).toMatchObject([
      { state: 'sent', reason: null, tryAt: null },
      { state: 'sent', reason: null, tryAt: null },
    ]);
    const [mail, ...more] = receivers.mails();
    expect(more).toEqual([]);
    const { id = '' } = sent.find(({ unit }) => unit === LINJIANG) ?? {};
    expect(mail?.source).toContain(`X-Sanyi-Delivery: ${id}`);
    expect(mail?.to).toBe(mailbox.address);
  });

  test('given up after six tries, with the reason; tried anew when somebody says so', async () => {
    // The day after the last day for signing, they are asked to sign.
    t.wait(24 * 60);
    expect(await runDay(t.reminders)).toEqual({ made: 4, unreachable: 0 });
    expect(await deliverDue(t.reminders)).toBe(2);
    receivers.taken();
    t.wait(24 * 60);
    receivers.answerWith(500);
    await runDay(t.reminders);
    for (const minutes of [0, 1, 5, 15, 60, 240, 600]) {
      t.wait(minutes);
      await deliverDue(t.reminders);
    }
    await later(0);
    const [failed] = await reminders(province, 'state=failed');
    expect(failed).toMatchObject({ unit: JIYAN, attempts: 6, may: { retry: true } });
    expect(receivers.taken()).toHaveLength(6);
    receivers.answerWith(200);
    const { status } = await province.send(
      'POST',
      `/api/returns/reminders/${failed?.id ?? ''}/retry`,
    );
    expect(status).toBe(204);
    await deliverDue(t.reminders);
    expect(await reminders(province, 'state=failed')).toEqual([]);
    expect(receivers.taken()).toHaveLength(1);
  });

  const queueAgain = () =>
    t.base.asOwner(`update reminder_deliveries set state = 'queued', attempts = 0
      where id = (select min(id::text)::uuid from reminder_deliveries where unit = '${LINJIANG}' and way = 'channel')`);

  test('a server killed in the middle loses nothing: what it held is due again, and its late word does not count', async () => {
    receivers.mails();
    await queueAgain();
    // It is taken up, goes out, and no answer is ever written: as if the process ended there.
    const dying: Outlet = { send: () => Promise.reject(new Error('killed')) };
    await expect(deliverDue({ ...t.reminders, outlet: dying })).rejects.toThrow('killed');
    expect(await deliverDue(t.reminders)).toBe(0);
    t.wait(3);
    expect(await deliverDue(t.reminders)).toBe(1);
    expect(receivers.mails()).toHaveLength(1);
    expect(await reminders(province, 'state=queued')).toEqual([]);
  });

  test('what a second try cannot mend has failed at once, with the reason', async () => {
    await queueAgain();
    const gone: Outlet = {
      send: () => Promise.resolve(err({ reason: '没有这个信箱', again: false })),
    };
    expect(await deliverDue({ ...t.reminders, outlet: gone })).toBe(1);
    expect(await reminders(province, 'state=failed')).toMatchObject([
      { unit: LINJIANG, attempts: 1, reason: '没有这个信箱' },
    ]);
  });

  test('by hand: every unit that has not answered, once a day; whom nothing reaches is said', async () => {
    await later(0);
    const units = ['990103.finance', '990000.health-insurance', '990104.finance'];
    const { body: other } = await province.send<{ id: string }>('POST', '/api/returns/sendings', {
      ...{ type: 'beds-form', period: '2026-02', signBy: '2026-12-05', dueOn: '2026-12-10' },
      ...{ note: '', units: units.map((unit) => ({ unit, channel: 'account' })) },
    });
    const path = `/api/returns/sendings/${other.id}`;
    const days = await province.get<ReminderDays>(`${path}/reminder-days`);
    expect(days.may.remind).toBe(true);
    expect(
      days.figures.map(({ parameter, days: n, region }) => `${region} ${parameter} ${n}`),
    ).toContain('national returns.first-reminder 3');
    const first = await province.send<z.infer<typeof Reminded>>('POST', `${path}/reminders`);
    // 霁岩区财政局 by the group of its county and the people of its office, 省医保局 inside the house, 云麓县财政局 not at all.
    expect(first).toMatchObject({ status: 200, body: { units: 3, made: 3, unreachable: 1 } });
    const again = await province.send('POST', `${path}/reminders`);
    expect(again.body).toMatchObject({ units: 3, made: 0 });
    const lost = (await reminders(province, `sending=${other.id}&state=failed`))[0];
    expect(lost).toMatchObject({ way: 'none', may: { retry: false } });
    expect(lost?.reason).toContain('请电话');
  });
});

describe('rights', () => {
  test('the record is for who sends; a county sees its own returns only; who fills sees none; channels are the administrator’s', async () => {
    const county = await reminders(linjiang);
    expect(new Set(county.map(({ unit }) => unit))).toEqual(new Set([LINJIANG]));
    const insurance = await clerk(t.app, 'insurance');
    await expect(insurance.get('/api/returns/reminders')).rejects.toThrow('forbidden');
    await expect(province.get('/api/reminder-channels')).rejects.toThrow('forbidden');
    const { items } = await province.get<{ items: { id: string }[] }>('/api/returns/sendings');
    const one = items.at(-1)?.id ?? '';
    const refused = await linjiang.send<{ detail: string }>(
      'POST',
      `/api/returns/sendings/${one}/reminders`,
    );
    expect(refused).toMatchObject({ status: 403 });
    expect(refused.body.detail).toContain('下发单位');
    const outside = await addUser(t.house, {
      account: 'waisheng',
      post: 'system-admin',
      region: '990200',
    });
    expect(outside).not.toBe('');
    const other = await clerk(t.app, 'waisheng');
    expect((await other.get<ReminderChannelPage>('/api/reminder-channels')).items).toEqual([]);
    const kept =
      (await system.get<ReminderChannelPage>('/api/reminder-channels')).items[0]?.id ?? '';
    expect((await other.send('POST', `/api/reminder-channels/${kept}/test`)).status).toBe(404);
  });
});

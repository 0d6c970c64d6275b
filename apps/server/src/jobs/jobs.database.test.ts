// SPDX-License-Identifier: Apache-2.0
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { recordAlone } from '../events/record.js';
import { addUser, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';
import { forwardEvents } from './forward-events.js';
import { startJobs } from './house-jobs.js';
import { eraseExpired, RETENTION } from './retention.js';

let t: TestHouse;

beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

const DAY = 24 * 60;

const happen = (why: string) =>
  recordAlone(t.house.database, {
    ...{ at: t.house.now(), kind: 'session.refused', actor: 'a"b]', region: '990000' },
    ...{ unit: null, subject: 's', why },
  });

test('what was kept long enough goes, what is still needed stays, and events stay all', async () => {
  const { database } = t.house;
  const id = await addUser(t.house, { account: 'likai', region: '990102' });
  await addUser(t.house, { account: 'guanli', post: 'system-admin', region: '990000' });
  await signedIn(t.app, 'likai');
  const headers = { ...(await signedIn(t.app, 'guanli')), 'if-match': '"1"' };
  const change = { method: 'PATCH', url: `/api/users/${id}`, headers } as const;
  await t.app.inject({ ...change, payload: { state: 'closed', phone: '139-1234-5678' } });
  const at = t.house.now();
  const notice = { sender: 's', title: 't', body: 'b', link: null, user_id: id, sent_at: at };
  await database
    .insertInto('notices')
    .values([
      { ...notice, read_at: at },
      { ...notice, read_at: null },
    ])
    .execute();
  const before = await database.selectFrom('events').select('seq').execute();

  t.wait(RETENTION.noticeDays * DAY);
  expect(await eraseExpired(t.house)).toMatchObject({ sessions: 0, notices: 0, personalData: 0 });
  t.wait(1);
  expect(await eraseExpired(t.house)).toMatchObject({ sessions: 0, notices: 1, personalData: 1 });
  t.wait((RETENTION.sessionDays - RETENTION.noticeDays) * DAY);
  expect(await eraseExpired(t.house)).toMatchObject({ sessions: 2, notices: 0, personalData: 0 });
  const after = await database.selectFrom('events').select(['seq', 'kind']).execute();
  expect(after.length).toBe(before.length + 2);
  expect(after.filter(({ kind }) => kind === 'house.erased')).toHaveLength(2);
});

test.each([Number.NaN, 0, 2 ** 31])(
  'a clock with a pause of %d is refused: Node would run it a thousand times a second',
  (everyMs) => {
    const task = { name: 'x', everyMs, run: () => Promise.resolve() };
    const start = () =>
      startJobs(t.house, { syslog: null, tasks: [task], onTrouble: () => undefined });
    expect(start).toThrow(RangeError);
  },
);

test('long work that nobody waits for begins after the start, once; what stops the house stops it before', async () => {
  let ran = 0;
  const run = () => Promise.resolve((ran += 1));
  const begin = (firstAfterMs: number) =>
    startJobs(t.house, {
      ...{ syslog: null, onTrouble: () => undefined },
      tasks: [{ name: 'x', everyMs: 900_000, firstAfterMs, run }],
    });
  const jobs = begin(1);
  expect(ran).toBe(0);
  await vi.waitFor(() => {
    expect(ran).toBe(1);
  });
  await jobs.stop();
  await begin(60_000).stop();
  expect(ran).toBe(1);
});

test('events go out over TCP in order and once; while the collector is away they wait', async () => {
  const received: Buffer[] = [];
  const collector = createServer((socket) => socket.on('data', (chunk) => received.push(chunk)));
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  const target = `tcp://127.0.0.1:${port}`;
  const before = await forwardEvents(t.house, target);
  await happen('第一\n行');
  expect(await forwardEvents(t.house, target)).toBe(1);
  expect(await forwardEvents(t.house, target)).toBe(0);
  collector.close();
  await once(collector, 'close');
  await happen('没有人听');
  await expect(forwardEvents(t.house, target)).rejects.toThrow();

  const text = Buffer.concat(received).toString('utf8');
  const frames = [
    ...text.matchAll(/<(\d+)>1 (\S+) \S+ sanyi \d+ (\S+) \[event@32473 seq="(\d+)"/g),
  ];
  expect(frames).toHaveLength(before + 1);
  expect(frames.map(([, , , , seq]) => Number(seq))).toEqual(frames.map((_, index) => index + 1));
  expect(text).toContain('actor="a\\"b\\]"');
  expect(text).toContain('\uFEFF登录被拒：第一 行');
  const size = Number(/^\d+/.exec(text)?.[0]);
  const first = Buffer.from(text)
    .subarray(String(size).length + 1)
    .subarray(0, size);
  expect(first.toString('utf8')).toMatch(/^<108>|^<109>/);

  collector.listen(port, '127.0.0.1');
  await once(collector, 'listening');
  expect(await forwardEvents(t.house, target)).toBe(1);
  collector.close();
});

test('events go out over UDP, by themselves, and the jobs stop', async () => {
  const collector = createSocket('udp4');
  collector.bind(0, '127.0.0.1');
  await once(collector, 'listening');
  const arrived = once(collector, 'message');
  const syslog = `udp://127.0.0.1:${collector.address().port}`;
  const troubles: string[] = [];
  const jobs = startJobs(t.house, { syslog, onTrouble: (what) => troubles.push(what) });
  const [message] = (await arrived) as [Buffer];
  expect(message.toString('utf8')).toMatch(/^<10[89]>1 /);
  await jobs.stop();
  collector.close();
  expect(troubles).toEqual([]);
});

// SPDX-License-Identifier: Apache-2.0
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser, PASSWORD, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';
import { credentialStore } from './credentials-postgres.js';
import { LOCK_OUT_POLICY } from './lock-out.js';
import { sessionStore } from './postgres.js';
import { SESSION_POLICY } from './session-rules.js';
import { signIn } from './sign-in.js';

let t: TestHouse;

beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

const headers = { 'x-sanyi': '1' };

const post = (payload: object, sent: Record<string, string> = headers) =>
  t.app.inject({ method: 'POST', url: '/api/session', headers: sent, payload });

const get = (sent: Record<string, string>, url = '/api/session') =>
  t.app.inject({ method: 'GET', url, headers: sent });

const events = async (kind: string, account: string) =>
  t.house.database
    .selectFrom('events')
    .selectAll()
    .where('kind', '=', kind)
    .where('actor', '=', account)
    .execute();

describe('signing in', () => {
  test('the right password opens a session that says who, where and what; the wrong one and an unknown account say the same', async () => {
    await addUser(t.house, { account: 'first', post: 'county-office', region: '990102' });
    const session = await post({ account: 'first', password: PASSWORD });
    expect(session.statusCode).toBe(200);
    expect(session.json()).toMatchObject({
      user: { account: 'first', post: 'county-office' },
      scopes: [{ region: '990102', unit: null, areas: [] }],
      may: { 'users.read': true, 'grants.edit': false },
      passwordMustChange: false,
      passwordExpiresOn: '2027-02-20',
      secondFactor: false,
      unreadNotices: 0,
    });
    expect(session.body).toContain('涉密信息');
    const [cookie] = session.cookies;
    expect(cookie).toMatchObject({ name: 'sanyi_session', httpOnly: true, sameSite: 'Strict' });

    const wrong = await post({ account: 'first', password: 'nonsense' });
    const unknown = await post({ account: 'nobody', password: 'nonsense' });
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    expect(wrong.body).toBe(unknown.body);
    expect(await events('session.opened', 'first')).toHaveLength(1);
    expect(await events('session.refused', 'nobody')).toHaveLength(1);
  });

  test('a write without the header of our pages is refused, and so is anybody without a session', async () => {
    expect((await post({ account: 'first', password: PASSWORD }, {})).json()).toMatchObject({
      type: '/problems/not-from-our-pages',
    });
    expect((await get({})).json()).toMatchObject({ type: '/problems/not-signed-in', status: 401 });
    expect((await get({ cookie: 'sanyi_session=guess' })).statusCode).toBe(401);
  });

  test('signing out ends it at once', async () => {
    const sent = await signedIn(t.app, 'first');
    expect((await get(sent)).statusCode).toBe(200);
    const left = await t.app.inject({ method: 'DELETE', url: '/api/session', headers: sent });
    expect(left.statusCode).toBe(204);
    expect((await get(sent)).statusCode).toBe(401);
  });
});

describe('a session ends by itself', () => {
  test('after half an hour idle, and after twelve hours however busy', async () => {
    await addUser(t.house, { account: 'idle' });
    const idle = await signedIn(t.app, 'idle');
    t.wait(SESSION_POLICY.idleMinutes - 1);
    expect((await get(idle)).statusCode).toBe(200);
    t.wait(SESSION_POLICY.idleMinutes);
    expect((await get(idle)).statusCode).toBe(401);

    const busy = await signedIn(t.app, 'idle');
    for (let minutes = 0; minutes < SESSION_POLICY.wholeHours * 60 - 20; minutes += 20) {
      t.wait(20);
      expect((await get(busy)).statusCode).toBe(minutes + 20 < 720 ? 200 : 401);
    }
    t.wait(20);
    expect((await get(busy)).statusCode).toBe(401);
  });

  test('the fourth closes the first, also where twelve are opened at the same moment', async () => {
    const userId = await addUser(t.house, { account: 'many' });
    const first = await signedIn(t.app, 'many');
    t.wait(1);
    const { open } = sessionStore(t.house);
    const tried = { userId, account: 'many', region: '990102', unit: null };
    const tokens = await Promise.all(
      Array.from({ length: 12 }, () =>
        open({ tried, step: null, how: 'password', address: '', agent: '' }),
      ),
    );
    expect((await get(first)).statusCode).toBe(401);
    const alive = await Promise.all(
      tokens.map(async (token) => (await get({ cookie: `sanyi_session=${token}` })).statusCode),
    );
    expect(alive.filter((status) => status === 200)).toHaveLength(SESSION_POLICY.atOnce);
    expect(await events('session.displaced', 'many')).toHaveLength(10);
  });
});

describe('lock-out', () => {
  test('of fifty wrong passwords at once no more than five are looked at; the right one waits for the end of the rest', async () => {
    await addUser(t.house, { account: 'besieged' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => post({ account: 'besieged', password: `wrong ${n}` })),
    );
    const looked = answers.filter(({ statusCode }) => statusCode === 401);
    expect(looked).toHaveLength(LOCK_OUT_POLICY.tries);
    expect(answers.filter(({ statusCode }) => statusCode === 423)).toHaveLength(45);
    expect(await events('session.locked', 'besieged')).toHaveLength(1);
    expect((await post({ account: 'besieged', password: PASSWORD })).statusCode).toBe(423);
    t.wait(LOCK_OUT_POLICY.restMinutes);
    expect((await post({ account: 'besieged', password: PASSWORD })).statusCode).toBe(200);
  });
});

describe('passwords', () => {
  test('a one-time password opens nothing but its own change', async () => {
    await addUser(t.house, { account: 'newcomer', oneTime: true });
    const sent = await signedIn(t.app, 'newcomer');
    expect((await get(sent)).json()).toMatchObject({ passwordMustChange: true });
    const barred = await t.app.inject({
      ...{ method: 'POST', url: '/api/session/second-factor', headers: sent },
    });
    expect(barred.json()).toMatchObject({ type: '/problems/password-expired', status: 403 });
    const change = (body: object) =>
      t.app.inject({ method: 'PUT', url: '/api/session/password', headers: sent, payload: body });
    expect((await change({ old: 'wrong', new: 'Whatever-2026' })).statusCode).toBe(401);
    expect((await change({ old: PASSWORD, new: 'short' })).statusCode).toBe(400);
    expect((await change({ old: PASSWORD, new: PASSWORD })).json()).toMatchObject({
      errors: [{ pointer: '/new' }],
    });
    const done = await change({ old: PASSWORD, new: 'Linjiang-79-Xing' });
    expect(done.json()).toMatchObject({ passwordMustChange: false });
    const back = await change({ old: 'Linjiang-79-Xing', new: PASSWORD });
    expect(back.json()).toMatchObject({ errors: [{ pointer: '/new' }] });
  });

  test('after 90 days it has to be changed', async () => {
    await addUser(t.house, { account: 'aged' });
    t.wait(90 * 24 * 60 - 1);
    expect((await post({ account: 'aged', password: PASSWORD })).json()).toMatchObject({
      passwordMustChange: false,
    });
    t.wait(1);
    expect((await post({ account: 'aged', password: PASSWORD })).json()).toMatchObject({
      passwordMustChange: true,
    });
  });

  test('of two changes at once one wins', async () => {
    const userId = await addUser(t.house, { account: 'twice' });
    const sessions = sessionStore(t.house);
    const token = await signIn(
      sessions,
      { account: 'twice', password: PASSWORD },
      { address: '', agent: '', now: t.house.now() },
    );
    const caller = token.ok ? await sessions.find(token.value) : null;
    if (caller === null) throw new Error('no session');
    const store = credentialStore(t.house);
    const { current } = await store.passwordHashes(userId);
    const won = await Promise.all(
      ['a', 'b', 'c'].map((after) => store.changePassword(caller, { before: current, after })),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });
});

describe('second factor', () => {
  test('once set, a code is needed, and each code opens one session only', async () => {
    await addUser(t.house, { account: 'careful' });
    const sent = await signedIn(t.app, 'careful');
    const request = (method: 'POST' | 'PUT' | 'DELETE', payload?: object) =>
      t.app.inject({
        ...{ method, url: '/api/session/second-factor', headers: sent },
        ...(payload === undefined ? {} : { payload }),
      });
    const { secret, otpauthUri } = (await request('POST')).json<{
      secret: string;
      otpauthUri: string;
    }>();
    expect(otpauthUri).toMatch(/^otpauth:\/\/totp\//);
    const code = () => generateSync({ secret, epoch: t.house.now().getTime() / 1000 });
    expect((await request('PUT', { code: '000000' })).statusCode).toBe(400);
    expect((await request('PUT', { code: code() })).statusCode).toBe(204);

    const right = { account: 'careful', password: PASSWORD };
    expect((await post(right)).json()).toMatchObject({ type: '/problems/second-factor-needed' });
    expect((await post({ ...right, code: code() })).statusCode).toBe(401);
    t.wait(1);
    const both = await Promise.all([
      post({ ...right, code: code() }),
      post({ ...right, code: code() }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
    const stored = await t.house.database
      .selectFrom('users')
      .select('totp_sealed')
      .where('account', '=', 'careful')
      .executeTakeFirstOrThrow();
    expect(stored.totp_sealed).not.toContain(secret);
    expect((await request('DELETE', { password: 'no' })).statusCode).toBe(401);
    expect((await request('DELETE', { password: PASSWORD })).statusCode).toBe(204);
    expect((await post(right)).statusCode).toBe(200);
  });

  test('asking for the code again and again does not lock the account; wrong codes do', async () => {
    await addUser(t.house, { account: 'phished' });
    const sent = await signedIn(t.app, 'phished');
    const url = '/api/session/second-factor';
    const offer = await t.app.inject({ method: 'POST', url, headers: sent });
    const { secret } = offer.json<{ secret: string }>();
    const code = generateSync({ secret, epoch: t.house.now().getTime() / 1000 });
    await t.app.inject({ method: 'PUT', url, headers: sent, payload: { code } });
    const right = { account: 'phished', password: PASSWORD };
    for (let n = 0; n < 8; n += 1) expect((await post(right)).statusCode).toBe(401);
    for (let n = 0; n < LOCK_OUT_POLICY.tries; n += 1)
      expect((await post({ ...right, code: '123456' })).statusCode).toBe(401);
    expect((await post(right)).statusCode).toBe(423);
  });
});

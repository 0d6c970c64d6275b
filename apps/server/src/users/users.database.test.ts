// SPDX-License-Identifier: Apache-2.0
import type { User } from '@sanyi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser, PASSWORD, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
let system: Record<string, string>;
let security: Record<string, string>;
let auditor: Record<string, string>;

beforeAll(async () => {
  t = await testHouse();
  await addUser(t.house, { account: 'xitong', post: 'system-admin', region: '990100' });
  await addUser(t.house, { account: 'anquan', post: 'security-admin', region: '990100' });
  await addUser(t.house, { account: 'shenji', post: 'auditor', region: '990000' });
  system = await signedIn(t.app, 'xitong');
  security = await signedIn(t.app, 'anquan');
  auditor = await signedIn(t.app, 'shenji');
});
afterAll(() => t.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

const ask = (
  headers: Record<string, string>,
  [method, url]: readonly [Method, string],
  { body, version }: { readonly body?: object; readonly version?: number } = {},
) =>
  t.app.inject({
    ...{ method, url },
    headers: { ...headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(body === undefined ? {} : { payload: body }),
  });

const userOf = async (id: string, headers = system): Promise<User> =>
  (await ask(headers, ['GET', `/api/users/${id}`])).json<User>();

const eventsOf = (kind: string, id: string) =>
  t.house.database
    .selectFrom('events')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject', '=', `user:${id}`)
    .execute();

const newcomer = {
  ...{ account: 'xinren', label: '新任经办', post: 'county-office', region: '990102' },
  phone: '138-0000-0001',
};

describe('an account from its making to its first work', () => {
  test('the system administrator makes it without rights; the security administrator gives them; a one-time password opens it', async () => {
    const made = await ask(system, ['POST', '/api/users'], { body: newcomer });
    expect(made.statusCode).toBe(201);
    const { user, password } = made.json<{ user: User; password: string }>();
    expect(user).toMatchObject({ grants: [], phone: '138****0001', version: 1, state: 'active' });
    const again = await ask(system, ['POST', '/api/users'], { body: newcomer });
    expect(again.json()).toMatchObject({ type: '/problems/already-exists', status: 409 });

    const grants = [{ role: 'county-office', region: '990102', unit: null, areas: ['care'] }];
    const body = { grants, why: '任职通知' };
    const url = ['PUT', `/api/users/${user.id}/grants`] as const;
    expect((await ask(system, url, { body, version: 1 })).statusCode).toBe(403);
    expect((await ask(security, url, { body })).statusCode).toBe(428);
    const given = await ask(security, url, { body, version: 1 });
    expect(given.json()).toMatchObject({ grants, version: 2 });
    expect(await eventsOf('grants.changed', user.id)).toMatchObject([
      { actor: 'anquan', why: '任职通知', from_json: '[]' },
    ]);
    const opened = await t.app.inject({
      ...{ method: 'POST', url: '/api/session', headers: { 'x-sanyi': '1' } },
      payload: { account: 'xinren', password },
    });
    expect(opened.json()).toMatchObject({ passwordMustChange: true, areas: ['care', 'system'] });
  });
});

describe('what nobody may', () => {
  test('reach beyond the own place: not seen, not made, not moved there, not granted there', async () => {
    const far = await addUser(t.house, { account: 'yuanfang', region: '990201' });
    expect((await ask(system, ['GET', `/api/users/${far}`])).statusCode).toBe(404);
    const body = { ...newcomer, account: 'yuanfang2', region: '990201' };
    expect((await ask(system, ['POST', '/api/users'], { body })).statusCode).toBe(403);
    const near = await addUser(t.house, { account: 'jinchu', region: '990102' });
    const patch = ['PATCH', `/api/users/${near}`] as const;
    expect((await ask(system, patch, { body: { region: '990201' }, version: 1 })).statusCode).toBe(
      403,
    );
    const grants = [{ role: 'county-office', region: '990000', unit: null, areas: [] }];
    const put = ['PUT', `/api/users/${near}/grants`] as const;
    const beyond = await ask(security, put, { body: { grants, why: '越权' }, version: 1 });
    expect(beyond.statusCode).toBe(403);
    expect((await userOf(near)).version).toBe(1);
  });

  test('take a right away that was given for a place beyond the own', async () => {
    const kept = { role: 'leader', region: '990200', unit: null, areas: [] } as const;
    const id = await addUser(t.house, {
      ...{ account: 'liangdi', region: '990102', grants: [{ ...kept, areas: [] }] },
    });
    const put = ['PUT', `/api/users/${id}/grants`] as const;
    const taken = await ask(security, put, { body: { grants: [], why: '收回' }, version: 1 });
    expect(taken.statusCode).toBe(403);
    const own = { role: 'liaison', region: '990102', unit: 'u', areas: [] };
    const added = await ask(security, put, {
      body: { grants: [kept, own], why: '增加' },
      version: 1,
    });
    expect(added.statusCode).toBe(200);
  });

  test('be two administrators at once, or give rights to himself, or lock himself out', async () => {
    const id = await addUser(t.house, { account: 'shuangzhong', region: '990102' });
    const grants = (['auditor', 'system-admin'] as const).map((role) => ({
      ...{ role, region: '990102', unit: null, areas: [] },
    }));
    const put = ['PUT', `/api/users/${id}/grants`] as const;
    const both = await ask(security, put, { body: { grants, why: '兼任' }, version: 1 });
    expect(both.json()).toMatchObject({ type: '/problems/duties-clash', status: 422 });
    const session = await ask(security, ['GET', '/api/session']);
    const own = session.json<{ user: { id: string } }>().user.id;
    const self = ['PUT', `/api/users/${own}/grants`] as const;
    const body = { grants: [], why: '自授' };
    expect((await ask(security, self, { body, version: 1 })).statusCode).toBe(403);
    const lock = await ask(security, ['POST', `/api/users/${own}/lock`], { body: { why: '自锁' } });
    expect(lock.statusCode).toBe(403);
  });

  test('reset the password of another kind of administrator as system administrator', async () => {
    const id = await addUser(t.house, {
      ...{ account: 'anquan2', post: 'security-admin', region: '990100' },
    });
    const url = ['POST', `/api/users/${id}/reset-password`] as const;
    expect((await ask(system, url, { body: { why: '冒用' } })).statusCode).toBe(403);
    expect((await ask(security, url, { body: { why: '冒用' } })).statusCode).toBe(403);
    expect((await userOf(id)).may.resetPassword).toBe(false);
  });

  test('change anything as auditor, or read events as any other', async () => {
    const body = { ...newcomer, account: 'shenjide' };
    expect((await ask(auditor, ['POST', '/api/users'], { body })).statusCode).toBe(403);
    expect((await ask(auditor, ['GET', '/api/users'])).statusCode).toBe(403);
    for (const headers of [system, security])
      expect((await ask(headers, ['GET', '/api/events'])).statusCode).toBe(403);
    expect((await ask(auditor, ['GET', '/api/events'])).statusCode).toBe(200);
  });
});

describe('two at once', () => {
  test('of eight edits made from the same version one wins; the others are shown the row as it is now', async () => {
    const id = await addUser(t.house, { account: 'tongshi', region: '990102' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        ask(system, ['PATCH', `/api/users/${id}`], { body: { label: `经办${n}` }, version: 1 }),
      ),
    );
    const won = answers.filter(({ statusCode }) => statusCode === 200);
    expect(won).toHaveLength(1);
    const now = won[0]?.json<User>();
    expect(now?.version).toBe(2);
    for (const lost of answers.filter(({ statusCode }) => statusCode !== 200))
      expect(lost.json()).toMatchObject({
        ...{ type: '/problems/conflict', status: 409 },
        current: { label: now?.label, version: 2 },
      });
    expect(await eventsOf('users.changed', id)).toHaveLength(1);
  });

  test('of an edit and a grant at once one wins, and never do two grants stand together', async () => {
    const id = await addUser(t.house, { account: 'shouquan', region: '990102', grants: [] });
    const grant = (role: string) => ({ role, region: '990102', unit: null, areas: [] });
    const put = ['PUT', `/api/users/${id}/grants`] as const;
    const answers = await Promise.all([
      ask(security, put, { body: { grants: [grant('system-admin')], why: '一方' }, version: 1 }),
      ask(security, put, { body: { grants: [grant('auditor')], why: '另一方' }, version: 1 }),
      ask(system, ['PATCH', `/api/users/${id}`], { body: { label: '改名' }, version: 1 }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    expect((await userOf(id)).grants.length).toBeLessThanOrEqual(1);
  });
});

describe('measures', () => {
  test('locking ends the sessions at once and keeps the account out until it is unlocked', async () => {
    const id = await addUser(t.house, { account: 'suoding', region: '990102' });
    const sent = await signedIn(t.app, 'suoding');
    const why = { body: { why: '岗位调整' } };
    expect((await ask(security, ['POST', `/api/users/${id}/lock`], why)).json()).toMatchObject({
      state: 'locked',
    });
    expect((await ask(sent, ['GET', '/api/session'])).statusCode).toBe(401);
    await expect(signedIn(t.app, 'suoding')).rejects.toThrow('account-locked');
    await ask(security, ['POST', `/api/users/${id}/unlock`], why);
    await signedIn(t.app, 'suoding');
    expect(await eventsOf('users.locked', id)).toMatchObject([{ why: '岗位调整' }]);
  });

  test('a reset gives a new one-time password and ends the old one with every session', async () => {
    const id = await addUser(t.house, { account: 'chongzhi', region: '990102' });
    const sent = await signedIn(t.app, 'chongzhi');
    const reset = await ask(system, ['POST', `/api/users/${id}/reset-password`], {
      body: { why: '忘记口令' },
    });
    const { password } = reset.json<{ password: string }>();
    expect((await ask(sent, ['GET', '/api/session'])).statusCode).toBe(401);
    await expect(signedIn(t.app, 'chongzhi')).rejects.toThrow('wrong-credentials');
    expect(password).toMatch(/^[\w]{4}(?:-\w{4}){3}$/);
    expect(password).not.toBe(PASSWORD);
  });

  test('a phone is sealed in the database, masked in every answer, and shown only for a purpose that is put on record', async () => {
    const body = { ...newcomer, account: 'dianhua', phone: '139-1234-5678' };
    const { user } = (await ask(system, ['POST', '/api/users'], { body })).json<{ user: User }>();
    const stored = await t.house.database
      .selectFrom('users')
      .selectAll()
      .where('id', '=', user.id)
      .executeTakeFirstOrThrow();
    expect(
      JSON.stringify(stored, (_, v: unknown) => (typeof v === 'bigint' ? 0 : v)),
    ).not.toContain('1234');
    for (const headers of [system, security])
      expect((await ask(headers, ['GET', `/api/users/${user.id}`])).body).not.toContain('1234');
    const url = ['POST', `/api/users/${user.id}/unmask`] as const;
    expect((await ask(system, url, { body: { purpose: '核对身份' } })).statusCode).toBe(403);
    expect((await ask(security, url, { body: { purpose: '' } })).statusCode).toBe(400);
    const shown = await ask(security, url, { body: { purpose: '突发事件联系' } });
    expect(shown.json()).toEqual({ phone: '139-1234-5678' });
    const seen = await eventsOf('users.unmasked', user.id);
    expect(seen).toMatchObject([{ actor: 'anquan', why: '突发事件联系' }]);
    expect(JSON.stringify(seen, (_, v: unknown) => (typeof v === 'bigint' ? 0 : v))).not.toContain(
      '1234',
    );
  });
});

describe('lists and exports', () => {
  test('a list goes on where it ended, and every filter narrows it', async () => {
    const first = await ask(system, ['GET', '/api/users?limit=3']);
    const page = first.json<{ items: User[]; next: string }>();
    expect(page.items).toHaveLength(3);
    const rest = await ask(system, ['GET', `/api/users?limit=200&cursor=${page.next}`]);
    const others = rest.json<{ items: User[]; next: string | null }>();
    const accounts = [...page.items, ...others.items].map(({ account }) => account);
    expect(new Set(accounts).size).toBe(accounts.length);
    expect([...accounts].sort()).toEqual(accounts);
    expect(others.next).toBeNull();
    const some = await ask(system, ['GET', '/api/users?post=system-admin&query=xi&region=990100']);
    expect(some.json<{ items: User[] }>().items.map(({ account }) => account)).toEqual(['xitong']);
    const none = await ask(system, ['GET', '/api/users?query=%25']);
    expect(none.json<{ items: User[] }>().items).toEqual([]);
    expect((await ask(system, ['GET', '/api/users?cursor=nonsense'])).statusCode).toBe(400);
  });

  test('an export holds what is filtered, cannot run a formula, says who took it, and stands on record', async () => {
    await addUser(t.house, { account: 'gongshi', region: '990102' });
    await t.house.database
      .updateTable('users')
      .set({ label: '=HYPERLINK("x")' })
      .where('account', '=', 'gongshi')
      .execute();
    const taken = await ask(system, ['GET', '/api/users/export?query=gongshi']);
    expect(taken.headers['content-type']).toContain('text/csv');
    expect(taken.body.startsWith('\uFEFF账号,')).toBe(true);
    expect(taken.body).toContain(`"'=HYPERLINK(""x"")"`);
    expect(taken.body).toContain('导出：xitong（xitong）');
    expect(taken.body.trim().split('\r\n')).toHaveLength(4);
    const made = await t.house.database
      .selectFrom('events')
      .selectAll()
      .where('kind', '=', 'exports.made')
      .execute();
    expect(made).toMatchObject([{ actor: 'xitong', subject: 'export:用户' }]);
    expect(made[0]?.to_json).toContain('"rows":1');
    expect((await ask(security, ['GET', '/api/users/export'])).statusCode).toBe(403);
    const events = await ask(auditor, ['GET', '/api/events/export?kind=exports.made']);
    expect(events.body).toContain('export:用户');
    const matrix = await ask(auditor, ['GET', '/api/access-matrix/export']);
    expect(matrix.body).toContain('/api/users/:id/grants');
  });

  test('who may only count sees counts and no user', async () => {
    await addUser(t.house, { account: 'fenxi', post: 'analyst', region: '990000' });
    const analyst = await signedIn(t.app, 'fenxi');
    const list = await ask(analyst, ['GET', '/api/users']);
    expect(list.json()).toEqual({ items: [], next: null });
    const counts = await ask(analyst, ['GET', '/api/users/counts']);
    const { items } = counts.json<{ items: { users: number }[] }>();
    expect(items.length).toBeGreaterThan(0);
    expect(Math.min(...items.map(({ users }) => users))).toBeGreaterThanOrEqual(3);
  });
});

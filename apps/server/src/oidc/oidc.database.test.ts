// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

const ISSUER = 'https://idp.example';
const HOUSE = 'https://sanyi.example';

let server: Server;
let address: string;
let t: TestHouse;

/** The provider answers on this machine only; TLS in front of it is played by the header that a proxy would add. */
interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const reach = (url: string, { method = 'GET', headers, body }: Sent = {}): Promise<Response> =>
  fetch(url.replace(ISSUER, address), {
    method,
    body: (body ?? null) as string | URLSearchParams | null,
    redirect: 'manual',
    headers: {
      ...Object.fromEntries(new Headers(headers)),
      ...{ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'idp.example' },
    },
  });

beforeAll(async () => {
  const provider = new Provider(ISSUER, {
    clients: [
      {
        ...{ client_id: 'sanyi', client_secret: 'a secret of the house' },
        redirect_uris: [`${HOUSE}/api/oidc/callback`],
      },
    ],
    cookies: { keys: ['a key for tests'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  });
  provider.proxy = true;
  const answer = provider.callback();
  server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  t = await testHouse([
    {
      ...{ id: 'oidc', label: '统一身份认证', issuer: ISSUER, clientId: 'sanyi' },
      ...{ clientSecret: 'a secret of the house', houseUrl: HOUSE, fetch: reach },
    },
  ]);
});
afterAll(async () => {
  await t.close();
  server.close();
});

const nameAndValue = (cookie: string): readonly string[] =>
  /^([^=]+)=([^;]*)/.exec(cookie)?.slice(1) ?? [];

/** A browser at the provider: keeps its cookies, signs in as whom it is told, agrees, and comes back with an address. */
async function throughProvider(start: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  const visit = async (url: string, form?: string): Promise<string> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const posted = form === undefined ? {} : { method: 'POST', body: form };
    const answer = await reach(url, { headers: { cookie, ...(form && type) }, ...posted });
    for (const [name = '', value = ''] of answer.headers.getSetCookie().map(nameAndValue))
      jar.set(name, value);
    const next = answer.headers.get('location');
    if (next === null) return new URL(url, ISSUER).href;
    const target = new URL(next, ISSUER).href;
    return target.startsWith(HOUSE) ? target : visit(target);
  };
  let place = await visit(start);
  for (let step = 0; step < 3 && !place.startsWith(HOUSE); step += 1) {
    const form = step === 0 ? `prompt=login&login=${subject}&password=any` : 'prompt=consent';
    place = await visit(place, form);
  }
  return place.slice(HOUSE.length);
}

const get = (url: string, cookie = '') => t.app.inject({ method: 'GET', url, headers: { cookie } });

const cookieOf = (answer: { cookies: { name: string; value: string }[] }, name: string) =>
  `${name}=${answer.cookies.find((one) => one.name === name)?.value ?? ''}`;

async function signInAs(subject: string) {
  const begun = await get('/api/oidc/start');
  const back = await throughProvider(String(begun.headers.location), subject);
  return get(back, cookieOf(begun, 'sanyi_oidc'));
}

async function linkAs(account: string, subject: string) {
  const headers = await signedIn(t.app, account);
  const begun = await t.app.inject({
    ...{ method: 'POST', url: '/api/oidc/link', headers, payload: { provider: 'oidc' } },
  });
  const back = await throughProvider(begun.json<{ url: string }>().url, subject);
  return get(back, cookieOf(begun, 'sanyi_oidc'));
}

describe('signing in through a provider', () => {
  test('a subject that nobody linked opens nothing and makes no account; once linked it opens the one it was linked to', async () => {
    await addUser(t.house, { account: 'bangding' });
    const stranger = await signInAs('subject-1');
    expect(stranger.headers.location).toBe('/app/sign-in?problem=identity-not-linked');
    const users = await t.house.database.selectFrom('users').select('account').execute();
    expect(users).toEqual([{ account: 'bangding' }]);

    expect((await linkAs('bangding', 'subject-1')).headers.location).toBe('/app/account');
    const known = await signInAs('subject-1');
    expect(known.headers.location).toBe('/app');
    const session = await get('/api/session', cookieOf(known, 'sanyi_session'));
    expect(session.json()).toMatchObject({ user: { account: 'bangding' } });
    const opened = await t.house.database
      .selectFrom('events')
      .select('to_json')
      .where('kind', '=', 'session.opened')
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    expect(opened?.to_json).toContain('oidc:oidc');
  });

  test('one subject is one account, and a locked account stays locked', async () => {
    await addUser(t.house, { account: 'lingyi' });
    const taken = await linkAs('lingyi', 'subject-1');
    expect(taken.headers.location).toBe('/app/account?problem=already-linked');
    await t.house.database
      .updateTable('users')
      .set({ state: 'locked' })
      .where('account', '=', 'bangding')
      .execute();
    const locked = await signInAs('subject-1');
    expect(locked.headers.location).toBe('/app/sign-in?problem=account-locked');
    expect(locked.cookies.some(({ name }) => name === 'sanyi_session')).toBe(false);
  });

  test('a link is seen by its own account, ended by it alone, put on record, and opens nothing afterwards', async () => {
    await addUser(t.house, { account: 'jiebang' });
    const headers = await signedIn(t.app, 'jiebang');
    const own = async () =>
      (await t.app.inject({ method: 'GET', url: '/api/oidc/identities', headers })).json<{
        items: readonly { id: string; linkedAt: string | null }[];
      }>().items;
    const end = () => t.app.inject({ method: 'DELETE', url: '/api/oidc/identities/oidc', headers });
    expect(await own()).toMatchObject([{ id: 'oidc', linkedAt: null }]);
    expect((await end()).statusCode).toBe(404);
    await linkAs('jiebang', 'subject-9');
    const [link] = await own();
    expect(link?.linkedAt).not.toBeNull();
    expect((await end()).statusCode).toBe(204);
    expect(await own()).toMatchObject([{ linkedAt: null }]);
    const after = await signInAs('subject-9');
    expect(after.headers.location).toBe('/app/sign-in?problem=identity-not-linked');
    const kinds = await t.house.database
      .selectFrom('events')
      .select('kind')
      .where('kind', 'like', 'session.identity%')
      .where('actor', '=', 'jiebang')
      .orderBy('seq')
      .execute();
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'session.identity-linked',
      'session.identity-unlinked',
    ]);
  });

  test('an answer serves once, in the browser it was asked for, unaltered, and for ten minutes', async () => {
    const refused = '/app/sign-in?problem=not-signed-in';
    const begun = await get('/api/oidc/start');
    const cookie = cookieOf(begun, 'sanyi_oidc');
    const back = await throughProvider(String(begun.headers.location), 'subject-2');
    expect((await get(back, 'sanyi_oidc=another')).headers.location).toBe(refused);
    expect((await get(back.replace(/code=[^&]*/, 'code=forged'), cookie)).headers.location).toBe(
      refused,
    );
    expect((await get(back, cookie)).headers.location).toBe(refused);

    const late = await get('/api/oidc/start');
    const lateBack = await throughProvider(String(late.headers.location), 'subject-2');
    t.wait(11);
    expect((await get(lateBack, cookieOf(late, 'sanyi_oidc'))).headers.location).toBe(refused);
    expect((await get('/api/oidc/callback')).headers.location).toBe(refused);
  });

  test('the page is told which providers there are, and an unknown one is refused', async () => {
    expect((await get('/api/oidc/providers')).json()).toEqual({
      providers: [{ id: 'oidc', label: '统一身份认证' }],
    });
    expect((await get('/api/oidc/start?provider=other')).statusCode).toBe(404);
  });
});

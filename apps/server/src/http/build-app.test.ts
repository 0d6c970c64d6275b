// SPDX-License-Identifier: Apache-2.0
import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { FastifyInstance, FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp } from './build-app.js';

const PUBLIC = { access: 'public' } as const;
const Item = z.object({ name: z.string().min(2), count: z.number().int() });

/** What is slow begins when it says so, and ends when it is told to. */
const slow = new EventEmitter();

const items: FastifyPluginCallbackZod = (app, _options, done) => {
  const answered = { summary: '一项', response: { 200: Item } };
  app.get('/items/:id', { config: PUBLIC, schema: answered }, () => ({ name: '门诊', count: 1 }));
  app.post('/items', { config: PUBLIC, schema: { ...answered, body: Item } }, ({ body }) => body);
  app.get('/slow', { config: PUBLIC, schema: answered }, async () => {
    slow.emit('begun');
    await once(slow, 'finish');
    return { name: '慢的', count: 2 };
  });
  app.get('/bug', { config: PUBLIC, schema: answered }, () => {
    throw new Error('a password in a message: hunter2');
  });
  done();
};

let app: FastifyInstance;
let log = '';

const build = (
  areas: readonly (FastifyPluginCallback | FastifyPluginAsync)[] = [items],
  requestsPerMinute = 1_000,
) =>
  buildApp({
    ...{ version: '1.2.3', logLevel: 'info', areas, requestsPerMinute },
    logStream: { write: (line) => void (log += line) },
  });

beforeEach(async () => {
  log = '';
  app = await build();
});
afterEach(() => app.close());

const NAMES: Readonly<Record<number, string>> = {
  400: 'invalid-request',
  413: 'too-large',
  415: 'unsupported-media-type',
};

const json = { 'content-type': 'application/json' };
const post = (payload: string, headers: Record<string, string> = json) =>
  app.inject({ method: 'POST', url: '/items', headers, payload });

describe('what is refused', () => {
  test.each<readonly [string, string, Record<string, string>, number]>([
    ['JSON cut in the middle', '{"name":', json, 400],
    ['no body', '', json, 400],
    ['a body of another kind', 'a;b', { 'content-type': 'text/csv' }, 415],
    ['a body too large', `"${'a'.repeat(1_100_000)}"`, json, 413],
  ])('%s', async (_, payload, headers, status) => {
    const name = NAMES[status] ?? '';
    const answer = await post(payload, headers);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ type: `/problems/${name}`, status });
    expect(answer.json<{ detail: string }>().detail).toMatch(/\p{Script=Han}/u);
  });

  test('each field at fault, with its place, in Chinese', async () => {
    const answer = await post('{"name":"一","count":"many"}');
    const { errors } = answer.json<{ errors: { pointer: string; detail: string }[] }>();
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/name', '/count']);
    for (const { detail } of errors) expect(detail).toMatch(/\p{Script=Han}/u);
  });

  test('what is not there', async () => {
    const answer = await app.inject('/nowhere?name=zhang');
    expect(answer.json()).toMatchObject({ status: 404, detail: '没有 GET /nowhere。' });
  });

  test('what cannot be done there, with what can', async () => {
    const answer = await app.inject({ method: 'DELETE', url: '/items/7' });
    expect(answer.json()).toMatchObject({ type: '/problems/method-not-allowed', status: 405 });
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  test('an address that is none', async () => {
    const answer = await app.inject('/items/%zz');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ type: '/problems/invalid-request' });
  });

  test('more requests than allowed, with when to come back', async () => {
    await app.close();
    app = await build([items], 2);
    const statuses = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await app.inject('/items/1')).statusCode);
    const last = await app.inject('/items/1');
    expect(statuses).toEqual([200, 200, 429]);
    expect(last.json()).toMatchObject({ type: '/problems/too-many-requests' });
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('a bug tells the visitor nothing and the log everything', async () => {
    const answer = await app.inject('/bug');
    expect(answer.json()).toMatchObject({ type: '/problems/internal-error', status: 500 });
    expect(answer.body).not.toContain('hunter2');
    expect(log).toContain('hunter2');
  });
});

describe('a route', () => {
  const route =
    (config: object, schema: object): FastifyPluginAsync =>
    async (into) => {
      into.get('/x', { config, schema }, () => 'x');
    };

  test.each([
    ['without access', {}, { hide: true }, /route without access: \/x/],
    [
      'for somebody, with nobody to check',
      { access: 'signed-in' },
      { hide: true },
      /without guard/,
    ],
    ['without a summary', PUBLIC, { response: { 200: Item } }, /without summary or response/],
    ['without an answer', PUBLIC, { summary: '甲' }, /without summary or response/],
  ])('%s does not start', async (_, config, schema, words) => {
    await expect(build([route(config, schema)])).rejects.toThrow(words);
  });
});

describe('what is answered', () => {
  test('a read carries its ETag, and asked again with it is 304 and empty', async () => {
    const first = await app.inject('/items/1');
    const etag = String(first.headers.etag);
    const again = await app.inject({ url: '/items/1', headers: { 'if-none-match': etag } });
    expect(etag).toMatch(/^W\/"/);
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const other = await app.inject({ url: '/items/1', headers: { 'if-none-match': 'W/"x"' } });
    expect(other.statusCode).toBe(200);
  });

  test('headers keep other sites, frames and guessing out', async () => {
    const { headers } = await app.inject('/items/1');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('/openapi.json is a valid OpenAPI 3.1 document with every route that is not hidden', async () => {
    const document = (await app.inject('/openapi.json')).json<{ paths: object; openapi: string }>();
    const { valid, errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(['/items/{id}', '/items', '/slow', '/bug']);
  });
});

test('a log line is one JSON object: path, status and time, no cookie, no question, no body', async () => {
  const headers = { ...json, cookie: 'sanyi_session=secret1', authorization: 'Bearer secret2' };
  await app.inject({
    ...{ method: 'POST', url: '/items?code=secret3', headers },
    payload: '{"name":"secret4","count":1}',
  });
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ req: { method: 'POST', path: '/items', address: '127.0.0.1' } });
  expect(lines[1]).toMatchObject({ res: { statusCode: 200 }, reqId: 'req-1' });
  expect(log).not.toMatch(/secret\d/);
});

describe('on a port', () => {
  const port = async (): Promise<number> => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    return (app.server.address() as AddressInfo).port;
  };

  test('closing lets a running request finish and takes no new one', async () => {
    const at = await port();
    const begun = once(slow, 'begun');
    const answer = fetch(`http://127.0.0.1:${at}/slow`);
    await begun;
    let closed = false;
    const closing = app.close().then(() => (closed = true));
    const another = () =>
      fetch(`http://127.0.0.1:${at}/items/1`).then(
        ({ status }) => `answered ${status}`,
        () => 'refused',
      );
    await expect.poll(another).toBe('refused');
    expect(closed).toBe(false);
    slow.emit('finish');
    expect(await (await answer).json()).toEqual({ name: '慢的', count: 2 });
    await closing;
  });

  test.each([
    ['what is no HTTP', 'three clouds\r\n\r\n', 'HTTP/1.1 400', 'invalid-request'],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`,
      'HTTP/1.1 413',
      'too-large',
    ],
  ])('%s is refused in the same words', async (_, bytes, status, name) => {
    const socket = connect(await port(), '127.0.0.1');
    socket.end(bytes);
    let said = '';
    for await (const piece of socket) said += String(piece);
    expect(said.startsWith(status)).toBe(true);
    expect(said).toContain(`"type":"/problems/${name}"`);
  });
});

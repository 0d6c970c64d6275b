// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
let system: Record<string, string>;

beforeAll(async () => {
  t = await testHouse();
  await addUser(t.house, { account: 'xitong', post: 'system-admin', region: '990100' });
  system = await signedIn(t.app, 'xitong');
});
afterAll(() => t.close());

const ask = (
  headers: Record<string, string>,
  [method, url]: readonly ['GET' | 'POST', string],
  { body }: { readonly body?: object } = {},
) => t.app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });

test('notices reach those in the scope, are read one by one, and only by whom they are for', async () => {
  await addUser(t.house, { account: 'shouxin', region: '990103' });
  const reader = await signedIn(t.app, 'shouxin');
  const notice = { title: '系统维护', body: '今晚十点。', region: '990103' };
  const sent = await ask(system, ['POST', '/api/notices'], { body: notice });
  expect(sent.json()).toEqual({ recipients: 1 });
  expect((await ask(reader, ['GET', '/api/session'])).json()).toMatchObject({ unreadNotices: 1 });
  const list = await ask(reader, ['GET', '/api/notices?unread=true']);
  const [one] = list.json<{ items: { id: string; title: string }[] }>().items;
  expect(one?.title).toBe('系统维护');
  const read = ['POST', `/api/notices/${one?.id}/read`] as const;
  expect((await ask(system, read)).statusCode).toBe(404);
  expect((await ask(reader, read)).statusCode).toBe(204);
  const left = await ask(reader, ['GET', '/api/notices?unread=true']);
  expect(left.json()).toEqual({ items: [], next: null });
  const away = { ...notice, region: '980000' };
  expect((await ask(system, ['POST', '/api/notices'], { body: away })).statusCode).toBe(404);
});

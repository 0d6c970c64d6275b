// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepUploads } from '../files/uploads-postgres.js';
import { formOf } from '../testing/form-of.js';
import { addUser, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
let sender: Record<string, string>;
let reader: Record<string, string>;
let stranger: Record<string, string>;

beforeAll(async () => {
  t = await testHouse();
  await addUser(t.house, { account: 'faxin', post: 'county-office', region: '990102' });
  await addUser(t.house, { account: 'shouxin', post: 'liaison', region: '990102' });
  await addUser(t.house, { account: 'pangren', post: 'liaison', region: '990103' });
  sender = await signedIn(t.app, 'faxin');
  reader = await signedIn(t.app, 'shouxin');
  stranger = await signedIn(t.app, 'pangren');
});
afterAll(() => t.close());

const PDF = Buffer.from('%PDF-1.7 示例');

const upload = (bytes: Buffer, name: string, who = sender) => {
  const { payload, headers } = formOf(bytes, name);
  return t.app.inject({
    ...{ method: 'POST', url: '/api/notices/attachments', payload },
    headers: { ...who, ...headers },
  });
};
const get = (url: string, headers = reader) => t.app.inject({ method: 'GET', url, headers });
const send = (attachments: readonly string[], who = sender) =>
  t.app.inject({
    ...{ method: 'POST', url: '/api/notices', headers: who },
    payload: {
      title: '材料报送',
      body: '见附件 <b>',
      region: '990102',
      post: 'liaison',
      attachments,
    },
  });

interface Listed {
  readonly id: string;
  readonly attachments: readonly { readonly position: number; readonly name: string }[];
}
const newest = async (headers = reader) =>
  (await get('/api/notices', headers)).json<{ items: Listed[] }>().items[0];

describe('a notice with a file', () => {
  test('brings it to whom it reached, as it was, to keep and not to run; nobody else finds it', async () => {
    const sent = await upload(PDF, '通知/附件:1.pdf');
    expect(sent.statusCode).toBe(201);
    const { id, name } = sent.json<{ id: string; name: string }>();
    expect((await send([id])).json()).toEqual({ recipients: 1 });
    const notice = await newest();
    expect(notice?.attachments).toEqual([{ position: 0, name, bytes: PDF.length }]);
    const url = `/api/notices/${notice?.id}/attachments/0`;
    const file = await get(url);
    expect(file.rawPayload.equals(PDF)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
    for (const other of [sender, stranger]) expect((await get(url, other)).statusCode).toBe(404);
    expect((await get(`/api/notices/${notice?.id}/attachments/1`)).statusCode).toBe(404);
  });

  test('prints as a page without a script, watermarked, on record; nobody else prints it', async () => {
    const notice = await newest();
    const url = `/api/notices/${notice?.id}/print`;
    const page = await get(url);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('见附件 &#60;b&#62;');
    expect(page.body).toContain('<span>shouxin 2026-11-22 09:00</span>');
    expect(page.body).not.toMatch(/<script|<b>/);
    const [made] = await t.house.database
      .selectFrom('events')
      .selectAll()
      .where('kind', '=', 'exports.made')
      .execute();
    expect(made).toMatchObject({ actor: 'shouxin', subject: 'export:通知' });
    expect((await get(url, stranger)).statusCode).toBe(404);
  });
});

describe('what is refused', () => {
  test.each([
    ['a page under the name of a document', Buffer.from('<script>'), '公文.pdf', 415],
    ['a program', Buffer.from('MZ'), '安装.exe', 415],
    ['nothing', Buffer.alloc(0), '空.txt', 415],
    ['too much', Buffer.alloc(20 * 1_048_576 + 1, 65), '大.txt', 413],
  ])('%s', async (_, bytes, name, status) => {
    const answer = await upload(bytes, name);
    expect(answer.json()).toMatchObject({ status });
  });

  test("somebody else's upload, and one that is not there", async () => {
    await addUser(t.house, { account: 'faxin2', post: 'county-office', region: '990102' });
    const { id } = (await upload(PDF, '甲.pdf')).json<{ id: string }>();
    expect((await send([id], await signedIn(t.app, 'faxin2'))).statusCode).toBe(400);
    expect((await send(['00000000-0000-4000-8000-000000000000'])).statusCode).toBe(400);
  });

  test('who may not send', async () => {
    expect((await upload(PDF, '甲.pdf', reader)).statusCode).toBe(403);
  });
});

test('what nothing carries is swept after a day, rows and bytes; what a notice carries stays', async () => {
  const { id } = (await upload(Buffer.from('没人要的'), '甲.txt')).json<{ id: string }>();
  expect(await sweepUploads(t.house)).toBe(0);
  t.wait(60 * 24 * 2);
  expect(await sweepUploads(t.house)).toBe(1);
  const left = await t.house.database.selectFrom('uploads').select(['id', 'name']).execute();
  expect(left.map((one) => one.id)).not.toContain(id);
  expect(left).toHaveLength(1);
  const headers = await signedIn(t.app, 'shouxin');
  const notice = await newest(headers);
  const file = await get(`/api/notices/${notice?.id}/attachments/0`, headers);
  expect(file.rawPayload.equals(PDF)).toBe(true);
});

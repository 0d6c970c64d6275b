// SPDX-License-Identifier: Apache-2.0
import type { UserImport } from '@sanyi/contract';
import { csvText } from '@sanyi/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { formOf } from '../testing/form-of.js';
import { addUser, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
let system: Record<string, string>;

beforeAll(async () => {
  t = await testHouse();
  await addUser(t.house, { account: 'xitong', post: 'system-admin', region: '990100' });
  await addUser(t.house, { account: 'anquan', post: 'security-admin', region: '990100' });
  await addUser(t.house, { account: 'jiu', region: '990102' });
  system = await signedIn(t.app, 'xitong');
});
afterAll(() => t.close());

type Outcome = z.infer<typeof UserImport>;

async function bring(file: Uint8Array | string, query = '', who = system) {
  const { payload, headers } = formOf(Buffer.from(file), '用户.csv');
  const answer = await t.app.inject({
    ...{ method: 'POST', url: `/api/users/import${query}`, payload },
    headers: { ...who, ...headers },
  });
  return { answer, body: answer.json<Outcome>() };
}

const HEAD = ['账号', '名称', '岗位', '地区代码', '单位标识', '电话'];
const row = (account: string, more: Partial<Record<string, string>> = {}) => [
  ...[account, more['名称'] ?? '新任经办', more['岗位'] ?? '县医改办'],
  ...[more['地区代码'] ?? '990102', '', more['电话'] ?? ''],
];
const accounts = async () =>
  (await t.house.database.selectFrom('users').select('account').execute()).map(
    (one) => one.account,
  );

test('a dry run tells and makes nothing; kept, each account opens with its one-time password and has no right', async () => {
  const file = csvText([HEAD, row('xin1', { 电话: '138-0000-0001' }), row('xin2')]);
  const before = await accounts();
  const dry = await bring(file, '?dryRun=true');
  expect(dry.body).toMatchObject({ accepted: 2, changed: 2, kept: false, passwords: [] });
  expect(dry.body.fresh.map(({ account }) => account)).toEqual(['xin1', 'xin2']);
  const [first] = dry.body.fresh;
  expect(first).toMatchObject({ label: '新任经办', post: 'county-office', regionName: '990102' });
  expect(await accounts()).toEqual(before);

  const { answer, body } = await bring(file);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(body).toMatchObject({ accepted: 2, changed: 2, refused: [], kept: true });
  expect(body.passwords.map(({ account }) => account)).toEqual(['xin1', 'xin2']);
  const opened = await t.app.inject({
    ...{ method: 'POST', url: '/api/session', headers: { 'x-sanyi': '1' } },
    payload: { account: 'xin1', password: body.passwords[0]?.password },
  });
  expect(opened.json()).toMatchObject({ passwordMustChange: true, scopes: [] });
  const made = await t.house.database
    .selectFrom('events')
    .select(['actor', 'to_json'])
    .where('kind', '=', 'users.created')
    .execute();
  expect(made.map(({ actor }) => actor)).toEqual(['xitong', 'xitong']);
  expect(JSON.stringify(made)).not.toContain('138-0000-0001');
});

test('all or nothing, but where the good rows are wanted alone', async () => {
  const file = csvText([HEAD, row('xin3'), row('Xin4'), row('xin5', { 地区代码: '990201' })]);
  const { body } = await bring(file);
  expect(body).toMatchObject({ accepted: 1, refusedRows: 2, kept: false, passwords: [] });
  expect(body.refused.map((one) => [one.sheet, one.row])).toEqual([
    ['用户', 3],
    ['用户', 4],
  ]);
  expect(await accounts()).not.toContain('xin3');
  const partial = await bring(file, '?partial=true');
  expect(partial.body.passwords.map(({ account }) => account)).toEqual(['xin3']);
});

test.each(['csv', 'xlsx'])('an export as %s comes back in and changes nothing', async (format) => {
  const url = `/api/users/export?format=${format}`;
  const { rawPayload } = await t.app.inject({ method: 'GET', url, headers: system });
  const { body } = await bring(rawPayload);
  const known = (await accounts()).length;
  expect(body).toMatchObject({ accepted: known, changed: 0, refused: [], kept: true });
});

test('the template is a table that reads as empty', async () => {
  const form = await t.app.inject({ method: 'GET', url: '/api/users/template', headers: system });
  expect((await bring(form.rawPayload)).body).toMatchObject({ accepted: 0, refused: [] });
});

test('of two imports of the same file at once one makes the accounts, the other finds them made', async () => {
  const file = csvText([HEAD, row('shuang1'), row('shuang2')]);
  const both = await Promise.all([bring(file), bring(file)]);
  expect(both.flatMap(({ body }) => body.passwords).length).toBe(2);
  expect((await accounts()).filter((account) => account.startsWith('shuang'))).toHaveLength(2);
});

test('what is no table, and who may not, is refused', async () => {
  expect((await bring('甲,乙\n1,2')).answer.json()).toMatchObject({ status: 400 });
  const many = csvText([HEAD, ...Array.from({ length: 501 }, (_, at) => row(`viele${at}`))]);
  expect((await bring(many)).answer.json()).toMatchObject({ status: 413 });
  const { answer } = await bring(csvText([HEAD]), '', await signedIn(t.app, 'anquan'));
  expect(answer.statusCode).toBe(403);
});

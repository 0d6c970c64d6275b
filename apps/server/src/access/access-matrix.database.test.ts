// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Post, POSTS } from '@sanyi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';
import { accessMatrix } from './access-matrix.js';

const GOLDEN = path.join(import.meta.dirname, '../../../../golden/access/matrix.tsv');

let t: TestHouse;
const sent = new Map<Post, Record<string, string>>();

beforeAll(async () => {
  t = await testHouse();
  for (const post of POSTS) {
    await addUser(t.house, { account: `m-${post}`, post, region: '990100' });
    sent.set(post, await signedIn(t.app, `m-${post}`));
  }
});
afterAll(() => t.close());

const lines = () => {
  const { routes } = accessMatrix(t.app.routeTable);
  return routes.map(({ method, path: url, access, cells }) =>
    [method, url, access, ...POSTS.map((post) => cells[post])].join('\t'),
  );
};

test('golden/access/matrix.tsv has a line for each route, as a person has approved it', () => {
  const golden = readFileSync(GOLDEN, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(['method', 'path', 'access', ...POSTS].join('\t')).toBe(golden[0]);
  expect(lines()).toEqual(golden.slice(1));
});

test('every route does for every post what its line says: who may not is refused, who may is let in', async () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const { routes } = accessMatrix(t.app.routeTable);
  // Signing out would take the sessions away that the other routes are tried with.
  const tried = routes.filter(
    ({ path: url, method }) => `${method} ${url}` !== 'DELETE /api/session',
  );
  for (const { method, path: url, access, cells } of tried) {
    if (access === 'public') continue;
    const request = { method: method as 'GET', url: url.replace(':id', id) };
    expect((await t.app.inject(request)).statusCode, `${method} ${url}`).toBeGreaterThanOrEqual(
      401,
    );
    for (const post of POSTS) {
      const headers = { ...sent.get(post), 'if-match': '"1"' };
      const { statusCode, body } = await t.app.inject({ ...request, headers });
      const barred = statusCode === 403 && body.includes('的权限。');
      expect(barred, `${method} ${url} ${post} ${body}`).toBe(cells[post] === 'no');
      expect(statusCode, body).toBeLessThan(500);
    }
  }
});

// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildApp } from '../http/build-app.js';
import { pageRoutes } from './routes.js';

const web = mkdtempSync(path.join(os.tmpdir(), 'sanyi-pages-'));
mkdirSync(path.join(web, 'assets'));
writeFileSync(path.join(web, 'assets/page.js'), 'export {};');
writeFileSync(path.join(web, 'index.html'), '<!doctype html>');
afterAll(() => {
  rmSync(web, { recursive: true });
});

test('an office behind one address opens its pages: files of the page are not counted, pages are', async () => {
  const app = await buildApp({
    ...{ version: '0', logLevel: 'silent', requestsPerMinute: 2 },
    areas: [pageRoutes({ desk: path.join(web, 'desk.html'), web })],
  });
  const statuses = async (url: string): Promise<number[]> => {
    const all: number[] = [];
    for (let at = 0; at < 3; at += 1) all.push((await app.inject(url)).statusCode);
    return all;
  };
  expect(await statuses('/assets/page.js')).toEqual([200, 200, 200]);
  expect(await statuses('/app')).toEqual([200, 200, 429]);
  await app.close();
});

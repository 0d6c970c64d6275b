// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, mkdirSync, writeFileSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { placeNames } from './access/place-names.js';
import { type Furnishings, openHouse } from './house.js';
import type { Settings } from './settings.js';

function freshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-house-'));
  chmodSync(folder, 0o755);
  return folder;
}

function furnishings(folder: string): Furnishings {
  mkdirSync(path.join(folder, 'web/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'web/index.html'), '<!doctype html><title>三医</title>');
  writeFileSync(path.join(folder, 'desk.html'), '<!doctype html><title>分解台</title>');
  return {
    version: '9.9.9',
    migrations: [
      {
        name: '0001_first.sql',
        sql: 'create table first (id int primary key); create table events (seq bigint)',
      },
    ],
    desk: path.join(folder, 'desk.html'),
    web: path.join(folder, 'web'),
    problems: folder,
    access: { dataKey: 'test', homeRegion: '990000', samples: false, providers: [], syslog: null },
    names: placeNames(new Map()),
  };
}

const settingsOf = (folder: string): Settings => ({
  port: 0,
  host: '127.0.0.1',
  dataFolder: path.join(folder, 'var'),
  databaseUrl: null,
  ownerUrl: null,
  logFile: null,
  trustedProxies: [],
  logLevel: 'silent',
});

test('a new folder becomes a house that answers; a second start on it is refused; after closing it opens again', async () => {
  const folder = freshFolder();
  const house = await openHouse(settingsOf(folder), furnishings(folder));
  if (!house.ok) throw new Error(house.error.code);
  expect(house.value.migrated).toEqual(['0001_first.sql']);

  const health = await fetch(`${house.value.address}/health`);
  expect(await health.json()).toEqual({
    ...{ status: 'ok', version: '9.9.9', database: 'ok' },
    ...{ rights: 'least', rightsLack: null },
  });
  const missing = await fetch(`${house.value.address}/api/nowhere`);
  expect(missing.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await missing.json()).toMatchObject({ type: '/problems/not-found', status: 404 });
  expect(await (await fetch(`${house.value.address}/desk`)).text()).toContain('分解台');

  const second = await openHouse(settingsOf(folder), furnishings(folder));
  expect(second).toEqual({ ok: false, error: { code: 'data-folder-in-use', pid: process.pid } });

  await house.value.close();
  const again = await openHouse(settingsOf(folder), furnishings(folder));
  if (!again.ok) throw new Error(again.error.code);
  expect(again.value.migrated).toEqual([]);
  expect(again.value.adopted).toBe(false);
  await again.value.close();
});

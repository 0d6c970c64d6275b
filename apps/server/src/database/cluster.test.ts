// SPDX-License-Identifier: Apache-2.0
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startCluster } from './cluster.js';
import { folderTrouble } from './cluster-trouble.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-broken-'));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a data folder that cannot be used', () => {
  test('it is a file', async () => {
    const file = path.join(folder, 'var');
    writeFileSync(file, '');
    expect(await startCluster(file)).toEqual({
      ok: false,
      error: { code: 'data-folder-unusable', folder: file, cause: 'not-a-folder' },
    });
  });

  test('a folder above it is a file', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(await startCluster(path.join(file, 'var'))).toMatchObject({
      error: { cause: 'not-a-folder' },
    });
  });

  test('it was written by another major version', async () => {
    mkdirSync(path.join(folder, 'pg'));
    writeFileSync(path.join(folder, 'pg/PG_VERSION'), '14\n');
    expect(await startCluster(folder)).toEqual({
      ok: false,
      error: { code: 'data-of-other-version', folder, found: '14', wanted: '18' },
    });
  });

  test('PostgreSQL gives up, and its own words come back', async () => {
    mkdirSync(path.join(folder, 'pg'), { mode: 0o777 });
    chmodSync(path.join(folder, 'pg'), 0o777);
    writeFileSync(path.join(folder, 'pg/PG_VERSION'), '18\n');
    writeFileSync(path.join(folder, 'pg/postgresql.conf'), '');
    expect(await startCluster(folder)).toMatchObject({
      ok: false,
      error: {
        code: 'database-did-not-start',
        folder,
        words: expect.stringMatching(/\S/) as string,
      },
    });
  });

  test.each([
    ['EACCES', 'not-writable'],
    ['EROFS', 'not-writable'],
    ['ENOSPC', 'disk-full'],
    ['ENOTDIR', 'not-a-folder'],
  ])('%s is told as %s', (code, cause) => {
    const thrown = Object.assign(new Error(code), { code, syscall: 'mkdir' });
    expect(folderTrouble(thrown, '/data')).toMatchObject({ cause });
  });

  test('what is no trouble of a folder stays a bug', () => {
    expect(folderTrouble(new TypeError('x is not a function'), '/data')).toBeUndefined();
  });
});

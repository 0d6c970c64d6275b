// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileStore } from './file-store.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = Buffer.from('示例附件');
const digest = createHash('sm3').update(bytes).digest('hex');
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

test('what is kept is read again under its SM3, and stands once', async () => {
  const store = fileStore(folder);
  expect(await store.keep(bytes)).toBe(digest);
  expect(await Promise.all([store.keep(bytes), store.keep(bytes)])).toEqual([digest, digest]);
  expect(files().map(({ name }) => name)).toEqual([digest]);
  const stream = await store.read(digest);
  expect(stream && (await buffer(stream)).equals(bytes)).toBe(true);
});

test.each(['0'.repeat(64), '../../etc/passwd', ''])('%j is not there', async (name) => {
  expect(await fileStore(folder).read(name)).toBeNull();
});

test('a sweep takes what is old and in no use, and nothing that is not of the store', async () => {
  const store = fileStore(folder);
  const other = await store.keep(Buffer.from('另一个'));
  await store.keep(bytes);
  writeFileSync(path.join(folder, 'readme.txt'), '');
  const later = new Date(Date.now() + 60_000);
  expect(await store.sweep(new Set(), new Date(0))).toBe(0);
  expect(await store.sweep(new Set([other]), later)).toBe(1);
  expect(
    files()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([other, 'readme.txt'].sort());
});

test('a sweep of a folder that was never made finds nothing', async () => {
  expect(await fileStore(path.join(folder, 'none')).sweep(new Set(), new Date())).toBe(0);
});

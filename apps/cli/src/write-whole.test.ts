// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from './write-whole.js';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'sanyi-write-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = new TextEncoder().encode('whole');

test('files stand under their names, in folders made for them', async () => {
  await writeWhole([{ path: path.join(folder, 'a/b/c.txt'), bytes }]);
  expect(readFileSync(path.join(folder, 'a/b/c.txt'), 'utf8')).toBe('whole');
});

test('an older file of the same name is replaced', async () => {
  const name = path.join(folder, 'c.txt');
  writeFileSync(name, 'an older and longer text');
  await writeWhole([{ path: name, bytes }]);
  expect(readFileSync(name, 'utf8')).toBe('whole');
});

test('if one can not be written, none is, and the message says what to do', async () => {
  writeFileSync(path.join(folder, 'file'), '');
  const files = [
    { path: path.join(folder, 'good.txt'), bytes },
    { path: path.join(folder, 'file/under.txt'), bytes },
  ];
  await expect(writeWhole(files)).rejects.toThrow(/写不了文件.*请检查/);
  expect(readdirSync(folder)).toEqual(['file']);
});

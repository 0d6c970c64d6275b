// SPDX-License-Identifier: Apache-2.0
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOutput } from './whole-output.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanyi-output-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const streams = { stdout: new PassThrough() };

test('a file that is kept stands under its name, and only then', async () => {
  const file = path.join(folder, 'kept.csv');
  const output = openOutput(file, streams);
  await output.write('one\n');
  expect(await readdir(folder)).not.toContain('kept.csv');
  await output.keep();
  expect(await readFile(file, 'utf8')).toBe('one\n');
});

test('a file that is discarded leaves nothing, also with writes under way', async () => {
  const output = openOutput(path.join(folder, 'gone.csv'), streams);
  for (let at = 0; at < 50; at++) output.stream.write(Buffer.alloc(1 << 20));
  await output.discard();
  await output.discard();
  expect((await readdir(folder)).filter((name) => name.includes('gone'))).toEqual([]);
});

test.each([
  ['a folder that is not there', 'nowhere/a.csv'],
  ['a name that is a folder', 'taken'],
])('%s is told in words, and nothing is left', async (_, name) => {
  await mkdir(path.join(folder, 'taken'), { recursive: true });
  const output = openOutput(path.join(folder, name), streams);
  await output.write('one\n');
  await expect(output.keep()).rejects.toThrow(/写不了文件.*请检查/);
  await output.discard();
  expect((await readdir(folder)).filter((file) => file.endsWith('.part'))).toEqual([]);
});

test('a write that fails while the stream is full is told in words, and does not wait for ever', async () => {
  const output = openOutput(path.join(folder, 'nowhere/b.csv'), streams);
  const writing = async (): Promise<void> => {
    for (let at = 0; at < 5; at++) await output.write(Buffer.alloc(1 << 22));
  };
  await expect(writing()).rejects.toThrow(/写不了文件/);
  await output.discard();
});

test('standard output is written as it comes', async () => {
  const stdout = new PassThrough();
  const output = openOutput(undefined, { stdout });
  await output.write('two\n');
  await output.keep();
  expect(String(stdout.read())).toBe('two\n');
});

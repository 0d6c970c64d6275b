// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOutput } from './output.js';

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

// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readFile } from './read-file.js';
import { readApart } from './reading-thread.js';

const ROOT = path.join(import.meta.dirname, '../../../..');
const NOTICE = path.join(ROOT, 'data/samples/notices/01-provincial-yearly-tasks.txt');

/** The worker as it is shipped, beside the built server. */
const worker = pathToFileURL(path.join(ROOT, 'apps/server/dist/reading-worker.js'));
const file = { name: '通知.txt', bytes: new Uint8Array(readFileSync(NOTICE)) };

test('a built worker reads a document as the server itself would, and refuses what it would', async () => {
  expect(await readApart(file, { worker })).toEqual(await readFile(file));
  const broken = { name: '坏.pdf', bytes: new TextEncoder().encode('%PDF-1.7') };
  expect(await readApart(broken, { worker })).toEqual(await readFile(broken));
  expect((await readFile(broken)).ok).toBe(false);
});

test('a worker that takes too long, or falls, is broken off, and the server goes on', async () => {
  const endless = path.join(os.tmpdir(), `endless-${process.pid}.mjs`);
  await writeFile(endless, 'for (;;) {}');
  const off = { ok: false, error: { code: 'broken-off', name: '通知.txt' } };
  expect(await readApart(file, { worker: pathToFileURL(endless), mostMs: 300 })).toEqual(off);
  await writeFile(endless, 'const held = []; for (;;) held.push(new Array(1e6).fill(0.5));');
  expect(await readApart(file, { worker: pathToFileURL(endless) })).toEqual(off);
  await rm(endless);
  expect((await readApart(file, { worker })).ok).toBe(true);
});

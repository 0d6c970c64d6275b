// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isGone, isWorkedIn } from './process-table.js';

const linux = os.platform() === 'linux';

test('a living process of the name is not gone; under another name it is', () => {
  const child = spawn('sleep', ['60']);
  const pid = child.pid ?? 0;
  expect(isGone(pid, 'sleep')).toBe(false);
  expect(isGone(pid, 'postgres')).toBe(linux);
  child.kill();
});

test('a folder is worked in as long as a process stands in it', async () => {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'sanyi-work-')));
  expect(isWorkedIn(folder)).toBe(false);
  const child = spawn('sleep', ['60'], { cwd: folder });
  expect(isWorkedIn(folder)).toBe(linux);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
  expect(isWorkedIn(folder)).toBe(false);
  rmSync(folder, { recursive: true });
});

// SPDX-License-Identifier: Apache-2.0
import os from 'node:os';
import { expect, test } from 'vitest';
import { runApart } from './run-apart.js';

const cwd = os.tmpdir();
const node = (script: string) => runApart(process.execPath, ['-e', script], { cwd });

test('the program leads a process group of its own', async () => {
  const leads = `const { execFileSync } = require('node:child_process');
    const group = execFileSync('ps', ['-o', 'pgid=', '-p', String(process.pid)], { encoding: 'utf8' });
    process.exit(Number(group) === process.pid ? 0 : 9);`;
  await expect(node(leads)).resolves.toBeUndefined();
});

test('what it says on failing comes along', async () => {
  await expect(node(`console.error('no room'); process.exit(3)`)).rejects.toThrow(/\(3\): no room/);
});

test('a program that is not there is an error', async () => {
  await expect(runApart('/nowhere/pg_ctl', [], { cwd })).rejects.toThrow('ENOENT');
});

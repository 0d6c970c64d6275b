// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';

/** Runs one npm script or command with its output on ours; answers its exit code, 1 where it could not be started. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  return status ?? 1;
}

/** `12.3 s` since a `performance.now()`. */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

export const heading = (text) => {
  console.log(`\n━━ ${text} ${'━'.repeat(Math.max(3, 90 - text.length))}`);
};

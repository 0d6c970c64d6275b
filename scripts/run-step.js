// SPDX-License-Identifier: Apache-2.0
import { spawn, spawnSync } from 'node:child_process';

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

/** The same, while this program goes on. */
export function runAloud(command, args) {
  return new Promise((resolve) => {
    const program = spawn(command, args, {
      cwd: new URL('..', import.meta.url),
      shell: process.platform === 'win32',
      stdio: 'inherit',
    });
    program.on('error', () => resolve(1));
    program.on('close', (code) => resolve(code ?? 1));
  });
}

/** The same, with the output kept back until the end, so that two at once do not talk across each other. */
export function runQuietly(command, args) {
  return new Promise((resolve) => {
    const words = [];
    const program = spawn(command, args, {
      cwd: new URL('..', import.meta.url),
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (chunk) => words.push(chunk));
    }
    const end = (status) => resolve({ status, output: Buffer.concat(words).toString() });
    program.on('error', (cause) => {
      words.push(Buffer.from(`${cause.message}\n`));
      end(1);
    });
    program.on('close', (code) => end(code ?? 1));
  });
}

/** `12.3 s` since a `performance.now()`. */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

export const heading = (text) => {
  console.log(`\n━━ ${text} ${'━'.repeat(Math.max(3, 90 - text.length))}`);
};

// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';

/**
 * Runs a program in a process group of its own: Ctrl-C in the terminal goes to every process of ours, and must not
 * reach the one that is just stopping the database. @throws with what it said where it fails
 */
export function runApart(
  program: string,
  words: readonly string[],
  options: { readonly uid?: number; readonly gid?: number; readonly cwd: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...words], {
      ...options,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    child.once('error', reject);
    // Not 'close': the server that pg_ctl starts keeps the pipe open as long as it lives.
    child.once('exit', (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${program} (${code ?? 'signal'}): ${said.trim()}`));
    });
  });
}

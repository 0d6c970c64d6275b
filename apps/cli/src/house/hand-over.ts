// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT, Failure } from '../failure.js';

/** Hands a command over to a program beside the server that knows the database; its exit code becomes ours. */
export async function handOver(name: 'audit' | 'keep', words: readonly string[]): Promise<void> {
  const program = fileURLToPath(new URL(`../../server/dist/${name}.js`, import.meta.url));
  if (!existsSync(program))
    throw new Failure(EXIT.bug, '服务器还没有构建。请在项目目录运行:node scripts/build-server.js');
  const child = spawn(process.execPath, [program, ...words], { stdio: 'inherit' });
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? EXIT.bug);
    });
  });
}

// SPDX-License-Identifier: Apache-2.0
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Output, orInWords, toFile } from './whole-output.js';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files under other names first and gives them their own names when all are there: what stands under its name is
 * whole.
 *
 * @throws Failure where a folder or file can't be written; then none of them stands under its name
 */
export async function writeWhole(files: readonly WrittenFile[]): Promise<void> {
  const outputs: Output[] = [];
  try {
    for (const { path: name, bytes } of files) {
      await orInWords(mkdir(path.dirname(name), { recursive: true }));
      const output = toFile(name);
      outputs.push(output);
      await output.write(bytes);
      await output.finish();
    }
    for (const output of outputs) await output.keep();
  } catch (failure) {
    await Promise.allSettled(outputs.map((output) => output.discard()));
    throw failure;
  }
}

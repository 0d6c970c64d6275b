// SPDX-License-Identifier: Apache-2.0
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EXIT, Failure } from './failure.js';

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
  const parts = files.map((file) => ({ ...file, part: `${file.path}.${process.pid}.part` }));
  try {
    for (const { path: name, part, bytes } of parts) {
      await mkdir(path.dirname(name), { recursive: true });
      await writeFile(part, bytes);
    }
    for (const { path: name, part } of parts) await rename(part, name);
  } catch (error) {
    // A part that never came to be can't be removed either.
    await Promise.allSettled(parts.map(({ part }) => rm(part, { force: true })));
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(
      EXIT.cannotWrite,
      `写不了文件(${why})。请检查目录权限、磁盘空间,或文件是否正被打开。`,
    );
  }
}

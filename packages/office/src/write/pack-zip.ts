// SPDX-License-Identifier: Apache-2.0
import { zipSync } from 'fflate';
import { uniquePaths } from './file-names.js';

export interface PackFile {
  /** Folders with `/`. Made safe and unique on packing. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A zip of some files. Names are safe on Windows, unique, and marked as UTF-8. Files that are compressed already
 * (.docx, .xlsx) are stored as they are.
 */
export function packZip(files: readonly PackFile[]): Uint8Array {
  const paths = uniquePaths(files.map(({ path }) => path));
  const entries = files.map(({ bytes }, index) => [paths[index] ?? '', bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

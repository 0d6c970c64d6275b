// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of reference documents and tables that are not part of the project, or undefined where none is given. */
export const referenceFolder = (): string | undefined => process.env['SANYI_REFERENCE'];

/** The bytes of a reference file. @throws where SANYI_REFERENCE is not set: ask `referenceFolder()` first. */
export function referenceFile(name: string): Uint8Array {
  const folder = referenceFolder();
  if (folder === undefined) throw new Error('SANYI_REFERENCE names no folder');
  return readFileSync(path.join(folder, name));
}

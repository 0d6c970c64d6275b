// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's `data/` folder: SANYI_DATA, or the nearest one above this file. */
export function dataFolder(): string {
  const named = process.env['SANYI_DATA'];
  if (named !== undefined) return named;
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'data', 'schemes')) && folder !== path.dirname(folder)) {
    folder = path.dirname(folder);
  }
  return path.join(folder, 'data');
}

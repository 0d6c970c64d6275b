// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs';
import path from 'node:path';

const OTHERS_MAY_ENTER = 0o001;

/** True where any user of this machine may walk down to the folder; PostgreSQL refuses to run as root, so user postgres must. */
export function reachableByOthers(folder: string): boolean {
  const absolute = path.resolve(folder);
  const parent = path.dirname(absolute);
  if ((statSync(absolute).mode & OTHERS_MAY_ENTER) === 0) return false;
  return parent === absolute || reachableByOthers(parent);
}

// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const KEY_BYTES = 32;

/**
 * The key that personal data is sealed with: what the environment gives, else the file `keys/personal.key` of the data
 * folder, made at the first start and readable by its owner only. Losing it loses the sealed data: keep a copy apart
 * from the backups.
 */
export function dataKey(dataFolder: string, given: string | undefined): string {
  if (given !== undefined && given !== '') return given;
  const file = path.join(dataFolder, 'keys', 'personal.key');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}

// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Whom PostgreSQL runs as: empty means as ourselves. */
export interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

const USER = 'postgres';

/**
 * PostgreSQL refuses to run as root. So root runs it as whoever owns the data already, and otherwise as user postgres,
 * which is made where the machine has none; anybody else runs it as himself.
 */
export function runnerFor(data: string): Runner {
  if (process.getuid?.() !== 0) return {};
  const owner = existsSync(data) ? statSync(data) : undefined;
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  if (!hasUser()) execFileSync('useradd', ['--system', '--user-group', USER], { stdio: 'ignore' });
  return { uid: idOf('-u'), gid: idOf('-g') };
}

const idOf = (flag: string): number =>
  Number(execFileSync('id', [flag, USER], { encoding: 'utf8' }));

function hasUser(): boolean {
  try {
    execFileSync('id', [USER], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

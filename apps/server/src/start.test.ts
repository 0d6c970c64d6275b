// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-start-'));
  chmodSync(folder, 0o755);
  execFileSync(process.execPath, [path.join(root, 'scripts/build-server.js')]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the server as `npm start` does, in a process group of its own. */
function start(env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [path.join(root, 'apps/server/dist/main.js')], {
    env: { ...process.env, PORT: '0', SANYI_VAR: path.join(folder, 'var'), ...env },
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => (said += piece.toString()));
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = async (): Promise<string> => {
    const found = /已就绪：(\S+)/.exec(said)?.[1];
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(said);
    await pause(50);
    return address();
  };
  /** As a terminal does it: to everybody in the group. */
  const signal = (name: NodeJS.Signals): void => {
    process.kill(-(child.pid ?? 0), name);
  };
  return { address, ended, signal, said: () => said };
}

const lock = (): boolean => existsSync(path.join(folder, 'var/pg/postmaster.pid'));

describe('the server as a process', () => {
  test('opens, answers, and Ctrl-C stops it and its database', async () => {
    const house = start();
    const health = await fetch(`${await house.address()}/health`);
    expect(await health.json()).toMatchObject({ status: 'ok', database: 'ok', rights: 'least' });
    expect(lock()).toBe(true);
    house.signal('SIGINT');
    // npm passes the signal on a second time; that is no second Ctrl-C.
    house.signal('SIGINT');
    expect(await house.ended).toBe(0);
    expect(house.said()).toContain('已停止。');
    expect(lock()).toBe(false);
  });

  test('a start on the same folder is refused by name, and the first one lives on', async () => {
    const house = start();
    const address = await house.address();
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/另一个三医正在使用数据文件夹 .*进程号 \d+/);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    house.signal('SIGTERM');
    expect(await house.ended).toBe(0);
  });

  test('Ctrl-C while it is still opening stops it just as cleanly', async () => {
    const house = start();
    while (!house.said().includes('正在打开数据库')) await pause(5);
    house.signal('SIGINT');
    expect(await house.ended).toBe(0);
    expect(lock()).toBe(false);
  });

  test('a request that never ends does not keep it: a second Ctrl-C forces, the next start mends', async () => {
    const house = start();
    const { port } = new URL(await house.address());
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf');
    await pause(200);
    house.signal('SIGINT');
    await pause(1_200);
    house.signal('SIGINT');
    expect(await house.ended).toBe(130);
    expect(house.said()).toContain('已强行退出');
    expect(lock()).toBe(true);

    const next = start();
    await next.address();
    expect(next.said()).toContain('已接管仍在运行的数据库');
    next.signal('SIGINT');
    expect(await next.ended).toBe(0);
  });

  test('started by npm, it stops when npm is gone', async () => {
    const program = path.join(root, 'apps/server/dist/main.js');
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${program}"; true`], {
      env: {
        ...process.env,
        ...{ PORT: '0', SANYI_VAR: path.join(folder, 'var'), npm_lifecycle_event: 'start' },
      },
      stdio: 'ignore',
    });
    while (!lock()) await pause(50);
    shell.kill('SIGTERM');
    while (lock()) await pause(50);
    expect(shell.killed).toBe(true);
  });

  test('a port in use is said, and the database does not stay behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const house = start({ PORT: String(port) });
    expect(await house.ended).toBe(1);
    expect(house.said()).toContain(`端口 ${port} 已被其他程序占用`);
    expect(lock()).toBe(false);
    other.close();
  });

  test.each([
    [{ PORT: '80a' }, 'PORT=80a 不能用'],
    [{ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' }, '连不上 DATABASE_URL'],
  ])('%j is said', async (env, words) => {
    const house = start(env);
    expect(await house.ended).toBe(1);
    expect(house.said()).toContain(words);
  });

  test('a data folder that is a file is said', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const house = start({ SANYI_VAR: file });
    expect(await house.ended).toBe(1);
    expect(house.said()).toContain('它不是文件夹');
    expect(readdirSync(folder)).toContain('file');
  });
});

describe('beside a running server', () => {
  const keep = (...words: readonly string[]) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(
        process.execPath,
        [path.join(root, 'apps/server/dist/keep.js'), ...words],
        {
          env: { ...process.env, SANYI_VAR: path.join(folder, 'var') },
        },
      );
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (piece: Buffer) => (said += piece.toString()));
      child.once('close', (code) => {
        resolve({ code, said });
      });
    });

  test('a backup is made and disturbs nobody; a restore waits until it is stopped', async () => {
    const file = path.join(folder, 'backup.tar.gz');
    const house = start();
    const address = await house.address();
    expect(await keep('backup', file)).toMatchObject({ code: 0 });
    expect((await fetch(`${address}/health`)).status).toBe(200);
    const refused = await keep('restore', file, '--force');
    expect(refused.code).toBe(65);
    expect(refused.said).toContain('三医正在运行');
    house.signal('SIGINT');
    expect(await house.ended).toBe(0);

    const restored = await keep('restore', file, '--force', '--json');
    expect(restored.code).toBe(0);
    expect(JSON.parse(restored.said)).toMatchObject({ file, files: 0 });
    expect(lock()).toBe(false);
  });

  test.each([[['backup']], [['mend', 'x']]])('%j is wrong use', async (words) => {
    expect((await keep(...words)).code).toBe(64);
  });
});

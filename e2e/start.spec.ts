// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { ACCOUNTS } from './web-house.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The command of the README, in a process group of its own as a terminal gives it. */
function npmStart(folder: string) {
  const begun = Date.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: '0', SANYI_VAR: folder, LOG_LEVEL: 'silent' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = once(child, 'close');
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => {
        said += piece.toString();
        const [, address] = /已就绪：(http\S+)/.exec(said) ?? [];
        if (address !== undefined && said.includes('按 Ctrl-C 停止')) resolve(address);
      });
    child.once('close', (code) => {
      reject(new Error(`npm start ended with ${code ?? 'a signal'}: ${said}`));
    });
  });
  /** As Ctrl-C does it: to npm, to the script and to the server at once. */
  const interrupt = async (): Promise<void> => {
    const runs = child.exitCode === null && child.signalCode === null;
    if (runs) process.kill(-(child.pid ?? 0), 'SIGINT');
    await ended;
  };
  return { ready, interrupt, said: () => said, took: () => Date.now() - begun };
}

test('npm start as the README says it: pages, desk and database from one command, Ctrl-C, and again', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-npm-start-'));
  chmodSync(folder, 0o755);
  const postmaster = path.join(folder, 'pg/postmaster.pid');
  const first = npmStart(folder);
  let second: ReturnType<typeof npmStart> | undefined;
  try {
    const address = await first.ready;
    // What was built from these sources is not built again, and everybody's password is printed, once.
    expect(first.said()).toContain('网页：已是最新');
    expect(first.said()).toContain('分解台 sanyi-desk.html：已是最新');
    for (const account of ACCOUNTS)
      expect(first.said()).toMatch(new RegExp(`^ {2}${account} `, 'm'));
    const health = await page.request.get(`${address}/health`);
    expect(await health.json()).toMatchObject({ status: 'ok', database: 'ok', rights: 'least' });
    await page.goto(`${address}/`);
    await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
    await page.goto(`${address}/desk`);
    await expect(page.getByRole('button', { name: /示例/ }).first()).toBeVisible();
    expect(existsSync(postmaster)).toBe(true);
    await first.interrupt();
    expect(first.said()).toMatch(/正在停止…[^]*已停止。/);
    expect(existsSync(postmaster)).toBe(false);

    second = npmStart(folder);
    const again = await second.ready;
    expect((await page.request.get(`${again}/health`)).status()).toBe(200);
    console.log(`second npm start: ${(second.took() / 1000).toFixed(1)} s until /health answered`);
    expect(second.said()).not.toContain('一次性口令');
    expect(second.said()).not.toContain('已接管');
    await second.interrupt();
    expect(second.said()).toContain('已停止。');
  } finally {
    await first.interrupt();
    await second?.interrupt();
    rmSync(folder, { recursive: true, force: true });
  }
});

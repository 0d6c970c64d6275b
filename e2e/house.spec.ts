// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { sample } from './desk-page.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

let folder = '';
let server: ChildProcess;
let address = '';

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-e2e-'));
  chmodSync(folder, 0o755);
  server = spawn(process.execPath, [path.join(root, 'apps/server/dist/main.js')], {
    env: { ...process.env, PORT: '0', SANYI_VAR: path.join(folder, 'var'), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = /已就绪：(\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once('close', () => {
      reject(new Error(said));
    });
  });
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

/** What the browser forbids or cannot find shows up here; to be signed out is no fault of a page. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(message.text());
  });
  return faults;
}

test('the web app works under the policy that the server sends', async ({ page }) => {
  const faults = faultsOf(page);
  const answer = await page.goto(address);
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'self'");
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  expect(faults).toEqual([]);
});

test('the desk works under its own policy, which lets nothing out', async ({ page }) => {
  const faults = faultsOf(page);
  const answer = await page.goto(`${address}/desk`);
  expect(answer?.headers()['content-security-policy']).toContain("connect-src 'none'");
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(sample('01-provincial-yearly-tasks.txt'));
  await expect(page.locator('article.card').first()).toBeVisible();
  expect(faults).toEqual([]);
  const reached = await page.evaluate(async () =>
    fetch('/health').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
});

test('a refusal leads to its page', async ({ page, request }) => {
  const refusal = (await (await request.get(`${address}/api/nowhere`)).json()) as { type: string };
  await page.goto(`${address}${refusal.type}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一项');
});

// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type APIRequestContext, expect, type Page, test as base } from '@playwright/test';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The server as it is shipped, and the page it serves. */
export const SERVER = path.join(root, 'apps/server/dist/main.js');
export const WEB = path.join(root, 'apps/web/dist/index.html');

/** The accounts of 示例省, one for each post. */
export const ACCOUNTS = [
  'shengyigaiban',
  'zhouyigaiban',
  'xianyigaiban',
  'lianluoyuan',
  'lingdao',
  'yiyuan',
  'fenxi',
  'shenji',
  'xitongguanli',
  'anquanguanli',
] as const;

/** An account of 示例省. */
export type Account = (typeof ACCOUNTS)[number];

/** What everybody's password becomes after the first sign-in. */
export const PASSWORD = 'Spring-rain-2026';

/** A house with its own new database, and the passwords it printed at its first start. */
export interface WebHouse {
  readonly address: string;
  /** The password that opens the account now. */
  readonly passwords: Map<string, string>;
  /** Lets the server's clock stand so many days later than the machine's. */
  readonly later: (days: number) => void;
}

interface Given {
  /** Signs somebody in without the page, changing a one-time password first. */
  readonly enter: (account: Account, page?: Page) => Promise<void>;
}

/** Unsafe requests have to say that they come from our pages. */
export const OURS = { 'x-sanyi': '1' };

interface Worker {
  house: WebHouse;
  occasion: string;
  /** Environment of the server beside its own. */
  settings: Readonly<Record<string, string>>;
}

export const test = base.extend<Given, Worker>({
  /** Another word here opens another house: for tests that need one nobody has entered yet. */
  occasion: ['any', { option: true, scope: 'worker' }],
  settings: [{}, { option: true, scope: 'worker' }],
  house: [
    async ({ occasion, settings }, use) => {
      expect(occasion).not.toBe('');
      const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-web-'));
      chmodSync(folder, 0o755);
      bringScheme(path.join(folder, 'schemes/second'));
      const server = spawn(process.execPath, [SERVER], {
        env: {
          ...process.env,
          ...{ PORT: '0', SANYI_VAR: folder, LOG_LEVEL: 'silent', NODE_OPTIONS: moved(folder) },
          ...settings,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        await use({
          ...(await openedBy(server)),
          later: (days) => {
            writeFileSync(clockIn(folder), String(days));
          },
        });
      } finally {
        server.kill('SIGTERM');
        if (server.exitCode === null) await once(server, 'exit');
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ house }, use) => {
    await use(house.address);
  },
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) faults.push(message.text());
    });
    await use(page);
    expect(faults, 'errors in the page').toEqual([]);
  },
  enter: async ({ house, page: own }, use) => {
    await use(async (account, page = own) => {
      await enter(house, account, page.request);
    });
  },
});

const clockIn = (folder: string): string => path.join(folder, 'days-later');

/** The shipped server has no clock that can be moved: Node is told to give it a Date that stands later, before it starts. */
function moved(folder: string): string {
  writeFileSync(clockIn(folder), '0');
  const file = path.join(folder, 'later.mjs');
  writeFileSync(
    file,
    `import { readFileSync } from 'node:fs';
const Machine = Date;
const later = () => Machine.now() + 86_400_000 * Number(readFileSync(${JSON.stringify(clockIn(folder))}, 'utf8'));
globalThis.Date = class extends Machine {
  constructor(...given) { super(...(given.length === 0 ? [later()] : given)); }
  static now() { return later(); }
};`,
  );
  return `--import=${file}`;
}

async function openedBy(server: ChildProcess): Promise<Omit<WebHouse, 'later'>> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => {
      reject(new Error(`the server stopped with ${code ?? 'a signal'}: ${said}`));
    });
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /已就绪：(http\S+)/.exec(said) ?? [];
      if (address === undefined || !said.includes('Ctrl-C')) return;
      const printed = [...said.matchAll(/^ {2}(\w+) +(\S+) {2}\S+$/gm)];
      resolve({
        address,
        passwords: new Map(printed.map(([, account = '', password = '']) => [account, password])),
      });
    });
  });
}

/** A scheme that a region would bring: the sample's, but laparoscopic operations on the gall bladder go elsewhere. */
function bringScheme(folder: string): void {
  cpSync(path.join(root, 'data/schemes/sample'), folder, { recursive: true });
  const meta = { scheme: 'second', title: '示例省对照方案（示例）', from: '2027-01-01' };
  writeFileSync(path.join(folder, 'meta.json'), JSON.stringify(meta));
  const rules = path.join(folder, 'adrg.json');
  writeFileSync(rules, readFileSync(rules, 'utf8').replaceAll('"51.23"', '"51.24"'));
}

/** Signs somebody in by requests alone, changing a one-time password first. */
export async function enter(
  { passwords }: WebHouse,
  account: Account,
  request: APIRequestContext,
): Promise<void> {
  const password = passwords.get(account) ?? '';
  const opened = await request.post('/api/session', { headers: OURS, data: { account, password } });
  expect(opened.status(), await opened.text()).toBe(200);
  if (password === PASSWORD) return;
  const changed = await request.put('/api/session/password', {
    headers: OURS,
    data: { old: password, new: PASSWORD },
  });
  expect(changed.status(), await changed.text()).toBe(200);
  passwords.set(account, PASSWORD);
}

/** Types into the sign-in page as a person does. */
export async function typeIn(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(account);
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Turns the pages to English, whose words are fetched when they are first asked for. */
export async function speakEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

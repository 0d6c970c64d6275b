// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as listener, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import Provider from 'oidc-provider';
import { seriousFaults } from './desk-page.js';
import { shoot } from './shoot.js';
import { OURS, test as base } from './web-house.js';

/** A house whose office has an identity provider: a real one, on this machine, over TLS. */
const test = base.extend<object>({
  ignoreHTTPSErrors: true,
  settings: [
    async ({ occasion }, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), `sanyi-${occasion}-`));
      const { key, cert, file } = certificateIn(folder);
      const server = createServer({ key, cert });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const port = await freePort();
      const issuer = `https://127.0.0.1:${portOf(server)}`;
      const house = `http://localhost:${port}`;
      server.on('request', providerAt(issuer, house));
      await use({
        ...{ PORT: String(port), SANYI_URL: house, SANYI_OIDC_ISSUER: issuer },
        ...{ SANYI_OIDC_CLIENT_ID: 'sanyi', SANYI_OIDC_CLIENT_SECRET: SECRET },
        NODE_EXTRA_CA_CERTS: file,
      });
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** A certificate of this machine for a day, which the house is told to trust. */
function certificateIn(folder: string) {
  const [keyFile, file] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['-keyout', keyFile ?? '', '-out', file ?? '', '-days', '1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...made, ...subject], {
    stdio: 'pipe',
  });
  return { key: readFileSync(keyFile ?? ''), cert: readFileSync(file ?? ''), file: file ?? '' };
}

const SECRET = 'a secret of the house';

function providerAt(issuer: string, house: string) {
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'sanyi', client_secret: SECRET },
        redirect_uris: [`${house}/api/oidc/callback`],
      },
    ],
    cookies: { keys: ['a key for tests'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  });
  const answer = provider.callback();
  provider.proxy = true;
  return (...[request, response]: Parameters<typeof answer>) => void answer(request, response);
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = listener();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** At the provider: who one is, and that the house may know it. */
async function proveAs(page: Page, subject: string): Promise<void> {
  await page.locator('input[name=login]').fill(subject);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]').click();
}

test.use({ occasion: 'oidc' });

test('an identity nobody linked opens nothing; linked on the account page it opens the account, until it is unlinked', async ({
  page,
  enter,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: '统一身份认证' }).click();
  await proveAs(page, 'official-7');
  await expect(page.getByRole('alert')).toContainText('这个身份还没有绑定账号');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();

  await enter('lianluoyuan');
  await page.goto('/app/account');
  const card = page.getByRole('region', { name: '统一身份认证' });
  await expect(card).toContainText('未绑定');
  expect(await seriousFaults(page)).toEqual([]);
  await card.getByRole('button', { name: '绑定', exact: true }).click();
  if (page.url().includes('/interaction/')) await page.locator('button[type=submit]').click();
  await expect(card).toContainText('绑定于');
  await shoot(page, 'account-linked');

  await page.request.delete('/api/session', { headers: OURS });
  await page.goto('/');
  await page.getByRole('link', { name: '统一身份认证' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('部门联络员');

  await page.goto('/app/account');
  await card.getByRole('button', { name: '解除绑定' }).click();
  await expect(card).toContainText('未绑定');
  await page.request.delete('/api/session', { headers: OURS });
  await page.goto('/');
  await page.getByRole('link', { name: '统一身份认证' }).click();
  await expect(page.getByRole('alert')).toContainText('这个身份还没有绑定账号');
});

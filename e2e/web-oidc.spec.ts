// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import Provider from 'oidc-provider';
import { seriousFaults } from './desk-page.js';
import { OURS, test as base } from './web-house.js';

/** A house whose office has an identity provider: a real one, on this machine. */
const test = base.extend<object, { provider: Server }>({
  provider: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = createServer();
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      await use(server);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  settings: [
    async ({ provider }, use) => {
      const port = await freePort();
      const issuer = `http://127.0.0.1:${portOf(provider)}`;
      const house = `http://localhost:${port}`;
      provider.on('request', providerAt(issuer, house));
      await use({
        ...{ PORT: String(port), SANYI_URL: house, SANYI_OIDC_ISSUER: issuer },
        ...{ SANYI_OIDC_CLIENT_ID: 'sanyi', SANYI_OIDC_CLIENT_SECRET: SECRET },
      });
    },
    { scope: 'worker' },
  ],
});

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
  return (...[request, response]: Parameters<typeof answer>) => void answer(request, response);
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = createServer();
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

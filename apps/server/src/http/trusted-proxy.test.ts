// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp } from './build-app.js';

const Seen = z.object({ address: z.string(), protocol: z.string() });

const mirror: FastifyPluginCallbackZod = (app, _options, done) => {
  const schema = { summary: '来访者', response: { 200: Seen } };
  app.get('/seen', { config: { access: 'public' }, schema }, ({ ip, protocol }) => ({
    address: ip,
    protocol,
  }));
  done();
};

test.each([
  ['nobody is believed', [], '127.0.0.1', '127.0.0.1', 'http'],
  ['a proxy that is named', ['127.0.0.1'], '127.0.0.1', '203.0.113.9', 'https'],
  ['a network that is named', ['10.0.0.0/8'], '10.1.2.3', '203.0.113.9', 'https'],
  ['another address', ['10.0.0.0/8'], '192.0.2.7', '192.0.2.7', 'http'],
] as const)('%s', async (...row) => {
  const [, trustedProxies, from, address, protocol] = row;
  const app = await buildApp({ version: '0', logLevel: 'silent', areas: [mirror], trustedProxies });
  const answer = await app.inject({
    url: '/seen',
    remoteAddress: from,
    headers: { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' },
  });
  expect(answer.json()).toEqual({ address, protocol });
  await app.close();
});

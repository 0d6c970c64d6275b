// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { Refusal } from '../http/problem.js';

/** Where the built pages stand. */
export interface PageFolders {
  /** The one file of the desk. */
  readonly desk: string;
  /** The folder of the web app: index.html and its assets. */
  readonly web: string;
}

// The desk carries its own, stricter policy in its head (no network at all).
const DESK_POLICY =
  "default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; worker-src blob:; connect-src 'none'; frame-ancestors 'none'";

/** Browsers ask for `/favicon.ico` unasked: there is none. `/desk` is the reader as one file; everything else that is no API is the web app. */
export const pageRoutes =
  ({ desk, web }: PageFolders): FastifyPluginAsync =>
  async (app) => {
    app.get('/desk', { config: { access: 'public' }, schema: { hide: true } }, async (_, reply) =>
      reply
        .header('content-security-policy', DESK_POLICY)
        .type('text/html; charset=utf-8')
        .send(await built(desk)),
    );
    app.get('/favicon.ico', { config: { access: 'public' }, schema: { hide: true } }, (_, reply) =>
      reply.code(204).send(),
    );
    await app.register(fastifyStatic, {
      root: path.join(web, 'assets'),
      serve: false,
      immutable: true,
      maxAge: '1y',
    });
    app.get<{ Params: { '*': string } }>(
      '/assets/*',
      // Some eighty files are a first load: an office behind one address would be asked to wait for opening its pages.
      { config: { access: 'public', rateLimit: false }, schema: { hide: true } },
      ({ params }, reply) => reply.sendFile(params['*']),
    );
    for (const url of ['/', '/app', '/app/*']) {
      app.get(url, { config: { access: 'public' }, schema: { hide: true } }, async (_, reply) =>
        reply.type('text/html; charset=utf-8').send(await built(path.join(web, 'index.html'))),
      );
    }
  };

/** A page as it was built; one that has not been built is no bug of the server. */
async function built(page: string): Promise<Buffer> {
  try {
    return await readFile(page);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Refusal('unavailable', {
      zh: '页面还没有构建。请用 npm start 启动，它会先构建页面。',
      en: 'The pages are not built yet. Start with npm start, which builds them.',
    });
  }
}

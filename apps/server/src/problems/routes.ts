// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyPluginCallback } from 'fastify';
import { type ProblemName, PROBLEMS, Refusal } from '../http/problem.js';
import { pageHtml } from './page-html.js';

/** `/problems/<name>`: what a refusal means and what to do, for whoever follows its `type`. */
export const problemRoutes =
  (folder: string): FastifyPluginCallback =>
  (app, _options, done) => {
    app.get<{ Params: { name: string } }>(
      '/problems/:name',
      { config: { access: 'public' }, schema: { hide: true } },
      async ({ params: { name } }, reply) => {
        if (!isProblem(name))
          throw new Refusal('not-found', {
            zh: `没有名为 ${name} 的说明。`,
            en: `There is no page named ${name}.`,
          });
        const markdown = await readFile(path.join(folder, `${name}.md`), 'utf8');
        return reply.type('text/html; charset=utf-8').send(pageHtml(markdown));
      },
    );
    done();
  };

const isProblem = (name: string): name is ProblemName => Object.hasOwn(PROBLEMS, name);

// SPDX-License-Identifier: Apache-2.0
import { Health } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { HealthPorts } from './ports.js';

/** `/health`: 200 while the house can work, 503 while its database does not answer. */
export const healthRoutes =
  (ports: HealthPorts): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/health',
      {
        config: { access: 'public' },
        schema: { summary: '是否正常', response: { 200: Health, 503: Health } },
      },
      async (_request, reply) => {
        const answers = await ports.databaseAnswers();
        return reply.code(answers ? 200 : 503).send({
          status: answers ? 'ok' : 'degraded',
          version: ports.version,
          database: answers ? 'ok' : 'unreachable',
          rights: ports.rightsLack === null ? 'least' : 'owner',
          rightsLack: ports.rightsLack,
        });
      },
    );
    done();
  };

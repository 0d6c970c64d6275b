// SPDX-License-Identifier: Apache-2.0
import { ChainHead, ChainReport, EventPage, EventQuery } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { scopeFor } from '../access/caller.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import type { EventPorts } from './ports.js';

/** `/api/events`: what happened, for the auditor; nobody changes it. */
export const eventRoutes =
  (ports: EventPorts): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/events',
      {
        config: { access: { action: 'events.read' } },
        schema: { summary: '审计事件', querystring: EventQuery, response: { 200: EventPage } },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const before =
          cursor === undefined ? null : Number(placeOfCursor(cursor, [/^\d{1,15}$/])[0]);
        const page = { ...filter, before, limit: limit + 1 };
        const rows = await ports.list(scopeFor(request, 'events.read'), page);
        return pageFrom(rows, limit, ({ seq }) => cursorOf(String(seq)));
      },
    );
    app.get(
      '/api/events/head',
      {
        config: { access: { action: 'events.verify' } },
        schema: { summary: '审计链头', response: { 200: ChainHead } },
      },
      () => ports.head(),
    );
    app.get(
      '/api/events/verify',
      {
        config: { access: { action: 'events.verify' } },
        schema: {
          summary: '校验审计链',
          querystring: z.object({ head: z.optional(z.string().regex(/^[0-9a-f]{64}$/)) }),
          response: { 200: ChainReport },
        },
      },
      (request) => ports.verify(request.query.head ?? null),
    );
    done();
  };

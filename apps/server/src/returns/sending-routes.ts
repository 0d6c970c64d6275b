// SPDX-License-Identifier: Apache-2.0
import {
  NewSending,
  PageQuery,
  RecipientQuery,
  Recipients,
  ReturnSending,
  SendingPage,
} from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { ONE, readerOf } from './packet-routes.js';
import type { SendingPorts } from './ports.js';

const SEND = { access: { action: 'returns.send' } } as const;
const READ = { access: { action: 'returns.read' } } as const;
const PLACE = [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, /^[0-9a-f-]{36}$/];

/** `/api/returns/sendings`: sending out, and what has come of it. */
export const sendingRoutes =
  (ports: SendingPorts): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/returns/recipients',
      {
        config: SEND,
        schema: {
          ...{ summary: '可下发的单位', querystring: RecipientQuery },
          response: { 200: Recipients },
        },
      },
      async (request) =>
        ports.recipients(
          { caller: callerOf(request), scope: scopeFor(request, 'returns.send') },
          request.query,
        ),
    );
    app.post(
      '/api/returns/sendings',
      {
        config: SEND,
        schema: { summary: '下发填报', body: NewSending, response: { 201: ReturnSending } },
      },
      async (request, reply) => {
        const reader = { caller: callerOf(request), scope: scopeFor(request, 'returns.send') };
        return reply.code(201).send(await ports.send(reader, request.body));
      },
    );
    app.get(
      '/api/returns/sendings',
      {
        config: READ,
        schema: { summary: '下发记录', querystring: PageQuery, response: { 200: SendingPage } },
      },
      async (request) => {
        const { cursor, limit } = request.query;
        const after = cursor === undefined ? null : placeOfCursor(cursor, PLACE).join(' ');
        const rows = await ports.sendings(readerOf(request), { after, limit: limit + 1 });
        return pageFrom(rows, limit, ({ sentAt, id }) => cursorOf(sentAt, id));
      },
    );
    app.get(
      '/api/returns/sendings/:id',
      {
        config: READ,
        schema: { summary: '一次下发', params: ONE, response: { 200: ReturnSending } },
      },
      async (request) => ports.sending(readerOf(request), request.params.id),
    );
    done();
  };

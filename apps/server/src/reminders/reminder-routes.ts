// SPDX-License-Identifier: Apache-2.0
import { Reminded, ReminderDays, ReminderPage, ReminderQuery } from '@sanyi/contract';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { everyPage } from '../export/every-page.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { Refusal } from '../http/problem.js';
import type { Reader } from '../returns/ports.js';
import { dayFigures } from './day-figures.js';
import { mayRemind, remindByHand } from './remind-by-hand.js';
import type { ReminderHouse } from './reminder-house.js';
import { reminderTable } from './reminder-table.js';
import { listReminders, type NumberedReminder, retry } from './reminders-read.js';

type Plugin = FastifyPluginCallbackZod;

const SEND = { access: { action: 'returns.send' } } as const;
const ONE = z.object({ id: z.uuid() });

const readerOf = (request: FastifyRequest): Reader => ({
  caller: callerOf(request),
  scope: scopeFor(request, 'returns.send'),
});

/** `/api/returns/reminders` and what belongs to a sending: who was reminded of what, and reminding by hand. */
export const reminderRoutes =
  (house: ReminderHouse): Plugin =>
  (app, _options, done) => {
    app.register(recordRoutes(house));
    app.register(retryRoute(house));
    app.register(sendingRoutes(house));
    done();
  };

const recordRoutes =
  (house: ReminderHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/returns/reminders',
      {
        config: SEND,
        schema: {
          summary: '催报记录',
          querystring: ReminderQuery,
          response: { 200: ReminderPage },
        },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const after =
          cursor === undefined ? null : BigInt(placeOfCursor(cursor, [/^\d{1,15}$/])[0] ?? 0);
        const { scope } = readerOf(request);
        const rows = await listReminders(house, scope, { ...filter, after, limit: limit + 1 });
        const { items, next } = pageFrom(rows, limit, ({ number }) => cursorOf(String(number)));
        return { items, next };
      },
    );
    app.get(
      '/api/returns/reminders/export',
      {
        config: SEND,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出催报记录' },
          querystring: ReminderQuery.omit({ cursor: true, limit: true }).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const { caller, scope } = readerOf(request);
        const rows = await everyPage<NumberedReminder>((last, limit) =>
          listReminders(house, scope, { ...filter, after: last?.number ?? null, limit }),
        );
        const what = { title: '催报记录', rows: reminderTable(rows), filter, scope };
        return exportTable(house.returns.people, caller, { reply, what, format });
      },
    );
    done();
  };

const retryRoute =
  (house: ReminderHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/returns/reminders/:id/retry',
      {
        config: SEND,
        schema: { summary: '重新发送催报', params: ONE, response: { 204: z.null() } },
      },
      async (request, reply) => {
        if (!(await retry(house, readerOf(request).scope, request.params.id)))
          throw new Refusal('not-found', {
            zh: '没有这条未送达的催报，或不在您的管辖范围内。',
            en: 'There is no such undelivered reminder, or it lies outside what you may see.',
          });
        return reply.code(204).send(null);
      },
    );
    done();
  };

const sendingRoutes =
  (house: ReminderHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/returns/sendings/:id/reminder-days',
      {
        config: SEND,
        schema: { summary: '一次下发何时自动催报', params: ONE, response: { 200: ReminderDays } },
      },
      async (request) => {
        const { may, region } = await mayRemind(house, readerOf(request), request.params.id);
        return { figures: await dayFigures(house, region), may: { remind: may } };
      },
    );
    app.post(
      '/api/returns/sendings/:id/reminders',
      {
        config: SEND,
        schema: { summary: '催报未报的单位', params: ONE, response: { 200: Reminded } },
      },
      (request) => remindByHand(house, readerOf(request), request.params.id),
    );
    done();
  };

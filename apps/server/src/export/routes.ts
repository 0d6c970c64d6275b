// SPDX-License-Identifier: Apache-2.0
import { type Event, EventQuery, type User, UserQuery } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf, scopeFor } from '../access/caller.js';
import { eventStore } from '../events/postgres.js';
import { userStore } from '../users/postgres.js';
import { everyPage } from './every-page.js';
import { eventTable, userTable } from './export-columns.js';
import { exportTable } from './export-table.js';

const FILE = { produces: ['text/csv'], response: { 200: z.string() } };
const NO_PAGE = { cursor: true, limit: true } as const;
const UserFilter = UserQuery.omit(NO_PAGE);
const EventFilter = EventQuery.omit(NO_PAGE);

/** What lists show can be taken out as it is filtered, with the mark of who took it. */
export const exportRoutes =
  (house: AccessHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const users = userStore(house);
    const events = eventStore(house);
    app.get(
      '/api/users/export',
      {
        config: { access: { action: 'users.export' } },
        schema: { ...FILE, summary: '导出用户', querystring: UserFilter },
      },
      async (request, reply) => {
        const filter = request.query;
        const scope = scopeFor(request, 'users.export');
        const rows = await everyPage<User>((last, limit) =>
          users.list(callerOf(request), scope, { ...filter, after: last?.account ?? null, limit }),
        );
        const what = { title: '用户', rows: userTable(rows), filter, scope };
        return exportTable(house, callerOf(request), { reply, what });
      },
    );
    app.get(
      '/api/events/export',
      {
        config: { access: { action: 'events.export' } },
        schema: { ...FILE, summary: '导出审计事件', querystring: EventFilter },
      },
      async (request, reply) => {
        const filter = request.query;
        const scope = scopeFor(request, 'events.export');
        const rows = await everyPage<Event>((last, limit) =>
          events.list(scope, { ...filter, before: last?.seq ?? null, limit }),
        );
        const what = { title: '审计事件', rows: eventTable(rows), filter, scope };
        return exportTable(house, callerOf(request), { reply, what });
      },
    );
    done();
  };

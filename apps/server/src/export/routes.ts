// SPDX-License-Identifier: Apache-2.0
import {
  type Event,
  EventQuery,
  type Notice,
  NoticeQuery,
  type User,
  UserQuery,
} from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf, scopeFor } from '../access/caller.js';
import { eventStore } from '../events/postgres.js';
import { noticeStore } from '../notices/postgres.js';
import { sessionStore } from '../session/postgres.js';
import { userStore } from '../users/postgres.js';
import { everyPage } from './every-page.js';
import { countTable, eventTable, noticeTable, sessionTable, userTable } from './export-columns.js';
import { EXPORT_ANSWER, ExportQuery } from './export-format.js';
import { exportTable } from './export-table.js';

type Plugin = FastifyPluginCallbackZod;

const NO_PAGE = { cursor: true, limit: true } as const;

/** What lists show can be taken out as it is filtered, with the mark of who took it. */
export const exportRoutes =
  (house: AccessHouse): Plugin =>
  (app, _options, done) => {
    app.register(userExports(house));
    app.register(eventExport(house));
    app.register(ownExports(house));
    done();
  };

const userExports =
  (house: AccessHouse): Plugin =>
  (app, _options, done) => {
    const users = userStore(house);
    app.get(
      '/api/users/export',
      {
        config: { access: { action: 'users.export' } },
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出用户' },
          querystring: UserQuery.omit(NO_PAGE).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const scope = scopeFor(request, 'users.export');
        const rows = await everyPage<User>((last, limit) =>
          users.list(callerOf(request), scope, { ...filter, after: last?.account ?? null, limit }),
        );
        const what = { title: '用户', rows: userTable(rows), filter, scope };
        return exportTable(house, callerOf(request), { reply, what, format });
      },
    );
    app.get(
      '/api/users/counts/export',
      {
        config: { access: { action: 'users.read' } },
        schema: { ...EXPORT_ANSWER, summary: '导出用户数', querystring: ExportQuery },
      },
      async (request, reply) => {
        const scope = scopeFor(request, 'users.read');
        const rows = countTable(await users.count(scope));
        const what = { title: '用户数', rows, filter: {}, scope };
        return exportTable(house, callerOf(request), { reply, what, ...request.query });
      },
    );
    done();
  };

const eventExport =
  (house: AccessHouse): Plugin =>
  (app, _options, done) => {
    const events = eventStore(house);
    app.get(
      '/api/events/export',
      {
        config: { access: { action: 'events.export' } },
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出审计事件' },
          querystring: EventQuery.omit(NO_PAGE).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const scope = scopeFor(request, 'events.export');
        const rows = await everyPage<Event>((last, limit) =>
          events.list(scope, { ...filter, before: last?.seq ?? null, limit }),
        );
        const what = { title: '审计事件', rows: eventTable(rows), filter, scope };
        return exportTable(house, callerOf(request), { reply, what, format });
      },
    );
    done();
  };

/** What is one's own is taken out by oneself, without a right and without a place. */
const ownExports =
  (house: AccessHouse): Plugin =>
  (app, _options, done) => {
    const notices = noticeStore(house);
    const sessions = sessionStore(house);
    app.get(
      '/api/notices/export',
      {
        config: { access: 'signed-in' },
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出我的通知' },
          querystring: NoticeQuery.omit(NO_PAGE).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const caller = callerOf(request);
        const rows = await everyPage<Notice>((last, limit) =>
          notices.list(caller.userId, {
            ...{ unread: filter.unread === 'true', after: last ?? null, limit },
          }),
        );
        const what = { title: '我的通知', rows: noticeTable(rows), filter, scope: [] };
        return exportTable(house, caller, { reply, what, format });
      },
    );
    app.get(
      '/api/session/others/export',
      {
        config: { access: 'signed-in' },
        schema: { ...EXPORT_ANSWER, summary: '导出我的登录', querystring: ExportQuery },
      },
      async (request, reply) => {
        const rows = sessionTable(await sessions.listOpen(callerOf(request)));
        const what = { title: '我的登录', rows, filter: {}, scope: [] };
        return exportTable(house, callerOf(request), { reply, what, ...request.query });
      },
    );
    done();
  };

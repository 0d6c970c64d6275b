// SPDX-License-Identifier: Apache-2.0
import {
  LedgerCalendar,
  LedgerCalendarQuery,
  LedgerDocumentDetail,
  LedgerDocumentPage,
  LedgerStandings,
  LedgerStandingsQuery,
  LedgerSummary,
  LedgerView,
  LedgerViews,
  NewLedgerView,
  PageQuery,
  WorkCounters,
  WorkPage,
  WorkQuery,
} from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { ledgerCalendar } from './calendar.js';
import { consequenceRoutes } from './consequence-routes.js';
import { documentDetail, listDocuments } from './documents.js';
import type { LedgerHouse } from './ledger-house.js';
import { workCounters, workItems } from './my-work.js';
import { standings, summary } from './standings.js';
import { dropView, keepView, viewsOf } from './views.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'ledger.read' } } as const;
const ANSWER = { access: { action: 'ledger.answer' } } as const;
const OWN = { access: 'signed-in' } as const;

/** Documents, 我的待办, standings, calendar, the leader's page and kept filters. */
export const listRoutes =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.register(documentRoutes(house));
    app.register(workRoutes(house));
    app.register(overviewRoutes(house));
    app.register(consequenceRoutes(house));
    app.register(viewRoutes(house));
    done();
  };

const documentRoutes =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/documents',
      {
        config: READ,
        schema: {
          ...{ summary: '入账文件', querystring: PageQuery },
          response: { 200: LedgerDocumentPage },
        },
      },
      async (request) => {
        const { cursor, limit } = request.query;
        const [last] = cursor === undefined ? [] : placeOfCursor(cursor, [/^\d{1,9}$/]);
        const before = last === undefined ? null : Number(last);
        const scope = scopeFor(request, 'ledger.read');
        const rows = await listDocuments(house, scope, { before, limit: limit + 1 });
        return pageFrom(rows, limit, ({ number }) => cursorOf(String(number)));
      },
    );
    app.get(
      '/api/ledger/documents/:id',
      {
        config: READ,
        schema: {
          ...{ summary: '一份入账文件', params: z.object({ id: z.string().max(20) }) },
          response: { 200: LedgerDocumentDetail },
        },
      },
      (request) => documentDetail(house, callerOf(request), request.params.id),
    );
    done();
  };

const workRoutes =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/work',
      { config: ANSWER, schema: { summary: '待办计数', response: { 200: WorkCounters } } },
      (request) => workCounters(house, callerOf(request)),
    );
    app.get(
      '/api/ledger/work/items',
      {
        config: ANSWER,
        schema: { summary: '我的工作', querystring: WorkQuery, response: { 200: WorkPage } },
      },
      async (request) => {
        const { cursor, limit, list } = request.query;
        const [after = null] = cursor === undefined ? [] : placeOfCursor(cursor, [/^D.{1,180}$/]);
        const rows = await workItems(house, callerOf(request), { list, after, limit: limit + 1 });
        return pageFrom(rows, limit, ({ seat }) => cursorOf(seat));
      },
    );
    done();
  };

const overviewRoutes =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/standings',
      {
        config: READ,
        schema: {
          ...{ summary: '部门和地区一览', querystring: LedgerStandingsQuery },
          response: { 200: LedgerStandings },
        },
      },
      async (request) => ({
        items: await standings(house, scopeFor(request, 'ledger.read'), request.query),
      }),
    );
    app.get(
      '/api/ledger/summary',
      { config: READ, schema: { summary: '领导一览', response: { 200: LedgerSummary } } },
      (request) => summary(house, callerOf(request)),
    );
    app.get(
      '/api/ledger/calendar',
      {
        config: READ,
        schema: {
          ...{ summary: '任务日历', querystring: LedgerCalendarQuery },
          response: { 200: LedgerCalendar },
        },
      },
      async (request) => ({
        items: await ledgerCalendar(house, callerOf(request), {
          from: request.query.from as PlainDate,
          to: request.query.to as PlainDate,
        }),
      }),
    );
    done();
  };

const viewRoutes =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/views',
      { config: OWN, schema: { summary: '常用筛选', response: { 200: LedgerViews } } },
      async (request) => ({ items: await viewsOf(house, callerOf(request).userId) }),
    );
    app.post(
      '/api/ledger/views',
      {
        config: OWN,
        schema: { summary: '保存常用筛选', body: NewLedgerView, response: { 201: LedgerView } },
      },
      async (request, reply) =>
        reply.code(201).send(await keepView(house, callerOf(request).userId, request.body)),
    );
    app.delete(
      '/api/ledger/views/:id',
      {
        config: OWN,
        schema: {
          ...{ summary: '删除常用筛选', params: z.object({ id: z.uuid() }) },
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await dropView(house, callerOf(request).userId, request.params.id);
        return reply.code(204).send(null);
      },
    );
    done();
  };

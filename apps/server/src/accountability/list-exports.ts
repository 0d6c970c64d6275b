// SPDX-License-Identifier: Apache-2.0
import {
  LedgerCalendarQuery,
  type LedgerDocument,
  type LedgerEntry,
  LedgerEntryQuery,
  type LedgerPacket,
  LedgerPacketQuery,
  LedgerStandingsQuery,
  type WorkItem,
  WorkQuery,
} from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { everyPage } from '../export/every-page.js';
import { EXPORT_ANSWER, type ExportFormat, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import { ledgerCalendar } from './calendar.js';
import { listDocuments } from './documents.js';
import { listEntries } from './entries.js';
import { type LedgerHouse, todayIn } from './ledger-house.js';
import {
  CALENDAR_COLUMNS,
  DOCUMENT_COLUMNS,
  ENTRY_COLUMNS,
  PACKET_COLUMNS,
  STANDING_COLUMNS,
  tableOf,
  WORK_COLUMNS,
} from './list-columns.js';
import { workItems } from './my-work.js';
import { listPackets } from './packets.js';
import { standings } from './standings.js';

type Plugin = FastifyPluginCallbackZod;

const EXPORT = { access: { action: 'ledger.export' } } as const;
const NO_PAGE = { cursor: true, limit: true } as const;

interface Out {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly filter: Readonly<Record<string, string | undefined>>;
  readonly format: ExportFormat;
}

const sendOut = (
  { people }: LedgerHouse,
  request: FastifyRequest,
  { reply, out }: { readonly reply: FastifyReply; readonly out: Out },
): Promise<FastifyReply> => {
  const { format, ...what } = out;
  const scope = scopeFor(request, 'ledger.read');
  return exportTable(people, callerOf(request), { reply, what: { ...what, scope }, format });
};

/** What the lists of the ledger show, to be taken out as it is filtered. */
export const listExports =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.register(workExports(house));
    app.register(answerExports(house));
    app.register(overviewExports(house));
    done();
  };

const workExports =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/documents/export',
      {
        config: EXPORT,
        schema: { ...EXPORT_ANSWER, summary: '导出入账文件', querystring: ExportQuery },
      },
      async (request, reply) => {
        const scope = scopeFor(request, 'ledger.read');
        const rows = await everyPage<LedgerDocument & { readonly number: number }>((last, limit) =>
          listDocuments(house, scope, { before: last?.number ?? null, limit }),
        );
        const out = { title: '入账文件', rows: tableOf(DOCUMENT_COLUMNS, rows), filter: {} };
        return sendOut(house, request, { reply, out: { ...out, ...request.query } });
      },
    );
    app.get(
      '/api/ledger/work/items/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出我的工作' },
          querystring: WorkQuery.omit(NO_PAGE).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, list } = request.query;
        const rows = await everyPage<WorkItem>((last, limit) =>
          workItems(house, callerOf(request), { list, after: last?.seat ?? null, limit }),
        );
        const out = { title: '我的工作', rows: tableOf(WORK_COLUMNS, rows), filter: { list } };
        return sendOut(house, request, { reply, out: { ...out, format } });
      },
    );
    done();
  };

const answerExports =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/packets/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出任务单' },
          querystring: LedgerPacketQuery.omit(NO_PAGE).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const rows = await everyPage<LedgerPacket>((last, limit) =>
          listPackets(house, callerOf(request), { filter, after: last?.id ?? null, limit }),
        );
        const out = { title: '任务单', rows: tableOf(PACKET_COLUMNS, rows), filter, format };
        return sendOut(house, request, { reply, out });
      },
    );
    app.get(
      '/api/ledger/progress/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出进展' },
          querystring: LedgerEntryQuery.omit(NO_PAGE).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const rows = await everyPage<LedgerEntry>((last, limit) =>
          listEntries(house, callerOf(request), { filter, after: last ?? null, limit }),
        );
        const out = { title: '进展', rows: tableOf(ENTRY_COLUMNS, rows), filter, format };
        return sendOut(house, request, { reply, out });
      },
    );
    done();
  };

const overviewExports =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/standings/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出部门和地区一览' },
          querystring: LedgerStandingsQuery.extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const rows = await standings(house, scopeFor(request, 'ledger.read'), filter);
        const title = filter.by === 'unit' ? '部门一览' : '地区一览';
        const out = { title, rows: tableOf(STANDING_COLUMNS, rows), filter, format };
        return sendOut(house, request, { reply, out });
      },
    );
    app.get(
      '/api/ledger/calendar/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出任务日历' },
          querystring: LedgerCalendarQuery.partial().extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const from = (filter.from ?? todayIn(house)) as PlainDate;
        const to = (filter.to ?? `${from.slice(0, 4)}-12-31`) as PlainDate;
        const rows = await ledgerCalendar(house, callerOf(request), { from, to });
        const out = { title: '任务日历', rows: tableOf(CALENDAR_COLUMNS, rows), filter, format };
        return sendOut(house, request, { reply, out });
      },
    );
    done();
  };

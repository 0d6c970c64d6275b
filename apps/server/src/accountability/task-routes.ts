// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import {
  LedgerHistory,
  LedgerPage,
  LedgerQuery,
  type LedgerRow,
  LedgerTaskDetail,
} from '@sanyi/contract';
import { csvLines } from '@sanyi/office';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { everyPage } from '../export/every-page.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { asFile, exportTable, markExport } from '../export/export-table.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import type { LedgerHouse } from './ledger-house.js';
import { cellsOf, headsOf, TASK_COLUMNS, tableOf } from './list-columns.js';
import { schemeFor } from './schemes.js';
import { taskDetail } from './task-detail.js';
import { taskHistory } from './task-history.js';
import { type LedgerFilter, listTasks, type PlacedRow, type RowPlace } from './task-list.js';

const READ = { access: { action: 'ledger.read' } } as const;
const EXPORT = { access: { action: 'ledger.export' } } as const;
const ONE = z.object({ id: z.string().max(120) });
const PLACE = [/^\d{6}(?:\d{3})?$/, /^-?\d{1,10}$/, /^D[\w@-]{1,100}$/];
const AT = '/api/ledger/tasks';

/** `/api/ledger/tasks`: 台账, one task, its history, and all of it to take out. */
export const taskRoutes =
  (house: LedgerHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      AT,
      {
        config: READ,
        schema: { summary: '任务台账', querystring: LedgerQuery, response: { 200: LedgerPage } },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const rows = await reader(house, request, filter)(placeAfter(cursor), limit + 1);
        const page = pageFrom(rows, limit, ({ after }) =>
          cursorOf(after.region, String(after.place), after.id),
        );
        return { items: page.items.map(({ row }) => row), next: page.next };
      },
    );
    app.get(
      `${AT}/:id`,
      {
        config: READ,
        schema: { summary: '一项任务', params: ONE, response: { 200: LedgerTaskDetail } },
      },
      (request) => taskDetail(house, callerOf(request), request.params.id),
    );
    app.get(
      `${AT}/:id/history`,
      {
        config: READ,
        schema: { summary: '任务经过', params: ONE, response: { 200: LedgerHistory } },
      },
      async (request) => ({
        items: await taskHistory(house, callerOf(request), request.params.id),
      }),
    );
    app.register(taskExport(house));
    done();
  };

function placeAfter(cursor: string | undefined): RowPlace | null {
  if (cursor === undefined) return null;
  const [region = '', place = '', id = ''] = placeOfCursor(cursor, PLACE);
  return { region, place: Number(place), id };
}

/** Reads pages of the list as somebody sees it. */
function reader(house: LedgerHouse, request: FastifyRequest, filter: LedgerFilter) {
  const scope = scopeFor(request, 'ledger.read');
  const { database, names } = house.people;
  return async (after: RowPlace | null, limit: number): Promise<readonly PlacedRow[]> => {
    const scheme = await schemeFor(house, database, callerOf(request).region);
    return listTasks(database, scope, { filter, after, limit, names, scheme });
  };
}

const taskExport =
  (house: LedgerHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      `${AT}/export`,
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出任务台账' },
          querystring: LedgerQuery.omit({ cursor: true, limit: true }).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const read = reader(house, request, filter);
        const scope = scopeFor(request, 'ledger.read');
        const title = '任务台账';
        if (format === 'csv') return streamed(house, request, { reply, read, title, filter });
        const placed = await everyPage<PlacedRow>((last, limit) =>
          read(last?.after ?? null, limit),
        );
        const rows = tableOf(
          TASK_COLUMNS,
          placed.map(({ row }) => row),
        );
        const what = { title, rows, filter, scope };
        return exportTable(house.people, callerOf(request), { reply, what, format });
      },
    );
    done();
  };

const PORTION = 2000;
const BYTE_ORDER_MARK = '\uFEFF';

type ReadRows = (after: RowPlace | null, limit: number) => Promise<readonly PlacedRow[]>;

/** A ledger of any size as CSV: portion by portion, never whole in memory. On record before the first row leaves. */
async function streamed(
  { people }: LedgerHouse,
  request: FastifyRequest,
  {
    reply,
    read,
    title,
    filter,
  }: {
    readonly reply: FastifyReply;
    readonly read: ReadRows;
    readonly title: string;
    readonly filter: LedgerFilter;
  },
): Promise<FastifyReply> {
  const scope = scopeFor(request, 'ledger.read');
  const { shape, ...given } = filter;
  const what = { title, rows: 0, filter: { shape, ...given }, scope };
  const mark = await markExport(people, callerOf(request), what);
  return asFile(reply, `${title}.csv`)
    .type('text/csv; charset=utf-8')
    .send(Readable.from(linesOf(read, mark)));
}

async function* linesOf(read: ReadRows, mark: string): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLines([headsOf(TASK_COLUMNS)])}`;
  let after: RowPlace | null = null;
  for (;;) {
    const portion: readonly PlacedRow[] = await read(after, PORTION);
    yield csvLines(portion.map(({ row }: { row: LedgerRow }) => cellsOf(TASK_COLUMNS, row)));
    after = portion.at(-1)?.after ?? null;
    if (portion.length < PORTION || after === null) break;
  }
  yield csvLines([[], [mark]]);
}

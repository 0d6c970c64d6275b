// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import { ReturnExport, ReturnRowExportQuery, ReturnUnmasked, Unmasking } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { XLSX } from '../export/export-format.js';
import { asFile, markExport } from '../export/export-table.js';
import { beginExport, exportOf, noteExport, toldToTheEnd } from './export-progress.js';
import { titleOf } from './file-routes.js';
import { rowCount } from './packet-rows.js';
import { ONE, readerOf } from './packet-routes.js';
import { readPacket } from './packets.js';
import type { Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';
import { rowsWithWords } from './row-filter.js';
import { unmask } from './unmask.js';
import { rowsOut } from './workbook-out.js';

/** Rows of one return as a file that can be imported again, and its personal fields in the clear for a while. */
export const rowFileRoutes =
  (house: ReturnHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/returns/packets/:id/rows/export',
      {
        config: { access: { action: 'returns.export' } },
        schema: {
          ...{ summary: '导出填报的各行', params: ONE, querystring: ReturnRowExportQuery },
          ...{ produces: [XLSX, 'text/csv; charset=utf-8'], response: { 200: z.any() } },
        },
      },
      async (request, reply) => {
        const { format } = request.query;
        const asked = { ...request.query, packet: request.params.id };
        const { title, pieces } = await rowsAsked(house, readerOf(request), asked);
        return asFile(reply, `${title}.${format}`)
          .type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
          .send(Readable.from(pieces));
      },
    );
    app.get(
      '/api/returns/exports/:ticket',
      {
        config: { access: { action: 'returns.export' } },
        schema: {
          ...{ summary: '导出进度', params: ReturnExport.pick({ ticket: true }) },
          response: { 200: ReturnExport },
        },
      },
      (request) =>
        exportOf(house.people.database, callerOf(request).account, request.params.ticket),
    );
    app.register(unmaskRoute(house));
    done();
  };

const unmaskRoute =
  (house: ReturnHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post(
      '/api/returns/packets/:id/unmask',
      {
        config: { access: { action: 'returns.fill' } },
        schema: {
          ...{ summary: '查看填报里的个人信息', params: ONE, body: Unmasking },
          response: { 200: ReturnUnmasked },
        },
      },
      async (request) => {
        const { purpose } = request.body;
        const asked = { packet: request.params.id, purpose };
        return { until: (await unmask(house, readerOf(request), asked)).toISOString() };
      },
    );
    done();
  };

type Asked = z.output<typeof ReturnRowExportQuery> & { readonly packet: string };

/** The rows that are asked for, on record first; where a ticket came with the question, they tell how far they are. */
async function rowsAsked(house: ReturnHouse, reader: Reader, { packet, format, q, ticket }: Asked) {
  const { caller, scope } = reader;
  const held = await readPacket(house, reader, packet);
  const filter = rowsWithWords(held.known.declaration, q, await house.registry());
  const rows = await rowCount(house.people.database, packet, filter);
  const title = titleOf(house, held);
  await markExport(house.people, caller, { title, rows, filter: { q }, scope });
  if (ticket === undefined) return { title, pieces: rowsOut(house, held, { format, filter }) };
  await beginExport(house, { ticket, packet, rows, account: caller.account });
  const report = (written: number) => noteExport(house, ticket, written);
  const out = rowsOut(house, held, { format, filter, report });
  return { title, pieces: toldToTheEnd(house, ticket, out) };
}

// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import { ReturnRowExportQuery, ReturnUnmasked, Unmasking } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { XLSX } from '../export/export-format.js';
import { asFile, markExport } from '../export/export-table.js';
import { titleOf } from './file-routes.js';
import { rowCount } from './packet-rows.js';
import { ONE, readerOf } from './packet-routes.js';
import { readPacket } from './packets.js';
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
        const reader = readerOf(request);
        const { id } = request.params;
        const { format, q } = request.query;
        const held = await readPacket(house, reader, id);
        const filter = rowsWithWords(held.known.declaration, q, await house.registry());
        const rows = await rowCount(house.people.database, id, filter);
        const title = titleOf(house, held);
        const what = { title, rows, filter: { q }, scope: reader.scope };
        await markExport(house.people, callerOf(request), what);
        return asFile(reply, `${title}.${format}`)
          .type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
          .send(Readable.from(rowsOut(house, held, { format, filter })));
      },
    );
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

// SPDX-License-Identifier: Apache-2.0
import { PacketQuery, type ReturnPacket, type ReturnSending } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { everyPage } from '../export/every-page.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import { packetTable, sendingTable, sumTable, typeTable } from './list-columns.js';
import { listPackets, placeAfter, sumPackets } from './packets.js';
import type { ReturnHouse } from './return-house.js';
import { listSendings } from './sendings.js';
import { typesSeen } from './type-routes.js';

type Plugin = FastifyPluginCallbackZod;

const EXPORT = { access: { action: 'returns.export' } } as const;
const READ = { access: { action: 'returns.read' } } as const;

/** The lists of returns as they are filtered, taken out with the mark of who took them. */
export const listExportRoutes =
  (house: ReturnHouse): Plugin =>
  (app, _options, done) => {
    app.register(ownLists(house));
    app.register(openLists(house));
    done();
  };

/** Lists of single returns and sendings: for who may take out what he sees one by one. */
const ownLists =
  (house: ReturnHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/returns/packets/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出填报任务' },
          querystring: PacketQuery.omit({ cursor: true, limit: true }).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const reader = { caller: callerOf(request), scope: scopeFor(request, 'returns.export') };
        const all = await everyPage<ReturnPacket>((last, limit) => {
          const after = last === undefined ? null : placeAfter(last).join(' ');
          return listPackets(house, reader, { filter, part: { after, limit } });
        });
        const what = { title: '填报任务', rows: packetTable(all), filter, scope: reader.scope };
        return exportTable(house.people, reader.caller, { reply, what, format });
      },
    );
    app.get(
      '/api/returns/sendings/export',
      {
        config: EXPORT,
        schema: { ...EXPORT_ANSWER, summary: '导出下发记录', querystring: ExportQuery },
      },
      async (request, reply) => {
        const reader = { caller: callerOf(request), scope: scopeFor(request, 'returns.export') };
        const all = await everyPage<ReturnSending>((last, limit) => {
          const after = last === undefined ? null : `${last.sentAt} ${last.id}`;
          return listSendings(house, reader, { after, limit });
        });
        const rows = sendingTable(all);
        const what = { title: '下发记录', rows, filter: {}, scope: reader.scope };
        return exportTable(house.people, reader.caller, { reply, what, ...request.query });
      },
    );
    done();
  };

/** What holds no single return: sums, and the types that can be asked for. */
const openLists =
  (house: ReturnHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/returns/sums/export',
      {
        config: READ,
        schema: { ...EXPORT_ANSWER, summary: '导出填报进度汇总', querystring: ExportQuery },
      },
      async (request, reply) => {
        const scope = scopeFor(request, 'returns.read');
        const rows = sumTable(await sumPackets(house, scope));
        const what = { title: '填报进度汇总', rows, filter: {}, scope };
        return exportTable(house.people, callerOf(request), { reply, what, ...request.query });
      },
    );
    app.get(
      '/api/returns/types/export',
      {
        config: READ,
        schema: { ...EXPORT_ANSWER, summary: '导出填报类型', querystring: ExportQuery },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const rows = typeTable(await typesSeen(house, caller));
        const what = { title: '填报类型', rows, filter: {}, scope: null };
        return exportTable(house.people, caller, { reply, what, ...request.query });
      },
    );
    done();
  };

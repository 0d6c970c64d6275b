// SPDX-License-Identifier: Apache-2.0
import {
  type PacketDetail as Detail,
  PacketDetail,
  PacketHistory,
  PacketPage,
  PacketQuery,
  ReturnCounters,
  ReturnFindings,
  ReturnPlaceQuery,
  ReturnPlaces,
  ReturnRowPage,
  ReturnRowQuery,
  ReturnSums,
} from '@sanyi/contract';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { placeAfter } from './packets.js';
import type { PacketPorts, Reader } from './ports.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'returns.read' } } as const;
export const ONE = z.object({ id: z.uuid() });
const UUID = /^[0-9a-f-]{36}$/;
const PLACE = [/^\d{4}-\d\d-\d\d$/, /^\d{6}(?:\d{3})?$/, UUID];

/** Who reads, and what he may see of returns. */
export const readerOf = (request: FastifyRequest): Reader => ({
  caller: callerOf(request),
  scope: scopeFor(request, 'returns.read'),
});

/** `/api/returns/packets`: what was sent to whom and how far it is. */
export const packetRoutes =
  (ports: PacketPorts): Plugin =>
  (app, _options, done) => {
    app.register(packetLists(ports));
    app.register(onePacket(ports));
    done();
  };

const packetLists =
  (ports: PacketPorts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/returns/packets',
      {
        config: READ,
        schema: { summary: '填报任务', querystring: PacketQuery, response: { 200: PacketPage } },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const after = cursor === undefined ? null : placeOfCursor(cursor, PLACE).join(' ');
        const rows = await ports.list(readerOf(request), filter, { after, limit: limit + 1 });
        return pageFrom(rows, limit, (packet) => cursorOf(...placeAfter(packet)));
      },
    );
    app.get(
      '/api/returns/counters',
      { config: READ, schema: { summary: '等我办理的填报', response: { 200: ReturnCounters } } },
      async (request) => ports.counters(readerOf(request)),
    );
    app.get(
      '/api/returns/sums',
      { config: READ, schema: { summary: '填报进度汇总', response: { 200: ReturnSums } } },
      async (request) => ({ items: await ports.sums(scopeFor(request, 'returns.read')) }),
    );
    done();
  };

const onePacket =
  (ports: PacketPorts): Plugin =>
  (app, _options, done) => {
    const at = '/api/returns/packets/:id';
    app.get(
      at,
      {
        config: READ,
        schema: { summary: '一份填报', params: ONE, response: { 200: PacketDetail } },
      },
      async (request): Promise<Detail> => ports.detail(readerOf(request), request.params.id),
    );
    app.get(
      `${at}/rows`,
      {
        config: READ,
        schema: {
          ...{ summary: '填报的各行', params: ONE, querystring: ReturnRowQuery },
          response: { 200: ReturnRowPage },
        },
      },
      async (request) => {
        const { cursor, limit, q } = request.query;
        const after =
          cursor === undefined ? null : (placeOfCursor(cursor, [/^\d{1,18}$/])[0] ?? null);
        const rows = await ports.rows(readerOf(request), request.params.id, {
          ...{ part: { after, limit: limit + 1 }, q },
        });
        return pageFrom(rows, limit, ({ position }) => cursorOf(position));
      },
    );
    app.register(placesRoute(ports));
    app.get(
      `${at}/findings`,
      {
        config: READ,
        schema: { summary: '校验结果', params: ONE, response: { 200: ReturnFindings } },
      },
      async (request) => ports.findings(readerOf(request), request.params.id),
    );
    app.get(
      `${at}/history`,
      {
        config: READ,
        schema: { summary: '办理记录', params: ONE, response: { 200: PacketHistory } },
      },
      async (request) => ({ items: await ports.history(readerOf(request), request.params.id) }),
    );
    done();
  };

const placesRoute =
  (ports: PacketPorts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/returns/packets/:id/places',
      {
        config: READ,
        schema: {
          ...{ summary: '可选的机构、单位、地区', params: ONE, querystring: ReturnPlaceQuery },
          response: { 200: ReturnPlaces },
        },
      },
      async (request) =>
        ports.places(readerOf(request), { id: request.params.id, ...request.query }),
    );
    done();
  };

// SPDX-License-Identifier: Apache-2.0
import {
  BulkDecided,
  BulkDecision,
  NewDecision,
  PacketDetail,
  ReasonGiven,
  ReturnFindings,
  ReturnRow,
  RowDraft,
} from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Refusal } from '../http/problem.js';
import { versionOf } from '../http/version-of.js';
import { ONE, readerOf } from './packet-routes.js';
import type { FillingPorts, PacketPorts } from './ports.js';

type Plugin = FastifyPluginCallbackZod;

// Whether it is the caller's move is judged for the packet in hand: whoever sends or reviews may fill as well.
const ANY = { access: { action: 'returns.fill' } } as const;
const ROW = ONE.extend({ row: z.uuid() });
const AT = '/api/returns/packets/:id';

/** Drafts, reasons and decisions. */
export const fillingRoutes =
  (ports: FillingPorts & Pick<PacketPorts, 'detail' | 'findings'>): Plugin =>
  (app, _options, done) => {
    app.register(draftRoutes(ports));
    app.register(decisionRoutes(ports));
    done();
  };

const draftRoutes =
  (ports: FillingPorts & Pick<PacketPorts, 'findings'>): Plugin =>
  (app, _options, done) => {
    app.post(
      `${AT}/rows`,
      {
        config: ANY,
        schema: { summary: '加一行', params: ONE, body: RowDraft, response: { 201: ReturnRow } },
      },
      async (request, reply) => {
        const { cells } = request.body;
        const change = { row: null, expected: null, cells };
        const row = await ports.write(readerOf(request), request.params.id, change);
        return reply.code(201).send(written(row));
      },
    );
    app.put(
      `${AT}/rows/:row`,
      {
        config: ANY,
        schema: { summary: '保存一行', params: ROW, body: RowDraft, response: { 200: ReturnRow } },
      },
      async (request) => {
        const { id, row } = request.params;
        const change = { row, expected: versionOf(request), cells: request.body.cells };
        return written(await ports.write(readerOf(request), id, change));
      },
    );
    app.delete(
      `${AT}/rows/:row`,
      {
        config: ANY,
        schema: { summary: '删除一行', params: ROW, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const { id, row } = request.params;
        const change = { row, expected: versionOf(request), cells: null };
        await ports.write(readerOf(request), id, change);
        return reply.code(204).send(null);
      },
    );
    app.put(
      `${AT}/reasons`,
      {
        config: ANY,
        schema: {
          ...{ summary: '说明理由', params: ONE, body: ReasonGiven },
          response: { 200: ReturnFindings },
        },
      },
      async (request) => {
        await ports.giveReason(readerOf(request), request.params.id, request.body);
        return ports.findings(readerOf(request), request.params.id);
      },
    );
    done();
  };

const decisionRoutes =
  (ports: FillingPorts & Pick<PacketPorts, 'detail'>): Plugin =>
  (app, _options, done) => {
    app.post(
      `${AT}/decisions`,
      {
        config: ANY,
        schema: {
          summary: '签收、上报、撤回、通过、退回、锁定',
          ...{ params: ONE, body: NewDecision, response: { 200: PacketDetail } },
        },
      },
      async (request) => {
        const { id } = request.params;
        const target = { id, version: versionOf(request) };
        await ports.decide(readerOf(request), target, request.body);
        return ports.detail(readerOf(request), id);
      },
    );
    app.post(
      '/api/returns/decisions',
      {
        config: ANY,
        schema: { summary: '批量办理', body: BulkDecision, response: { 200: BulkDecided } },
      },
      async (request) => ({ items: await ports.decideMany(readerOf(request), request.body) }),
    );
    done();
  };

function written<Row>(row: Row | null): Row {
  if (row === null)
    throw new Refusal('not-found', { zh: '这一行已被删除。', en: 'This row was deleted.' });
  return row;
}

// SPDX-License-Identifier: Apache-2.0
import {
  BulkAcceptance,
  BulkAccepted,
  LedgerEntryDetail,
  LedgerEntryPage,
  LedgerEntryQuery,
  LedgerPacket,
  LedgerPacketDetail,
  LedgerPacketPage,
  LedgerPacketQuery,
  NewProgressDecision,
} from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { asFile } from '../export/export-table.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { versionOf } from '../http/version-of.js';
import { acceptMany, decideEntry } from './decide-entry.js';
import { entryDetail, listEntries } from './entries.js';
import type { LedgerHouse } from './ledger-house.js';
import { packetDetail } from './packet-detail.js';
import { listPackets, packetFile, signPacket } from './packets.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'ledger.read' } } as const;
const ANSWER = { access: { action: 'ledger.answer' } } as const;
const REVIEW = { access: { action: 'ledger.review' } } as const;
const UUID = /^[0-9a-f-]{36}$/;
const SHEET = z.object({ id: z.uuid() });
const ENTRY = z.object({ id: z.string().max(300) });
const ENTRY_PLACE = [/^\d{4}-\d\d-\d\d$/, /^D.{1,280}$/];
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 签收 and 进展: what units answer, and what is decided on it. */
export const answerRoutes =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.register(packetLists(house));
    app.register(packetActs(house));
    app.register(entryLists(house));
    app.register(entryDecisions(house));
    done();
  };

const packetLists =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/packets',
      {
        config: READ,
        schema: {
          ...{ summary: '任务单', querystring: LedgerPacketQuery },
          response: { 200: LedgerPacketPage },
        },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const [after = null] = cursor === undefined ? [] : placeOfCursor(cursor, [UUID]);
        const part = { filter, after, limit: limit + 1 };
        const rows = await listPackets(house, callerOf(request), part);
        return pageFrom(rows, limit, ({ id }) => cursorOf(id));
      },
    );
    app.get(
      '/api/ledger/packets/:id',
      {
        config: READ,
        schema: { summary: '一份任务单', params: SHEET, response: { 200: LedgerPacketDetail } },
      },
      (request) => packetDetail(house, callerOf(request), request.params.id),
    );
    done();
  };

const packetActs =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/ledger/packets/:id/signature',
      {
        config: ANSWER,
        schema: { summary: '签收任务单', params: SHEET, response: { 201: LedgerPacket } },
      },
      async (request, reply) =>
        reply.code(201).send(await signPacket(house, callerOf(request), request.params.id)),
    );
    app.get(
      '/api/ledger/packets/:id/letter',
      {
        config: READ,
        schema: {
          ...{ summary: '下载分工单', params: SHEET, produces: [WORD] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const { name, bytes } = await packetFile(house, callerOf(request), request.params.id);
        return asFile(reply, name).type(WORD).send(Buffer.from(bytes));
      },
    );
    done();
  };

const entryLists =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/progress',
      {
        config: READ,
        schema: {
          ...{ summary: '进展', querystring: LedgerEntryQuery },
          response: { 200: LedgerEntryPage },
        },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const [due = '', id = ''] = cursor === undefined ? [] : placeOfCursor(cursor, ENTRY_PLACE);
        const after = cursor === undefined ? null : { due, id };
        const rows = await listEntries(house, callerOf(request), {
          ...{ filter, after, limit: limit + 1 },
        });
        return pageFrom(rows, limit, (row) => cursorOf(row.due, row.id));
      },
    );
    app.get(
      '/api/ledger/progress/:id',
      {
        config: READ,
        schema: { summary: '一期进展', params: ENTRY, response: { 200: LedgerEntryDetail } },
      },
      (request) => entryDetail(house, callerOf(request), request.params.id),
    );
    done();
  };

const entryDecisions =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/ledger/progress/:id/decisions',
      {
        config: ANSWER,
        schema: {
          ...{ summary: '办理进展', params: ENTRY, body: NewProgressDecision },
          response: { 200: LedgerEntryDetail },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        const target = { id: request.params.id, version: versionOf(request) };
        await decideEntry(house, caller, target, request.body);
        return entryDetail(house, caller, target.id);
      },
    );
    app.post(
      '/api/ledger/progress/acceptances',
      {
        config: REVIEW,
        schema: {
          ...{ summary: '批量通过进展', body: BulkAcceptance },
          response: { 200: BulkAccepted },
        },
      },
      async (request) => ({
        items: await acceptMany(house, callerOf(request), request.body),
      }),
    );
    done();
  };

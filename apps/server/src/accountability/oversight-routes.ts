// SPDX-License-Identifier: Apache-2.0
import {
  ClockStarted,
  HandedDownAnswer,
  LampMoves,
  LampSchemes,
  LedgerChain,
  LedgerChainQuery,
  LedgerGraph,
  LedgerLinkQuery,
  LedgerLinks,
  LedgerSupervision,
  LedgerSupervisions,
  LedgerTaskDetail,
  NewChainSeat,
  NewClockEvent,
  NewDeliverableEvent,
  NewHandDown,
  NewLampScheme,
  NewLinkDecision,
  NewMetDeadline,
  NewSupervision,
} from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { asFile } from '../export/export-table.js';
import { versionOf } from '../http/version-of.js';
import { chainOf, writeSeat } from './chain.js';
import { handDownTask } from './hand-down.js';
import { applyScheme, lampMovesOf, schemesOf } from './lamp-rules.js';
import type { LedgerHouse } from './ledger-house.js';
import { decideLinkOf, graphOf, linksOf } from './links.js';
import { occurrenceRoutes } from './occurrence-routes.js';
import { recordEvent, recordMet, recordStage } from './records.js';
import { listSupervisions, supervise, supervisionFile } from './supervision.js';
import { taskDetail } from './task-detail.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'ledger.read' } } as const;
const DIRECT = { access: { action: 'ledger.direct' } } as const;
const SUPERVISE = { access: { action: 'ledger.supervise' } } as const;
const TASK = z.object({ id: z.string().max(120) });
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What an office does over the ledger: handing down, events, links, chain, lamp rules, supervision. */
export const oversightRoutes =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.register(directing(house));
    app.register(recording(house));
    app.register(occurrenceRoutes(house));
    app.register(linking(house));
    app.register(chains(house));
    app.register(lamps(house));
    app.register(supervising(house));
    done();
  };

const directing =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/ledger/tasks/:id/lowers',
      {
        config: DIRECT,
        schema: {
          ...{ summary: '分解到下级', params: TASK, body: NewHandDown },
          response: { 201: HandedDownAnswer },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const answer = await handDownTask(house, callerOf(request), id, request.body);
        return reply.code(201).send(answer);
      },
    );
    app.post(
      '/api/ledger/documents/:id/events',
      {
        config: DIRECT,
        schema: {
          ...{ summary: '登记触发事件', params: z.object({ id: z.string().max(20) }) },
          ...{ body: NewClockEvent, response: { 201: ClockStarted } },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const tasks = await recordEvent(house, callerOf(request), id, request.body);
        return reply.code(201).send({ tasks });
      },
    );
    done();
  };

const recording =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.put(
      '/api/ledger/tasks/:id/deadlines/:deadline',
      {
        config: DIRECT,
        schema: {
          ...{ summary: '登记时限已完成', params: TASK.extend({ deadline: z.string().max(140) }) },
          ...{ body: NewMetDeadline, response: { 200: LedgerTaskDetail } },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        await recordMet(house, caller, request.params, request.body.on as PlainDate);
        return taskDetail(house, caller, request.params.id);
      },
    );
    app.post(
      '/api/ledger/tasks/:id/deliverables/:deliverable',
      {
        config: DIRECT,
        schema: {
          ...{ summary: '登记交付成果', params: TASK.extend({ deliverable: z.string().max(140) }) },
          ...{ body: NewDeliverableEvent, response: { 200: LedgerTaskDetail } },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        await recordStage(house, caller, request.params, request.body);
        return taskDetail(house, caller, request.params.id);
      },
    );
    done();
  };

const linking =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/graph',
      { config: READ, schema: { summary: '政策依据图', response: { 200: LedgerGraph } } },
      (request) => graphOf(house, callerOf(request)),
    );
    app.get(
      '/api/ledger/links',
      {
        config: READ,
        schema: {
          ...{ summary: '上下级任务对应', querystring: LedgerLinkQuery },
          response: { 200: LedgerLinks },
        },
      },
      (request) => linksOf(house, callerOf(request), request.query),
    );
    app.put(
      '/api/ledger/links',
      {
        config: DIRECT,
        schema: {
          ...{ summary: '确认或否定对应', body: NewLinkDecision },
          response: { 200: LedgerLinks },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        const { upper, lower } = request.body;
        await decideLinkOf(house, caller, request.body);
        return linksOf(house, caller, {
          ...{ upper: upper.split('-')[0] ?? '', lower: lower.split('-')[0] ?? '' },
        });
      },
    );
    done();
  };

const chains =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/chain',
      {
        config: READ,
        schema: {
          ...{ summary: '责任链', querystring: LedgerChainQuery },
          response: { 200: LedgerChain },
        },
      },
      (request) => chainOf(house, callerOf(request), request.query.region),
    );
    app.post(
      '/api/ledger/chain',
      {
        config: DIRECT,
        schema: { summary: '登记责任链', body: NewChainSeat, response: { 201: LedgerChain } },
      },
      async (request, reply) =>
        reply.code(201).send(await writeSeat(house, callerOf(request), request.body)),
    );
    app.put(
      '/api/ledger/chain/:id',
      {
        config: DIRECT,
        schema: {
          ...{ summary: '修改责任链', params: z.object({ id: z.uuid() }), body: NewChainSeat },
          response: { 200: LedgerChain },
        },
      },
      (request) =>
        writeSeat(house, callerOf(request), request.body, {
          ...{ id: request.params.id, version: versionOf(request) },
        }),
    );
    done();
  };

const lamps =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/lamps',
      {
        config: READ,
        schema: {
          ...{ summary: '判灯规则', querystring: LedgerChainQuery },
          response: { 200: LampSchemes },
        },
      },
      (request) => schemesOf(house, callerOf(request), request.query.region),
    );
    app.post(
      '/api/ledger/lamps/preview',
      {
        config: SUPERVISE,
        schema: { summary: '试算判灯规则', body: NewLampScheme, response: { 200: LampMoves } },
      },
      (request) => lampMovesOf(house, callerOf(request), request.body),
    );
    app.put(
      '/api/ledger/lamps',
      {
        config: SUPERVISE,
        schema: { summary: '调整判灯规则', body: NewLampScheme, response: { 200: LampSchemes } },
      },
      (request) => applyScheme(house, callerOf(request), request.body, versionOf(request)),
    );
    done();
  };

const supervising =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/supervisions',
      { config: READ, schema: { summary: '督办单', response: { 200: LedgerSupervisions } } },
      async (request) => ({
        items: await listSupervisions(house, scopeFor(request, 'ledger.read')),
      }),
    );
    app.post(
      '/api/ledger/supervisions',
      {
        config: SUPERVISE,
        schema: {
          summary: '下发督办单',
          body: NewSupervision,
          response: { 201: LedgerSupervision },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await supervise(house, callerOf(request), request.body)),
    );
    app.get(
      '/api/ledger/supervisions/:id/letter',
      {
        config: READ,
        schema: {
          ...{ summary: '下载督办单', params: z.object({ id: z.uuid() }), produces: [WORD] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const { name, bytes } = await supervisionFile(house, callerOf(request), request.params.id);
        return asFile(reply, name).type(WORD).send(Buffer.from(bytes));
      },
    );
    done();
  };

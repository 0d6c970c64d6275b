// SPDX-License-Identifier: Apache-2.0
import {
  NewReportedFigure,
  NewTarget,
  NewWording,
  StatedTargetPage,
  StatedTargetQuery,
  TakenTargets,
  TargetPage,
  TargetQuery,
  TargetsTaken,
} from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { tableOf } from '../export/table-of.js';
import { STATED_COLUMNS, TARGET_COLUMNS } from './figure-columns.js';
import type { FigureHouse } from './figure-house.js';
import { partOf } from './part-of.js';
import { sendTable } from './send-table.js';
import {
  confirmWording,
  reportFigure,
  setTarget,
  statedRows,
  takeTargets,
  targetRows,
} from './target-desk.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'indicators.read' } } as const;
const EXPORT = { access: { action: 'indicators.export' } } as const;
const TARGET = { access: { action: 'indicators.target' } } as const;
const REPORT = { access: { action: 'indicators.report' } } as const;
const NO_PAGE = { cursor: true, limit: true } as const;

const Done = z.object({ kept: z.literal(true) });

/** `/api/targets`: targets with how they stand, and the words of documents that become targets. */
export const targetRoutes =
  (house: FigureHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/targets',
      {
        config: READ,
        schema: { summary: '指标目标', querystring: TargetQuery, response: { 200: TargetPage } },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        return partOf(await targetRows(house, callerOf(request), filter), { cursor, limit });
      },
    );
    app.get(
      '/api/targets/stated',
      {
        config: READ,
        schema: {
          ...{ summary: '文件里的目标', querystring: StatedTargetQuery },
          response: { 200: StatedTargetPage },
        },
      },
      async (request) => {
        const { cursor, limit, show } = request.query;
        return partOf(await statedRows(house, callerOf(request), show), { cursor, limit });
      },
    );
    app.register(targetChanges(house));
    app.register(targetExports(house));
    done();
  };

const targetChanges =
  (house: FigureHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/targets',
      {
        config: TARGET,
        schema: { summary: '设定指标目标', body: NewTarget, response: { 201: Done } },
      },
      async (request, reply) => {
        await setTarget(house, callerOf(request), request.body);
        return reply.code(201).send({ kept: true });
      },
    );
    app.post(
      '/api/targets/taken',
      {
        config: TARGET,
        schema: {
          summary: '采用文件里的目标',
          body: TakenTargets,
          response: { 200: TargetsTaken },
        },
      },
      (request) => takeTargets(house, callerOf(request), request.body.targets),
    );
    app.post(
      '/api/targets/wordings',
      {
        config: TARGET,
        schema: { summary: '确认目标说法', body: NewWording, response: { 201: Done } },
      },
      async (request, reply) => {
        await confirmWording(house, callerOf(request), request.body);
        return reply.code(201).send({ kept: true });
      },
    );
    app.post(
      '/api/targets/reported',
      {
        config: REPORT,
        schema: { summary: '报送目标进展值', body: NewReportedFigure, response: { 201: Done } },
      },
      async (request, reply) => {
        await reportFigure(house, callerOf(request), request.body);
        return reply.code(201).send({ kept: true });
      },
    );
    done();
  };

const targetExports =
  (house: FigureHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/targets/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出指标目标' },
          querystring: TargetQuery.omit(NO_PAGE).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const rows = tableOf(TARGET_COLUMNS)(await targetRows(house, callerOf(request), filter));
        return sendTable(house, request, { reply, title: '指标目标', rows, filter, format });
      },
    );
    app.get(
      '/api/targets/stated/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出文件里的目标' },
          querystring: StatedTargetQuery.omit(NO_PAGE).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, show } = request.query;
        const rows = tableOf(STATED_COLUMNS)(await statedRows(house, callerOf(request), show));
        const what = { title: '文件里的目标', rows, filter: { show } };
        return sendTable(house, request, { reply, ...what, format });
      },
    );
    done();
  };

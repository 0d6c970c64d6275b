// SPDX-License-Identifier: Apache-2.0
import {
  FigureReading,
  IndicatorChoices,
  IndicatorDetail,
  IndicatorPage,
  IndicatorQuery,
  ReadingRows,
  Readings,
  ReadingsQuery,
  Trend,
  TrendQuery,
} from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { tableOf } from '../export/table-of.js';
import { FACT_COLUMNS, INDICATOR_COLUMNS, READING_COLUMNS } from './figure-columns.js';
import type { FigureHouse } from './figure-house.js';
import { indicatorChoices, indicatorDetail, indicatorsFound } from './indicator-list.js';
import { partOf } from './part-of.js';
import { sendTable } from './send-table.js';
import { readingsAsked, rowsBehind, trendOf } from './read-figures.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'indicators.read' } } as const;
const EXPORT = { access: { action: 'indicators.export' } } as const;

const One = z.object({ id: z.string().max(60) });
const RowsQuery = z.object({ place: TrendQuery.shape.place, period: FigureReading.shape.period });

/** `/api/indicators`: definitions, readings with what they were made of, trends. */
export const indicatorRoutes =
  (house: FigureHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/indicators',
      {
        config: READ,
        schema: { summary: '指标', querystring: IndicatorQuery, response: { 200: IndicatorPage } },
      },
      async ({ query: { cursor, limit, ...filter } }) => {
        const found = await indicatorsFound(house, filter);
        return { ...partOf(found, { cursor, limit }), total: found.length };
      },
    );
    app.get(
      '/api/indicators/choices',
      {
        config: READ,
        schema: { summary: '指标体系、报告期和数据项', response: { 200: IndicatorChoices } },
      },
      (request) => indicatorChoices(house, callerOf(request)),
    );
    app.get(
      '/api/indicators/:id',
      {
        config: READ,
        schema: { summary: '指标定义', params: One, response: { 200: IndicatorDetail } },
      },
      ({ params }) => indicatorDetail(house, params.id),
    );
    app.register(readingRoutes(house));
    app.register(indicatorExports(house));
    done();
  };

const readingRoutes =
  (house: FigureHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/indicators/:id/readings',
      {
        config: READ,
        schema: {
          ...{ summary: '指标读数', params: One, querystring: ReadingsQuery },
          response: { 200: Readings },
        },
      },
      (request) =>
        readingsAsked(house, scopeFor(request, 'indicators.read'), {
          ...request.params,
          ...request.query,
        }),
    );
    app.get(
      '/api/indicators/:id/rows',
      {
        config: READ,
        schema: {
          ...{ summary: '读数背后的数据', params: One, querystring: RowsQuery },
          response: { 200: ReadingRows },
        },
      },
      (request) =>
        rowsBehind(house, scopeFor(request, 'indicators.read'), {
          ...request.params,
          ...request.query,
        }),
    );
    app.get(
      '/api/indicators/:id/trend',
      {
        config: READ,
        schema: {
          ...{ summary: '指标趋势', params: One, querystring: TrendQuery },
          response: { 200: Trend },
        },
      },
      (request) =>
        trendOf(house, scopeFor(request, 'indicators.read'), {
          ...request.params,
          ...request.query,
        }),
    );
    done();
  };

const indicatorExports =
  (house: FigureHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/indicators/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出指标' },
          querystring: IndicatorQuery.omit({ cursor: true, limit: true }).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const rows = tableOf(INDICATOR_COLUMNS)(await indicatorsFound(house, filter));
        return sendTable(house, request, { reply, title: '指标', rows, filter, format });
      },
    );
    app.get(
      '/api/indicators/:id/readings/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出指标读数', params: One },
          querystring: ReadingsQuery.extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const asked = { ...request.params, ...filter };
        const { items, label } = await readingsAsked(
          house,
          scopeFor(request, 'indicators.export'),
          asked,
        );
        const rows = tableOf(READING_COLUMNS)(items);
        const title = `${label.zh}读数`;
        return sendTable(house, request, { reply, title, rows, filter: asked, format });
      },
    );
    app.register(behindExports(house));
    done();
  };

const behindExports =
  (house: FigureHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/indicators/:id/rows/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出读数背后的数据', params: One },
          querystring: RowsQuery.extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const asked = { ...request.params, ...filter };
        const { items } = await rowsBehind(house, scopeFor(request, 'indicators.export'), asked);
        const rows = tableOf(FACT_COLUMNS)(items);
        return sendTable(house, request, {
          reply,
          title: '读数背后的数据',
          rows,
          filter: asked,
          format,
        });
      },
    );
    app.get(
      '/api/indicators/:id/trend/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出指标趋势', params: One },
          querystring: TrendQuery.extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const asked = { ...request.params, ...filter };
        const { pieces } = await trendOf(house, scopeFor(request, 'indicators.export'), asked);
        const rows = tableOf(READING_COLUMNS)(pieces.flatMap(({ points }) => points));
        return sendTable(house, request, { reply, title: '指标趋势', rows, filter: asked, format });
      },
    );
    done();
  };

// SPDX-License-Identifier: Apache-2.0
import {
  KeptScheme,
  SchemeDetail,
  SchemeList,
  SchemeQuery,
  ScorecardQuery,
  Scorecards,
} from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { type Table, tableOf } from '../export/table-of.js';
import { keepScheme, schemeDetail, schemeRows } from './evaluation-desk.js';
import { SCHEME_COLUMNS } from './figure-columns.js';
import type { FigureHouse } from './figure-house.js';
import { scorecards } from './scorecard-view.js';
import { sendTable } from './send-table.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'indicators.read' } } as const;
const EXPORT = { access: { action: 'indicators.export' } } as const;
const EVALUATE = { access: { action: 'indicators.evaluate' } } as const;

const One = z.object({ id: z.string().max(60) });

/** `/api/evaluation`: schemes with their versions, and the cards they make. */
export const evaluationRoutes =
  (house: FigureHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/evaluation/schemes',
      { config: READ, schema: { summary: '评价方案', response: { 200: SchemeList } } },
      async (request) => ({
        items: [...(await schemeRows(house, scopeFor(request, 'indicators.read')))],
      }),
    );
    app.get(
      '/api/evaluation/schemes/:id',
      {
        config: READ,
        schema: {
          ...{ summary: '一个评价方案', params: One, querystring: SchemeQuery },
          response: { 200: SchemeDetail },
        },
      },
      (request) => {
        const { version } = request.query;
        return schemeDetail(house, callerOf(request), { ...request.params, version });
      },
    );
    app.post(
      '/api/evaluation/schemes',
      {
        config: EVALUATE,
        schema: { summary: '保存评价方案', body: KeptScheme, response: { 201: SchemeDetail } },
      },
      async (request, reply) => {
        const { id, version } = request.body.scheme;
        await keepScheme(house, callerOf(request), request.body);
        return reply.code(201).send(await schemeDetail(house, callerOf(request), { id, version }));
      },
    );
    app.get(
      '/api/evaluation/scorecards',
      {
        config: READ,
        schema: { summary: '计分卡', querystring: ScorecardQuery, response: { 200: Scorecards } },
      },
      (request) => scorecards(house, scopeFor(request, 'indicators.read'), request.query),
    );
    app.register(evaluationExports(house));
    done();
  };

const evaluationExports =
  (house: FigureHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/evaluation/schemes/export',
      {
        config: EXPORT,
        schema: { ...EXPORT_ANSWER, summary: '导出评价方案', querystring: ExportQuery },
      },
      async (request, reply) => {
        const all = await schemeRows(house, scopeFor(request, 'indicators.export'));
        const rows = tableOf(SCHEME_COLUMNS)(all);
        return sendTable(house, request, {
          reply,
          title: '评价方案',
          rows,
          filter: {},
          ...request.query,
        });
      },
    );
    app.get(
      '/api/evaluation/scorecards/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出计分卡' },
          querystring: ScorecardQuery.partial().extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, scheme = 'sample-counties', version, period = '2025' } = request.query;
        const asked = { scheme, version, period };
        const cards = await scorecards(house, scopeFor(request, 'indicators.export'), asked);
        const filter = {
          scheme,
          period,
          version: version === undefined ? undefined : String(version),
        };
        const title = `${cards.scheme.label.zh}计分卡`;
        return sendTable(house, request, { reply, title, rows: cardTable(cards), filter, format });
      },
    );
    done();
  };

/** Groups below each other; an item is its points of its weight, with what it was read. */
function cardTable({ columns, groups }: Scorecards): Table {
  const heads = ['组', '代码', '地区或机构', '名次', '总分', '等级', '差距在误差之内'];
  const rows = groups.flatMap(({ label, rows: cards }) =>
    cards.map(({ place, name, rank, total, grade, likeOthers, items }) => [
      ...[label.zh, place, name, rank === null ? '' : String(rank), total ?? '', grade ?? ''],
      String(likeOthers.length),
      ...items.flatMap(({ reading, points }) => [reading.shown?.zh ?? '', points ?? '']),
    ]),
  );
  return [
    [...heads, ...columns.flatMap(({ label, weight }) => [label.zh, `得分（满分 ${weight}）`])],
    ...rows,
  ];
}

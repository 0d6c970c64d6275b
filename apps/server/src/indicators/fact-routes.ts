// SPDX-License-Identifier: Apache-2.0
import multipart from '@fastify/multipart';
import {
  FactFileQuery,
  FactPage,
  FactQuery,
  type ListedFact,
  NewFact,
  RegistryImport,
  RegistryImportQuery,
} from '@sanyi/contract';
import { factsCsv, writeDataValueSets } from '@sanyi/office';
import type { FastifyPluginAsyncZod, FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { everyPage } from '../export/every-page.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { asFile, exportTable, markExport } from '../export/export-table.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { fileOf } from '../http/file-of.js';
import { listedFact } from './fact-of-listed.js';
import type { FigureHouse } from './figure-house.js';
import { FACT_COLUMNS } from './figure-columns.js';
import { tableOf } from '../export/table-of.js';
import { type FactFilter, listFacts } from './listed-facts.js';
import { giveFact, takeFactFile } from './take-facts.js';

const READ = { access: { action: 'indicators.read' } } as const;
const EXPORT = { access: { action: 'indicators.export' } } as const;
const REPORT = { access: { action: 'indicators.report' } } as const;

const MOST_BYTES = 20_971_520;

/** `/api/facts`: facts in and out, each with its history. */
export const factRoutes =
  (house: FigureHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    app.get(
      '/api/facts',
      {
        config: READ,
        schema: { summary: '指标数据', querystring: FactQuery, response: { 200: FactPage } },
      },
      async (request) => {
        const { cursor, limit, history, ...filter } = request.query;
        const before =
          cursor === undefined ? null : BigInt(placeOfCursor(cursor, [/^\d{1,18}$/])[0] ?? 0);
        const asked = { ...filter, history: history === 'true' };
        const scope = scopeFor(request, 'indicators.read');
        const rows = await listFacts(house, scope, { filter: asked, before, limit: limit + 1 });
        return pageFrom(rows, limit, ({ id }) => cursorOf(id));
      },
    );
    app.register(factEntries(house));
    app.register(factExports(house));
  };

const factEntries =
  (house: FigureHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post(
      '/api/facts',
      {
        config: REPORT,
        schema: {
          summary: '报送一个指标数据',
          body: NewFact,
          response: { 201: z.object({ kept: z.literal(true) }) },
        },
      },
      async (request, reply) => {
        await giveFact(house, callerOf(request), request.body);
        return reply.code(201).send({ kept: true });
      },
    );
    app.post(
      '/api/facts/import',
      {
        config: REPORT,
        schema: {
          ...{ summary: '导入指标数据', consumes: ['multipart/form-data'] },
          ...{ querystring: RegistryImportQuery, response: { 200: RegistryImport } },
        },
      },
      async (request) => {
        const file = await fileOf(request);
        return takeFactFile(house, callerOf(request), {
          ...{ name: file.filename, bytes: await file.toBuffer() },
          dryRun: request.query.dryRun === 'true',
        });
      },
    );
    done();
  };

const everyFact = (
  house: FigureHouse,
  scope: Parameters<typeof listFacts>[1],
  filter: FactFilter,
): Promise<readonly ListedFact[]> =>
  everyPage<ListedFact>((last, limit) =>
    listFacts(house, scope, { filter, before: last === undefined ? null : BigInt(last.id), limit }),
  );

const factExports =
  (house: FigureHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/facts/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出指标数据' },
          querystring: FactQuery.omit({ cursor: true, limit: true }).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const scope = scopeFor(request, 'indicators.export');
        const rows = await everyFact(house, scope, {
          ...filter,
          history: filter.history === 'true',
        });
        const what = { title: '指标数据', rows: tableOf(FACT_COLUMNS)(rows), filter, scope };
        return exportTable(house.people, callerOf(request), { reply, what, format });
      },
    );
    app.get(
      '/api/facts/file',
      {
        config: EXPORT,
        schema: {
          ...{ summary: '取出指标数据文件(CSV 或 dataValueSets)', querystring: FactFileQuery },
          ...{ produces: ['text/csv', 'application/json'], response: { 200: z.string() } },
        },
      },
      async (request, reply) => {
        const { as, ...filter } = request.query;
        const scope = scopeFor(request, 'indicators.export');
        const facts = (await everyFact(house, scope, filter)).map(listedFact);
        const title = as === 'csv' ? '指标数据.csv' : '指标数据.json';
        await markExport(house.people, callerOf(request), {
          ...{ title, rows: facts.length, filter: { ...filter, as }, scope },
        });
        return asFile(reply, title)
          .type(as === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
          .send(as === 'csv' ? factsCsv(facts) : writeDataValueSets(facts));
      },
    );
    done();
  };

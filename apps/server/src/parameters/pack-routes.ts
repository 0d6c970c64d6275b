// SPDX-License-Identifier: Apache-2.0
import multipart from '@fastify/multipart';
import { ParameterImport, ParameterImportQuery, ParameterQuery } from '@sanyi/contract';
import { packOf, type Parameter } from '@sanyi/parameters';
import type { FastifyPluginAsyncZod, FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf, scopeFor } from '../access/caller.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { asFile, exportTable, markExport } from '../export/export-table.js';
import { Refusal } from '../http/problem.js';
import { fileOf } from '../http/file-of.js';
import { takePack } from './pack-desk.js';
import { parameterRow, parametersFound } from './parameter-rows.js';
import { PARAMETER_COLUMNS, parameterCells } from './parameter-columns.js';
import type { ParameterParts } from './proposal-desk.js';
import { groundsFor } from './routes.js';

/** A pack of every parameter there is takes a tenth of it. */
const MOST_BYTES = 2 * 1_048_576;

const Filter = ParameterQuery.omit({ cursor: true, limit: true });
const EXPORT = { access: { action: 'parameters.export' } } as const;

/** Parameters on their way out, as a table or as a pack that `sanyi parameters import` and another house read, and packs on their way in. */
export const packRoutes =
  (house: AccessHouse, parts: ParameterParts): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    app.register(exportRoutes(house, parts));
    app.post(
      '/api/parameters/import',
      {
        config: { access: { action: 'parameters.propose' } },
        schema: {
          summary: '导入参数包',
          consumes: ['multipart/form-data'],
          querystring: ParameterImportQuery,
          response: { 200: ParameterImport },
        },
      },
      async (request) => {
        const { dryRun, replace, why = '' } = request.query;
        const bytes = await (await fileOf(request)).toBuffer();
        if (dryRun !== 'true' && why.length < SHORTEST_WHY) {
          throw reasonNeeded();
        }
        const how = { dryRun: dryRun === 'true', replace: replace === 'true', why };
        return takePack(parts, callerOf(request), { text: bytes.toString('utf8'), ...how });
      },
    );
  };

const SHORTEST_WHY = 2;

const reasonNeeded = (): Refusal =>
  new Refusal(
    'invalid-request',
    {
      zh: '请写明为什么导入，好让批准的人知道。',
      en: 'Say why it is imported, for those who approve it.',
    },
    [{ pointer: '/why', detail: { zh: '没有写', en: 'missing' } }],
  );

const exportRoutes =
  (house: AccessHouse, parts: ParameterParts): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const file = { querystring: Filter, response: { 200: z.string() } };
    const table = { querystring: Filter.extend(ExportQuery.shape) };
    app.get(
      '/api/parameters/export',
      {
        config: EXPORT,
        schema: { ...table, ...EXPORT_ANSWER, summary: '导出政策参数' },
      },
      async (request, reply) => {
        const { on, format, ...filter } = request.query;
        const { grounds } = await groundsFor(parts, request, on);
        const rows = parametersFound(grounds, filter).map((one) =>
          parameterCells(parameterRow(one, grounds)),
        );
        const scope = scopeFor(request, 'parameters.export');
        const what = { title: '政策参数', rows: [PARAMETER_COLUMNS, ...rows], scope };
        return exportTable(house, callerOf(request), {
          ...{ reply, format },
          what: { ...what, filter: { ...filter, on: grounds.on } },
        });
      },
    );
    app.get(
      '/api/parameters/pack',
      {
        config: EXPORT,
        schema: { ...file, summary: '导出参数包', produces: ['application/json'] },
      },
      async (request, reply) => {
        const { on, ...filter } = request.query;
        const { grounds } = await groundsFor(parts, request, on);
        const found = new Set<Parameter>(parametersFound(grounds, filter));
        const scope = scopeFor(request, 'parameters.export');
        const title = '参数包';
        await markExport(house, callerOf(request), { title, rows: found.size, filter, scope });
        const pack = packOf(grounds.library, (one) => found.has(one));
        // As bytes: the answer is the file itself, not a JSON value that a schema writes.
        const bytes = Buffer.from(`${JSON.stringify(pack, undefined, 2)}\n`);
        return asFile(reply, `${title}.json`).type('application/json; charset=utf-8').send(bytes);
      },
    );
    done();
  };

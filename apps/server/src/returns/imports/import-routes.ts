// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import {
  RETURN_IMPORT_LIMITS,
  ReturnImport,
  ReturnImportAcceptance,
  ReturnImportQuery,
  ReturnImports,
} from '@sanyi/contract';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../../access/caller.js';
import { XLSX } from '../../export/export-format.js';
import { asFile } from '../../export/export-table.js';
import { fileOf } from '../../http/file-of.js';
import { Refusal } from '../../http/problem.js';
import { titleOf } from '../file-routes.js';
import { ONE, readerOf } from '../packet-routes.js';
import { readPacket } from '../packets.js';
import type { ReturnHouse } from '../return-house.js';
import { refusedBook } from '../workbook-out.js';
import { type ImportDesk, importDesk } from './import-desk.js';
import { importOf, importsOf, importView, settleUnfinished } from './import-records.js';
import { refusedInParts } from './refused-in-parts.js';

const FILL = { access: { action: 'returns.fill' } } as const;
const MEGABYTE = 1_048_576;
/** How often what another server left behind is looked for. */
const SETTLE_MS = 15_000;

/** `/api/returns/imports`: a large file comes in, is compared while people go on, and is taken over at somebody's word. */
export const importRoutes =
  (house: ReturnHouse): FastifyPluginAsyncZod =>
  async (app) => {
    const fileSize = RETURN_IMPORT_LIMITS.megabytes * MEGABYTE;
    await app.register(multipart, { limits: { fileSize, files: 1, fields: 0, parts: 1 } });
    const desk = importDesk(house, (trouble) => {
      app.log.error({ err: trouble }, 'an import of a return broke off');
    });
    const settle = async (): Promise<void> => {
      const broken = await settleUnfinished(house);
      if (broken > 0) app.log.warn({ imports: broken }, 'imports were interrupted');
    };
    let clock: NodeJS.Timeout | undefined;
    app.addHook('onReady', async () => {
      await settle();
      clock = setInterval(() => {
        settle().catch((trouble: unknown) => {
          app.log.error({ err: trouble }, 'imports that broke off could not be looked for');
        });
      }, SETTLE_MS).unref();
    });
    app.addHook('preClose', () => {
      clearInterval(clock);
      return desk.close();
    });
    lists(house)(app);
    steps(house, desk)(app);
  };

type App = Parameters<FastifyPluginAsyncZod>[0];

const lists =
  (house: ReturnHouse) =>
  (app: App): void => {
    app.get(
      '/api/returns/imports',
      { config: FILL, schema: { summary: '我的导入', response: { 200: ReturnImports } } },
      async (request) => ({ items: await importsOf(house, callerOf(request).account) }),
    );
    app.get(
      '/api/returns/imports/:id',
      {
        config: FILL,
        schema: { summary: '一次导入的进度', params: ONE, response: { 200: ReturnImport } },
      },
      async (request) => importView(house, await ownImport(house, request, request.params.id)),
    );
    app.get(
      '/api/returns/imports/:id/refused',
      {
        config: FILL,
        schema: {
          ...{ summary: '下载没有采纳的行', params: ONE, produces: [XLSX] },
          response: { 200: z.any() },
        },
      },
      async (request, reply) => {
        const kept = await ownImport(house, request, request.params.id);
        const held = await readPacket(house, readerOf(request), kept.packet);
        const rows = refusedInParts(house, held, kept.id);
        return asFile(reply, `退回 ${titleOf(house, held)}.xlsx`)
          .type(XLSX)
          .send(Readable.from(refusedBook(house, held, rows)));
      },
    );
  };

const ownImport = (house: ReturnHouse, request: FastifyRequest, id: string) =>
  importOf(house.people.database, callerOf(request).account, id);

const steps =
  (house: ReturnHouse, desk: ImportDesk) =>
  (app: App): void => {
    app.post(
      '/api/returns/imports',
      {
        config: FILL,
        schema: {
          ...{ summary: '导入大文件', consumes: ['multipart/form-data'] },
          ...{ querystring: ReturnImportQuery, response: { 202: ReturnImport } },
        },
      },
      async (request, reply) => {
        const sent = { ...(await received(request)), packet: request.query.packet };
        const kept = await desk.begin(readerOf(request), sent);
        return reply.code(202).send(await importView(house, kept));
      },
    );
    app.post(
      '/api/returns/imports/:id/acceptance',
      {
        config: FILL,
        schema: {
          ...{ summary: '采纳导入', params: ONE, body: ReturnImportAcceptance },
          response: { 202: ReturnImport },
        },
      },
      async (request, reply) => {
        const { override } = request.body;
        const kept = await desk.accept(readerOf(request), request.params.id, override);
        return reply.code(202).send(await importView(house, kept));
      },
    );
    app.delete(
      '/api/returns/imports/:id',
      {
        config: FILL,
        schema: { summary: '取消导入', params: ONE, response: { 204: z.undefined() } },
      },
      async (request, reply) => {
        await desk.cancel(readerOf(request), request.params.id);
        return reply.code(204).send();
      },
    );
  };

async function received(request: FastifyRequest) {
  const part = await fileOf(request);
  const bytes = await part.toBuffer().catch(() => {
    throw new Refusal('too-large', {
      zh: `文件超过 ${RETURN_IMPORT_LIMITS.megabytes} MB。请分成几个文件。`,
      en: `The file is larger than ${RETURN_IMPORT_LIMITS.megabytes} MB. Split it.`,
    });
  });
  return {
    name: part.filename,
    bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}

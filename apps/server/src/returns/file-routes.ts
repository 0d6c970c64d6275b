// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import { type ReturnFileOutcome, ReturnFilesOutcome, ReturnFilesQuery } from '@sanyi/contract';
import { packZip, periodInWords, safeFileName } from '@sanyi/office';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { asFile, markExport } from '../export/export-table.js';
import { Refusal } from '../http/problem.js';
import { refusedOf, type Returned, takeFile } from './file-in.js';
import { listPackets, readPacket } from './packets.js';
import { ONE, readerOf } from './packet-routes.js';
import type { ReturnHouse } from './return-house.js';
import { readSending } from './sendings.js';
import { refusedBook, workbookOf } from './workbook-out.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_BYTES = 20 * 1_048_576;
const MOST_FILES = 50;
const EXPORT = { access: { action: 'returns.export' } } as const;
const FILL = { access: { action: 'returns.fill' } } as const;

/** Workbooks out, and the same workbooks back in: many at once, matched by what they carry. */
export const fileRoutes =
  (house: ReturnHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: MOST_FILES, fields: 0, parts: MOST_FILES },
    });
    app.get(
      '/api/returns/packets/:id/workbook',
      {
        config: EXPORT,
        schema: {
          ...{ summary: '下载填报表', params: ONE, produces: [XLSX] },
          response: { 200: z.any() },
        },
      },
      async (request, reply) => {
        const held = await readPacket(house, readerOf(request), request.params.id);
        const { scope } = readerOf(request);
        const title = titleOf(house, held);
        await markExport(house.people, callerOf(request), { title, rows: 1, filter: {}, scope });
        const book = Readable.from(workbookOf(house, held));
        return asFile(reply, `${title}.xlsx`).type(XLSX).send(book);
      },
    );
    app.get(
      '/api/returns/sendings/:id/workbooks',
      {
        config: EXPORT,
        schema: {
          ...{ summary: '下载全部填报表', params: ONE, produces: ['application/zip'] },
          response: { 200: z.any() },
        },
      },
      async (request, reply) => {
        const reader = readerOf(request);
        const { label, period } = await readSending(house, reader, request.params.id);
        const files = await workbooksOf(house, request, request.params.id);
        const title = `${label.zh} ${periodInWords(period)}`.trim();
        const what = { title, rows: files.length, filter: {}, scope: reader.scope };
        await markExport(house.people, callerOf(request), what);
        return asFile(reply, `${title}.zip`)
          .type('application/zip')
          .send(Buffer.from(packZip(files)));
      },
    );
    uploads(house)(app);
  };

type App = Parameters<FastifyPluginAsyncZod>[0];

const uploads =
  (house: ReturnHouse) =>
  (app: App): void => {
    app.post(
      '/api/returns/files',
      {
        config: FILL,
        schema: {
          ...{ summary: '交回填报表', consumes: ['multipart/form-data'] },
          ...{ querystring: ReturnFilesQuery, response: { 200: ReturnFilesOutcome } },
        },
      },
      async (request) => {
        const { accept, override } = request.query;
        const wish = { accept: accept === 'true', override: override === 'true' };
        const items: ReturnFileOutcome[] = [];
        for (const file of await filesOf(request))
          items.push(await takeFile(house, readerOf(request), { file, wish }));
        return { items };
      },
    );
    app.post(
      '/api/returns/files/refused',
      {
        config: FILL,
        schema: {
          ...{ summary: '退回不能采纳的行', consumes: ['multipart/form-data'], produces: [XLSX] },
          response: { 200: z.any() },
        },
      },
      async (request, reply) => {
        const [file] = await filesOf(request);
        if (file === undefined) throw noFile();
        const { held, rows } = await refusedOf(house, readerOf(request), file);
        const given = rows.map(({ raw, reason }) => ({ row: null, raw, reason }));
        const book = refusedBook(house, held, Readable.from([given]));
        return asFile(reply, `退回 ${titleOf(house, held)}.xlsx`)
          .type(XLSX)
          .send(Readable.from(book));
      },
    );
  };

const noFile = (): Refusal =>
  new Refusal('invalid-request', {
    zh: '没有收到文件。请先选择文件。',
    en: 'No file was received. Choose one first.',
  });

async function filesOf(request: FastifyRequest): Promise<readonly Returned[]> {
  if (!request.isMultipart())
    throw new Refusal('unsupported-media-type', {
      zh: '请按页面上的按钮提交 .xlsx 文件。',
      en: 'Send .xlsx files with the button of the page.',
    });
  const files: Returned[] = [];
  for await (const part of request.files())
    files.push({ name: part.filename, bytes: new Uint8Array(await part.toBuffer()) });
  if (files.length === 0) throw noFile();
  return files;
}

/** 床位月报 2026年9月 临江区卫生健康局. */
export const titleOf = (
  house: ReturnHouse,
  { packet, known }: Awaited<ReturnType<typeof readPacket>>,
): string =>
  safeFileName(
    `${known.declaration.label.zh} ${periodInWords(packet.period)} ${house.people.names.unit(packet.unit)}`,
  );

const MOST_UNITS = 2_000;

/** The workbook of every unit of a sending that the caller sees. */
async function workbooksOf(house: ReturnHouse, request: FastifyRequest, sending: string) {
  const reader = readerOf(request);
  const packets = await listPackets(house, reader, {
    filter: { list: 'all', sending },
    part: { after: null, limit: MOST_UNITS },
  });
  const files = [];
  for (const { id } of packets) {
    const held = await readPacket(house, reader, id);
    const pieces: Uint8Array[] = [];
    for await (const piece of workbookOf(house, held)) pieces.push(piece);
    const bytes = new Uint8Array(Buffer.concat(pieces));
    files.push({ path: `${titleOf(house, held)}.xlsx`, bytes });
  }
  return files;
}

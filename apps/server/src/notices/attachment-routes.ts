// SPDX-License-Identifier: Apache-2.0
import multipart from '@fastify/multipart';
import { Attachment, Uploaded } from '@sanyi/contract';
import type { FastifyPluginAsyncZod, FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf } from '../access/caller.js';
import { markExport, sendPrint, watermarkOf } from '../export/export-table.js';
import { fileIn } from '../files/file-in.js';
import { FILE_ENDINGS } from '../files/file-kinds.js';
import { sendFile } from '../files/send-file.js';
import { keepUpload } from '../files/uploads-postgres.js';
import { beijingWords } from '../http/beijing-words.js';
import { escapedHtml } from '../http/escaped-html.js';
import { Refusal } from '../http/problem.js';
import type { NoticePorts } from './ports.js';

const MOST_BYTES = 20 * 1_048_576;
const NoticeId = z.object({ id: z.uuid() });
const Place = NoticeId.extend({ position: z.coerce.number().int().min(0).max(99) });

/** What belongs to a notice: files that go out with it and are fetched by whom it reached, and the page it prints as. */
export const attachmentRoutes =
  (house: AccessHouse, ports: NoticePorts): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    await app.register(uploading(house));
    await app.register(fetching(house, ports));
    await app.register(printing(house, ports));
  };

const uploading =
  (house: AccessHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post(
      '/api/notices/attachments',
      {
        config: { access: { action: 'notices.send' } },
        schema: {
          ...{ summary: '上传通知附件', consumes: ['multipart/form-data'] },
          response: { 201: Uploaded },
        },
      },
      async (request, reply) => {
        const upload = await fileIn(request, unknownKind);
        return reply.code(201).send(await keepUpload(house, callerOf(request).userId, upload));
      },
    );
    done();
  };

const unknownKind = (name: string): Refusal =>
  new Refusal('unsupported-media-type', {
    zh: `“${name}”不能作附件：内容是空的，或与后缀不符，或不是可用的格式（${FILE_ENDINGS.join('、')}）。`,
    en: `“${name}” cannot be attached: it is empty, or not what its ending says, or of no kind that is taken (${FILE_ENDINGS.join(', ')}).`,
  });

const fetching =
  ({ files }: AccessHouse, ports: NoticePorts): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/notices/:id/attachments/:position',
      {
        config: { access: 'signed-in' },
        schema: {
          ...{ summary: '下载通知附件', params: Place },
          ...{ produces: ['application/octet-stream'], response: { 200: z.string() } },
        },
      },
      async (request, reply) => {
        const { id, position } = request.params;
        const found = await ports.attachment(callerOf(request).userId, { id, position });
        const bytes = found === null ? null : await files.read(found.digest);
        if (found === null || bytes === null) throw noNotice();
        return sendFile(reply, { name: found.name, mediaType: found.mediaType, bytes });
      },
    );
    done();
  };

/** Not found and not one's own are the same answer. */
const noNotice = (): Refusal =>
  new Refusal('not-found', {
    zh: '没有这条通知，或没有这个附件。',
    en: 'There is no such notice, or no such attachment.',
  });

const printing =
  (house: AccessHouse, ports: NoticePorts): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/notices/:id/print',
      {
        config: { access: 'signed-in' },
        schema: {
          ...{ summary: '打印通知', params: NoticeId },
          ...{ produces: ['text/html'], response: { 200: z.string() } },
        },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const notice = await ports.find(caller.userId, request.params.id);
        if (notice === null) throw noNotice();
        const { title, from, at, body, attachments } = notice;
        const what = { title: '通知', rows: 1, filter: { id: notice.id }, scope: [] };
        return sendPrint(reply, {
          ...{ title, wide: false, watermark: watermarkOf(house, caller) },
          mark: await markExport(house, caller, what),
          body: `<dl><dt>来自</dt><dd>${escapedHtml(from)}</dd><dt>时间</dt><dd>${beijingWords(new Date(at))}（北京时间）</dd>${namesOf(attachments)}</dl>
<div class="text">${escapedHtml(body)}</div>`,
        });
      },
    );
    done();
  };

const namesOf = (attachments: readonly z.infer<typeof Attachment>[]): string =>
  attachments.length === 0
    ? ''
    : `<dt>附件</dt><dd>${attachments.map(({ name }) => escapedHtml(name)).join('<br>')}</dd>`;

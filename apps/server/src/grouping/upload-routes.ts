// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';
import multipart from '@fastify/multipart';
import {
  GROUPING_UPLOAD_LIMITS,
  GroupingUpload,
  GroupingUploadQuery,
  GroupingUploads,
} from '@sanyi/contract';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { csvText } from '@sanyi/office';
import { asFile } from '../export/export-table.js';
import { fileOf } from '../http/file-of.js';
import { Refusal } from '../http/problem.js';
import { type Language, languageOf } from '../http/words.js';
import { inOne } from './in-one.js';
import type { SchemeShelf } from './scheme-shelf.js';
import type { Upload, Uploads } from './uploads.js';

const USE = { access: { action: 'grouping.use' } } as const;
const CSV = { produces: ['text/csv; charset=utf-8'], response: { 200: z.string() } };
const params = z.object({ id: z.string().max(60) });
const MEGABYTE = 1_048_576;

/** `/api/grouping/uploads`: a file of cases comes in, is grouped in a thread of its own, and its answers go out. */
export const uploadRoutes =
  (shelf: SchemeShelf, uploads: Uploads): FastifyPluginAsyncZod =>
  async (app) => {
    const fileSize = GROUPING_UPLOAD_LIMITS.megabytes * MEGABYTE;
    await app.register(multipart, { limits: { fileSize, files: 1, fields: 0, parts: 1 } });
    app.get(
      '/api/grouping/uploads/template',
      { config: USE, schema: { ...CSV, summary: '批量分组模板' } },
      async (_request, reply) =>
        asFile(reply, '批量分组模板.csv').type('text/csv; charset=utf-8').send(csvText(TEMPLATE)),
    );
    app.get(
      '/api/grouping/uploads',
      { config: USE, schema: { summary: '批量分组的文件', response: { 200: GroupingUploads } } },
      (request) => ({
        items: uploads.of(callerOf(request).userId).map((one) => viewOf(one, languageFor(request))),
      }),
    );
    app.post(
      '/api/grouping/uploads',
      {
        config: USE,
        schema: {
          summary: '上传病案文件分组',
          consumes: ['multipart/form-data'],
          querystring: GroupingUploadQuery,
          response: { 202: GroupingUpload },
        },
      },
      async (request, reply) => {
        const { scheme } = request.query;
        refuseUnknown(shelf, scheme);
        const { filename, file } = await fileOf(request);
        const begun = uploads.begin(callerOf(request).userId, {
          name: filename,
          bytes: file,
          scheme,
        });
        return reply.code(202).send(viewOf(await begun, languageFor(request)));
      },
    );
    oneUpload(app, uploads);
  };

type App = Parameters<FastifyPluginAsyncZod>[0];

function oneUpload(app: App, uploads: Uploads): void {
  app.get(
    '/api/grouping/uploads/:id',
    {
      config: USE,
      schema: { summary: '一个文件的进度', params, response: { 200: GroupingUpload } },
    },
    (request) =>
      viewOf(uploads.find(callerOf(request).userId, request.params.id), languageFor(request)),
  );
  app.get(
    '/api/grouping/uploads/:id/answers',
    { config: USE, schema: { ...CSV, summary: '下载分组答案', params } },
    async (request, reply) => {
      const { userId } = callerOf(request);
      const { id } = request.params;
      const answers = uploads.answers(userId, id);
      const name = uploads.find(userId, id).name.replace(/\.\w+$/, '');
      return asFile(reply, `${name}-分组答案.csv`)
        .type('text/csv; charset=utf-8')
        .send(createReadStream(answers));
    },
  );
  app.delete(
    '/api/grouping/uploads/:id',
    { config: USE, schema: { summary: '取消并删除', params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await uploads.remove(callerOf(request).userId, request.params.id);
      return reply.code(204).send();
    },
  );
}

const languageFor = ({ headers }: FastifyRequest): Language =>
  languageOf(headers['accept-language']);

/** An upload in the language of who looks at it. */
const viewOf = (upload: Upload, language: Language): GroupingUpload => ({
  ...upload,
  notes: upload.notes.map((note) => note[language]),
  reason: upload.reason?.[language] ?? null,
});

function refuseUnknown({ schemes, onDay, notes }: SchemeShelf, id: string | undefined): void {
  if (id === undefined && onDay === null)
    throw new Refusal('invalid-request', {
      zh: `请先选一个分组方案。${inOne(notes).zh}`,
      en: `Choose a grouping scheme first. ${inOne(notes).en}`,
    });
  if (id !== undefined && !schemes.some(({ scheme }) => scheme.id === id))
    throw new Refusal('invalid-request', {
      zh: `没有分组方案 ${id}，请从现有的方案里选。`,
      en: `No grouping scheme ${id}. Choose one of those there are.`,
    });
}

/** Two cases of the sample scheme, as a form to fill in. */
const TEMPLATE = [
  [
    '病案号',
    '性别',
    '年龄',
    '日龄',
    '新生儿出生体重',
    '实际住院天数',
    '离院方式',
    '出院日期',
  ].concat([
    '主要诊断编码',
    '其他诊断编码1',
    '其他诊断编码2',
    '主要手术操作编码',
    '其他手术操作编码1',
  ]),
  ['示例1', '1', '67', '', '', '9', '1', '2026-06-01', 'K80.2', 'J96.0', 'K74.6', '51.23', ''],
  ['示例2', '2', '30', '', '', '5', '1', '2026-06-02', 'O82.9', 'O99.0', '', '74.1', ''],
];

// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import { LedgerTaskDetail, RegistryImportQuery, ReportImport } from '@sanyi/contract';
import { readTableFile, safeFileName, type SheetRows } from '@sanyi/office';
import type { FastifyPluginAsyncZod, FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { XLSX } from '../export/export-format.js';
import { asFile } from '../export/export-table.js';
import { fileIn } from '../files/file-in.js';
import { FILE_ENDINGS } from '../files/file-kinds.js';
import { sendFile } from '../files/send-file.js';
import { fileOf } from '../http/file-of.js';
import { Refusal } from '../http/problem.js';
import { workbookRefusal } from '../http/workbook-refusal.js';
import { fileBytes } from './files.js';
import { formFile, importReports } from './import-reports.js';
import type { LedgerHouse } from './ledger-house.js';
import { keepEvidence } from './records.js';
import { FIGURE_HEADS, FIGURE_SHEET, REPORT_HEADS, REPORT_SHEET } from './report-form.js';
import { taskDetail } from './task-detail.js';

const MOST_BYTES = 10 * 1_048_576;
const ONE = z.object({ id: z.uuid() });
const DELIVERABLE = z.object({ id: z.string().max(120), deliverable: z.string().max(140) });
const READ = { access: { action: 'ledger.read' } } as const;
const ANSWER = { access: { action: 'ledger.answer' } } as const;

/** 填报表: goes out to an office without an account, comes back filled in; and the files that stand behind the ledger. */
export const reportRoutes =
  (house: LedgerHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    app.get(
      '/api/ledger/packets/:id/form',
      {
        config: ANSWER,
        schema: {
          ...{ summary: '下载进展填报表', params: ONE, produces: [XLSX] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const { name, bytes } = await formFile(house, callerOf(request), request.params.id);
        return asFile(reply, name).type(XLSX).send(Readable.from(bytes));
      },
    );
    app.post(
      '/api/ledger/packets/:id/form',
      {
        config: ANSWER,
        schema: {
          ...{ summary: '导入交回的填报表', params: ONE, consumes: ['multipart/form-data'] },
          ...{ querystring: RegistryImportQuery, response: { 200: ReportImport } },
        },
      },
      async (request) => {
        const { dryRun, partial } = request.query;
        const file = await fileOf(request);
        const bytes = await file.toBuffer();
        return importReports(house, callerOf(request), {
          ...{ id: request.params.id, name: safeFileName(file.filename), bytes },
          ...(await formIn(bytes)),
          ...{ dryRun: dryRun === 'true', partial: partial === 'true' },
        });
      },
    );
    await app.register(proving(house));
    await app.register(kept(house));
  };

const proving =
  (house: LedgerHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post(
      '/api/ledger/tasks/:id/deliverables/:deliverable/files',
      {
        config: ANSWER,
        schema: {
          ...{ summary: '上传交付成果的佐证文件', params: DELIVERABLE },
          ...{ consumes: ['multipart/form-data'], response: { 201: LedgerTaskDetail } },
        },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        await keepEvidence(house, caller, request.params, await fileIn(request, notEvidence));
        return reply.code(201).send(await taskDetail(house, caller, request.params.id));
      },
    );
    done();
  };

const kept =
  (house: LedgerHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/files/:id',
      {
        config: READ,
        schema: {
          ...{ summary: '下载台账附件', params: ONE, produces: ['application/octet-stream'] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const file = await fileBytes(house, callerOf(request), request.params.id);
        return sendFile(reply, file);
      },
    );
    done();
  };

const notEvidence = (name: string): Refusal =>
  new Refusal('invalid-request', {
    zh: `“${name}”不能作佐证：只收 ${FILE_ENDINGS.join('、')}，内容要与扩展名一致，不能是空文件。`,
    en: `“${name}” cannot be kept: send ${FILE_ENDINGS.join(', ')}, with the content that its name says.`,
  });

/** Both tables of a form; without targets there is but one. */
async function formIn(bytes: Buffer): Promise<{ reports: SheetRows; figures: SheetRows }> {
  const read = (sheet: string, headers: readonly string[]) =>
    readTableFile(new Uint8Array(bytes), { sheet, headers });
  const reports = await read(REPORT_SHEET, REPORT_HEADS);
  if (!reports.ok) throw workbookRefusal(reports.error);
  const figures = await read(FIGURE_SHEET, FIGURE_HEADS);
  if (figures.ok) return { reports: reports.value, figures: figures.value };
  if (figures.error.code !== 'no-sheet') throw workbookRefusal(figures.error);
  return { reports: reports.value, figures: { rows: [], letters: [] } };
}

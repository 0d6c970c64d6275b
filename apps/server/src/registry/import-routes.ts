// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import multipart from '@fastify/multipart';
import { RegistryImport, RegistryImportQuery } from '@sanyi/contract';
import { readRegistryWorkbook, type RegistryRows, registryWorkbook } from '@sanyi/office';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf, scopeFor } from '../access/caller.js';
import { XLSX } from '../export/export-format.js';
import { asFile, markExport } from '../export/export-table.js';
import { fileOf } from '../http/file-of.js';
import { workbookRefusal } from '../http/workbook-refusal.js';
import type { OwnRegistryPorts } from './ports.js';

const MOST_BYTES = 10 * 1_048_576;
const FILE = { produces: [XLSX], response: { 200: z.string() } };

/** `/api/registry/…`: the form, the import of a user's own units and institutions, and their way out again. */
export const importRoutes =
  (house: AccessHouse, own: OwnRegistryPorts): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    app.get(
      '/api/registry/template',
      {
        config: { access: { action: 'registry.import' } },
        schema: { ...FILE, summary: '组织机构导入模板' },
      },
      async (_request, reply) =>
        sendWorkbook(
          reply,
          '组织机构导入模板',
          await registryWorkbook({ units: [], institutions: [] }),
        ),
    );
    app.get(
      '/api/registry/export.xlsx',
      {
        config: { access: { action: 'registry.export' } },
        schema: { ...FILE, summary: '导出自行导入的组织机构' },
      },
      async (request, reply) => exportOwn(house, own, { request, reply }),
    );
    app.post(
      '/api/registry/import',
      {
        config: { access: { action: 'registry.import' } },
        schema: {
          summary: '导入组织机构',
          consumes: ['multipart/form-data'],
          querystring: RegistryImportQuery,
          response: { 200: RegistryImport },
        },
      },
      async (request) => {
        const bytes = await (await fileOf(request)).toBuffer();
        return own.take(callerOf(request), {
          rows: await rowsOf(bytes),
          digest: createHash('sm3').update(bytes).digest('hex'),
          scope: scopeFor(request, 'registry.import'),
          dryRun: request.query.dryRun === 'true',
          partial: request.query.partial === 'true',
        });
      },
    );
  };

async function exportOwn(
  house: AccessHouse,
  own: OwnRegistryPorts,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const scope = scopeFor(request, 'registry.export');
  const held = await own.within(scope);
  const rows = held.units.length + held.institutions.length;
  const title = '自行导入的组织机构';
  const mark = await markExport(house, callerOf(request), { title, rows, filter: {}, scope });
  return sendWorkbook(reply, title, await registryWorkbook(held, mark));
}

const sendWorkbook = (reply: FastifyReply, title: string, bytes: Uint8Array): FastifyReply =>
  asFile(reply, `${title}.xlsx`).type(XLSX).send(Buffer.from(bytes));

async function rowsOf(bytes: Buffer): Promise<RegistryRows> {
  const rows = await readRegistryWorkbook(new Uint8Array(bytes));
  if (rows.ok) return rows.value;
  throw workbookRefusal(rows.error);
}

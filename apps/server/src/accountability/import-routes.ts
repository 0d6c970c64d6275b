// SPDX-License-Identifier: Apache-2.0
import multipart from '@fastify/multipart';
import { LedgerImport, RegistryImportQuery } from '@sanyi/contract';
import { readTableFile, type SheetRows } from '@sanyi/office';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { callerOf } from '../access/caller.js';
import { fileOf } from '../http/file-of.js';
import { Refusal } from '../http/problem.js';
import { workbookRefusal } from '../http/workbook-refusal.js';
import { importLedger } from './import-ledger.js';
import { IMPORT_HEADS } from './judge-rows.js';
import type { LedgerHouse } from './ledger-house.js';

const MOST_BYTES = 10 * 1_048_576;
const MOST_ROWS = 2000;

/** `/api/ledger/tasks/import`: an export of 台账 that comes back. */
export const ledgerImportRoutes =
  (house: LedgerHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    app.post(
      '/api/ledger/tasks/import',
      {
        config: { access: { action: 'ledger.direct' } },
        schema: {
          ...{ summary: '导入任务台账', consumes: ['multipart/form-data'] },
          ...{ querystring: RegistryImportQuery, response: { 200: LedgerImport } },
        },
      },
      async (request) => {
        const { dryRun, partial } = request.query;
        const bytes = await (await fileOf(request)).toBuffer();
        return importLedger(house, callerOf(request), {
          table: await tableIn(bytes),
          dryRun: dryRun === 'true',
          partial: partial === 'true',
        });
      },
    );
  };

async function tableIn(bytes: Buffer): Promise<SheetRows> {
  const wanted = { sheet: '任务台账', headers: IMPORT_HEADS };
  const table = await readTableFile(new Uint8Array(bytes), wanted);
  if (!table.ok) throw workbookRefusal(table.error);
  if (table.value.rows.length <= MOST_ROWS) return table.value;
  throw new Refusal('too-large', {
    zh: `一次最多导入 ${MOST_ROWS} 项任务，文件里有 ${table.value.rows.length} 行。请先筛选再导出，分几次改。`,
    en: `${MOST_ROWS} tasks at most are taken at once, the file has ${table.value.rows.length}. Filter before you export.`,
  });
}

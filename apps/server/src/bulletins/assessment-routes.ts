// SPDX-License-Identifier: Apache-2.0
import { TaskAssessments } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { asFile, exportTable } from '../export/export-table.js';
import { z } from 'zod';
import { assessmentTable, assessTasks, paperOf } from './assessment.js';
import type { BulletinHouse } from './bulletin-house.js';
import { PDF, WORD } from './file-routes.js';

const EDIT = { access: { action: 'bulletins.edit' } } as const;
const PaperQuery = z.object({ as: z.enum(['docx', 'pdf']) });
const AT = '/api/bulletins/assessment';

/** 年终自评 of one's office, and as a table. */
export const assessmentRoutes =
  (house: BulletinHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      AT,
      { config: EDIT, schema: { summary: '年终自评', response: { 200: TaskAssessments } } },
      (request) => assessTasks(house, callerOf(request)),
    );
    app.get(
      `${AT}/export`,
      {
        config: EDIT,
        schema: { ...EXPORT_ANSWER, summary: '导出年终自评', querystring: ExportQuery },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const { items } = await assessTasks(house, caller);
        const scope = scopeFor(request, 'bulletins.edit');
        const what = { title: '年终自评', rows: assessmentTable(items), filter: {}, scope };
        return exportTable(house.people, caller, { reply, what, format: request.query.format });
      },
    );
    app.get(
      `${AT}/paper`,
      {
        config: EDIT,
        schema: {
          ...{
            summary: '下载自评报告（Word、PDF）',
            querystring: PaperQuery,
            produces: [WORD, PDF],
          },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const { as } = request.query;
        const bytes = await paperOf(house, callerOf(request), {
          ...{ as, scope: scopeFor(request, 'bulletins.edit') },
        });
        return asFile(reply, `年终自评.${as}`)
          .type(as === 'pdf' ? PDF : WORD)
          .send(Buffer.from(bytes));
      },
    );
    done();
  };

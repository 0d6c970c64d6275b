// SPDX-License-Identifier: Apache-2.0
import { LedgerConsequences, LedgerStandingsQuery } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import { consequences } from './consequences.js';
import type { LedgerHouse } from './ledger-house.js';
import { CONSEQUENCE_COLUMNS, tableOf } from './list-columns.js';

const SUPERVISE = { access: { action: 'ledger.supervise' } } as const;

/** 奖惩建议, and the same taken out. */
export const consequenceRoutes =
  (house: LedgerHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/consequences',
      {
        config: SUPERVISE,
        schema: {
          ...{ summary: '奖惩建议', querystring: LedgerStandingsQuery },
          response: { 200: LedgerConsequences },
        },
      },
      async (request) => ({
        items: await consequences(house, scopeFor(request, 'ledger.supervise'), request.query),
      }),
    );
    app.get(
      '/api/ledger/consequences/export',
      {
        config: SUPERVISE,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出奖惩建议' },
          querystring: LedgerStandingsQuery.extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const scope = scopeFor(request, 'ledger.supervise');
        const rows = await consequences(house, scope, filter);
        const what = { title: '奖惩建议', rows: tableOf(CONSEQUENCE_COLUMNS, rows), filter, scope };
        return exportTable(house.people, callerOf(request), { reply, what, format });
      },
    );
    done();
  };

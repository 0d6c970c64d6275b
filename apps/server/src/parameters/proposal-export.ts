// SPDX-License-Identifier: Apache-2.0
import { ProposalQuery } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf, scopeFor } from '../access/caller.js';
import { everyPage } from '../export/every-page.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import type { Proposal } from './ports.js';
import { proposalTable } from './proposal-columns.js';
import type { ParameterParts } from './proposal-desk.js';
import { proposalRow } from './proposal-view.js';

/** Proposals as they are filtered, taken out with the mark of who took them. */
export const proposalExport =
  (house: AccessHouse, parts: ParameterParts): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/parameter-proposals/export',
      {
        config: { access: { action: 'parameters.export' } },
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出参数提议' },
          querystring: ProposalQuery.omit({ cursor: true, limit: true }).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const caller = callerOf(request);
        const scope = scopeFor(request, 'parameters.export');
        const found = await everyPage<Proposal>((last, limit) =>
          parts.ports.list(scope, { ...filter, after: last?.number ?? null, limit }),
        );
        const grounds = { library: await parts.current(scope), names: parts.names };
        const rows = proposalTable(found.map((one) => proposalRow(one, caller, grounds)));
        const what = { title: '参数提议', rows, filter, scope };
        return exportTable(house, caller, { reply, what, format });
      },
    );
    done();
  };

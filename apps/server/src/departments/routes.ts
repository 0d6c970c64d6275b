// SPDX-License-Identifier: Apache-2.0
import { type DepartmentCard, DepartmentCards, DepartmentQuery } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import type { Table } from '../export/table-of.js';
import { type FigureHouse, todayIn } from '../indicators/figure-house.js';
import { departmentCards } from './department-cards.js';

const SUPERVISE = { access: { action: 'ledger.supervise' } } as const;
const AT = '/api/ledger/departments';

/** 部门评价 of one's office, and as a table. */
export const departmentRoutes =
  (house: FigureHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      AT,
      {
        config: SUPERVISE,
        schema: {
          ...{ summary: '部门评价', querystring: DepartmentQuery },
          response: { 200: DepartmentCards },
        },
      },
      (request) => departmentCards(house, callerOf(request), request.query.period),
    );
    app.get(
      `${AT}/export`,
      {
        config: SUPERVISE,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出部门评价' },
          querystring: DepartmentQuery.partial().extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, period = todayIn(house).slice(0, 4) } = request.query;
        const caller = callerOf(request);
        const { items } = await departmentCards(house, caller, period);
        const scope = scopeFor(request, 'ledger.supervise');
        const what = { title: '部门评价', rows: tableOfCards(items), filter: { period }, scope };
        return exportTable(house.people, caller, { reply, what, format });
      },
    );
    done();
  };

/** A department a row; each indicator with what was divided and its points. */
function tableOfCards(cards: readonly DepartmentCard[]): Table {
  const labels = cards[0]?.items.flatMap(({ label }) => [label, '合计项', '得分']) ?? [];
  return [
    ['名次', '部门', '总分', '等级', ...labels],
    ...cards.map(({ rank, unitName, total, grade, items }) => [
      ...[rank === null ? '' : String(rank), unitName, total ?? '', grade ?? ''],
      ...items.flatMap(({ shown, counted, points }) => [shown ?? '', counted ?? '', points]),
    ]),
  ];
}

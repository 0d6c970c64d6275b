// SPDX-License-Identifier: Apache-2.0
import { type InstitutionRow, RegistryQuery, type UnitRow } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { NATION } from '@sanyi/registry';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf, scopeFor } from '../access/caller.js';
import { exportTable } from '../export/export-table.js';
import type { CurrentBook } from './joined-book.js';
import { institutionRows, unitRows } from './registry-rows.js';

const Filter = RegistryQuery.omit({ cursor: true, limit: true });
const ACCESS = { access: { action: 'registry.export' } } as const;
const FILE = { produces: ['text/csv'], querystring: Filter, response: { 200: z.string() } };

const HEAD = ['标识', '名称', '地区代码', '地区', '类别', '自', '至'] as const;

/** Units and institutions as they are filtered, taken out with the mark of who took them. */
export const registryExportRoutes =
  (
    house: AccessHouse,
    { book, today }: { readonly book: CurrentBook; readonly today: () => PlainDate },
  ): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const lists = [
      ['units', '单位', unitRows],
      ['institutions', '医疗机构', institutionRows],
    ] as const;
    for (const [path, title, rowsOf] of lists) {
      app.get(
        `/api/${path}/export`,
        { config: ACCESS, schema: { ...FILE, summary: `导出${title}` } },
        async (request, reply) => {
          const { region = NATION, query = '', on = today() } = request.query;
          // The schema has checked that it is a day of the calendar.
          const filter = { region, query: query.trim(), on: on as PlainDate };
          const rows = [HEAD, ...[...rowsOf(await book(), filter)].map(cells)];
          const what = { title, rows, filter, scope: scopeFor(request, 'registry.export') };
          return exportTable(house, callerOf(request), { reply, what });
        },
      );
    }
    done();
  };

const cells = (row: UnitRow | InstitutionRow): readonly string[] => [
  ...[row.id, row.name, row.region, row.regionName, row.kindLabel],
  ...[row.from ?? '', row.to ?? ''],
];

// SPDX-License-Identifier: Apache-2.0
import { type InstitutionRow, RegionQuery, RegistryQuery, type UnitRow } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { NATION, type Regions } from '@sanyi/registry';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf, scopeFor } from '../access/caller.js';
import { regionTable } from '../export/export-columns.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import type { CurrentBook } from './joined-book.js';
import { institutionRows, regionsAsked, unitRows } from './registry-rows.js';

const Filter = RegistryQuery.omit({ cursor: true, limit: true }).extend(ExportQuery.shape);
const ACCESS = { access: { action: 'registry.export' } } as const;

const HEAD = ['标识', '名称', '地区代码', '地区', '类别', '自', '至'] as const;

interface Registry {
  readonly regions: Regions;
  readonly book: CurrentBook;
  readonly today: () => PlainDate;
}

/** Regions, units and institutions as they are filtered, taken out with the mark of who took them. */
export const registryExportRoutes =
  (house: AccessHouse, registry: Registry): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.register(regionExport(house, registry));
    app.register(listExports(house, registry));
    done();
  };

const regionExport =
  (house: AccessHouse, { regions, today }: Registry): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const querystring = RegionQuery.extend(ExportQuery.shape);
    app.get(
      '/api/regions/export',
      { config: ACCESS, schema: { ...EXPORT_ANSWER, querystring, summary: '导出地区' } },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const rows = regionTable(regionsAsked(regions, filter, today));
        const scope = scopeFor(request, 'registry.export');
        const what = { title: '地区', rows, filter, scope };
        return exportTable(house, callerOf(request), { reply, what, format });
      },
    );
    done();
  };

const listExports =
  (house: AccessHouse, { book, today }: Registry): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const lists = [
      ['units', '单位', unitRows],
      ['institutions', '医疗机构', institutionRows],
    ] as const;
    for (const [path, title, rowsOf] of lists) {
      app.get(
        `/api/${path}/export`,
        {
          config: ACCESS,
          schema: { ...EXPORT_ANSWER, querystring: Filter, summary: `导出${title}` },
        },
        async (request, reply) => {
          const { region = NATION, query = '', on = today(), format } = request.query;
          // The schema has checked that it is a day of the calendar.
          const filter = { region, query: query.trim(), on: on as PlainDate };
          const rows = [HEAD, ...[...rowsOf(await book(), filter)].map(cells)];
          const what = { title, rows, filter, scope: scopeFor(request, 'registry.export') };
          return exportTable(house, callerOf(request), { reply, what, format });
        },
      );
    }
    done();
  };

const cells = (row: UnitRow | InstitutionRow): readonly string[] => [
  ...[row.id, row.name, row.region, row.regionName, row.kindLabel],
  ...[row.from ?? '', row.to ?? ''],
];

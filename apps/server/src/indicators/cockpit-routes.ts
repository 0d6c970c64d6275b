// SPDX-License-Identifier: Apache-2.0
import { Cockpit, CockpitQuery, type KeyFigure } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { callerOf } from '../access/caller.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { type Columns, tableOf } from '../export/table-of.js';
import { cockpitAsked } from './cockpit.js';
import { JUDGED, READING_STATES } from './figure-columns.js';
import type { FigureHouse } from './figure-house.js';
import { sendTable } from './send-table.js';

/** `/api/cockpit`: what a leader sees at a glance. */
export const cockpitRoutes =
  (house: FigureHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/cockpit',
      {
        config: READ,
        schema: { summary: '驾驶舱', querystring: CockpitQuery, response: { 200: Cockpit } },
      },
      (request) => cockpitAsked(house, callerOf(request), request.query),
    );
    app.get(
      '/api/cockpit/export',
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出驾驶舱' },
          querystring: CockpitQuery.extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const { figures, name } = await cockpitAsked(house, callerOf(request), filter);
        const rows = tableOf(FIGURE_COLUMNS)(figures);
        return sendTable(house, request, { reply, title: `${name}关键指标`, rows, filter, format });
      },
    );
    done();
  };

const READ = { access: { action: 'indicators.read' } } as const;
const EXPORT = { access: { action: 'indicators.export' } } as const;

const FIGURE_COLUMNS: Columns<KeyFigure> = [
  ['指标', ({ label }) => label.zh],
  ['报告期', ({ reading }) => reading.period],
  ['状态', ({ reading }) => READING_STATES[reading.state]],
  ['数值', ({ reading }) => reading.shown?.zh ?? ''],
  ['较上年', ({ change }) => change?.zh ?? ''],
  ['目标', ({ reading }) => reading.target?.aim.zh ?? ''],
  ['达标', ({ reading }) => (reading.target === null ? '' : JUDGED[reading.target.state])],
  ['下级达到', ({ met }) => String(met)],
  ['下级未达到', ({ missed }) => String(missed)],
  ['下级无法判断', ({ open }) => String(open)],
];

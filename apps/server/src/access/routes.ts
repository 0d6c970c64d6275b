// SPDX-License-Identifier: Apache-2.0
import { AccessMatrix, type Action, ACTIONS, POSTS, Roles } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import type { AccessHouse } from './access-house.js';
import { accessMatrix, matrixTable } from './access-matrix.js';
import { callerOf } from './caller.js';
import { ACTION_LABELS, ROLES } from './roles.js';

/** `/api/roles` and `/api/access-matrix`: who may do what, for who gives rights and who audits them. */
export const accessRoutes =
  (house: AccessHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/roles',
      {
        config: { access: { action: 'roles.read' } },
        schema: { summary: '角色与权限', response: { 200: Roles } },
      },
      () => ({ roles: ROLES_VIEW }),
    );
    app.get(
      '/api/access-matrix',
      {
        config: { access: { action: 'access-matrix.read' } },
        schema: {
          summary: '权限矩阵',
          response: { 200: AccessMatrix },
        },
      },
      () => accessMatrix(app.routeTable),
    );
    app.get(
      '/api/access-matrix/export',
      {
        config: { access: { action: 'access-matrix.read' } },
        schema: { ...EXPORT_ANSWER, summary: '导出权限矩阵', querystring: ExportQuery },
      },
      async (request, reply) => {
        const rows = matrixTable(accessMatrix(app.routeTable));
        const what = { title: '权限矩阵', rows, filter: {}, scope: null };
        return exportTable(house, callerOf(request), { reply, what, ...request.query });
      },
    );
    done();
  };

const ROLES_VIEW = POSTS.map((role) => {
  const { label, administrator, actions } = ROLES[role];
  return {
    ...{ role, label, administrator },
    actions: ACTIONS.flatMap((action: Action) => {
      const sight = actions[action];
      return sight === undefined ? [] : [{ action, label: ACTION_LABELS[action], ...sight }];
    }),
  };
});

// SPDX-License-Identifier: Apache-2.0
import {
  MatterQuery,
  MattersFound,
  NewMatterDecision,
  SupervisionMatterDetail,
  SupervisionMatters,
} from '@sanyi/contract';
import type { FastifyPluginAsyncZod, FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { AREA } from '../accountability/ledger-house.js';
import { everyPage } from '../export/every-page.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { asFile, exportTable } from '../export/export-table.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { versionOf } from '../http/version-of.js';
import { actsAs } from '../returns/acting.js';
import { decideOnMatter } from './decide.js';
import { evidenceRoutes } from './evidence-routes.js';
import { matterTable } from './matter-columns.js';
import { matterLetter } from './matter-letter.js';
import { listMatters, matterDetail, type MatterPlace, type PlacedMatter } from './matters.js';
import { openMatters } from './open-matters.js';
import type { SupervisionHouse } from './supervision-house.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'ledger.read' } } as const;
const ANSWER = { access: { action: 'ledger.answer' } } as const;
const SUPERVISE = { access: { action: 'ledger.supervise' } } as const;
const EXPORT = { access: { action: 'ledger.export' } } as const;
const ONE = z.object({ id: z.uuid() });
const PLACE = [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, /^[0-9a-f-]{36}$/];
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const AT = '/api/ledger/matters';

/** `/api/ledger/matters`: 督办事项 from notice to closing. */
export const supervisionRoutes =
  (house: SupervisionHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(lists(house));
    await app.register(exporting(house));
    await app.register(deciding(house));
    await app.register(letters(house));
    await app.register(evidenceRoutes(house));
  };

const placeIn = (cursor: string | undefined): MatterPlace | null => {
  if (cursor === undefined) return null;
  const [openedAt = '', id = ''] = placeOfCursor(cursor, PLACE);
  return { openedAt, id };
};

const lists =
  (house: SupervisionHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      AT,
      {
        config: READ,
        schema: {
          ...{ summary: '督办事项', querystring: MatterQuery },
          response: { 200: SupervisionMatters },
        },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const asked = { filter, after: placeIn(cursor), limit: limit + 1 };
        const rows = await listMatters(house, callerOf(request), asked);
        const page = pageFrom(rows, limit, ({ after }) => cursorOf(after.openedAt, after.id));
        return { items: page.items.map(({ matter }) => matter), next: page.next };
      },
    );
    app.get(
      `${AT}/:id`,
      {
        config: READ,
        schema: {
          ...{ summary: '一个督办事项', params: ONE },
          response: { 200: SupervisionMatterDetail },
        },
      },
      (request) => matterDetail(house, callerOf(request), request.params.id),
    );
    done();
  };

const exporting =
  (house: SupervisionHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      `${AT}/export`,
      {
        config: EXPORT,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出督办事项' },
          querystring: MatterQuery.omit({ cursor: true, limit: true }).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const caller = callerOf(request);
        const found = await everyPage<PlacedMatter>((last, limit) =>
          listMatters(house, caller, { filter, after: last?.after ?? null, limit }),
        );
        const rows = matterTable(found.map(({ matter }) => matter));
        const scope = scopeFor(request, 'ledger.read');
        const what = { title: '督办事项', rows, filter, scope };
        return exportTable(house.people, caller, { reply, what, format });
      },
    );
    done();
  };

const deciding =
  (house: SupervisionHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      `${AT}/look`,
      {
        config: SUPERVISE,
        schema: { summary: '立即核查督办事项', response: { 200: MattersFound } },
      },
      (request) => {
        const caller = callerOf(request);
        return openMatters(house, {
          by: caller.account,
          of: ({ officeRegion: region, office: unit }) =>
            actsAs(caller, 'ledger.supervise', { region, unit, area: AREA }),
        });
      },
    );
    app.post(
      `${AT}/:id/decisions`,
      {
        config: ANSWER,
        schema: {
          ...{ summary: '办理督办事项', params: ONE, body: NewMatterDecision },
          response: { 200: SupervisionMatterDetail },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        const { id } = request.params;
        await decideOnMatter(house, caller, { id, version: versionOf(request) }, request.body);
        return matterDetail(house, caller, id);
      },
    );
    done();
  };

const letters =
  (house: SupervisionHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      `${AT}/:id/letter`,
      {
        config: READ,
        schema: {
          ...{ summary: '下载督办通知', params: ONE, produces: [WORD] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const { name, bytes } = await matterLetter(house, callerOf(request), request.params.id);
        return asFile(reply, name).type(WORD).send(Buffer.from(bytes));
      },
    );
    done();
  };

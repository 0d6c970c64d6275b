// SPDX-License-Identifier: Apache-2.0
import {
  type Bulletin,
  BulletinChoices,
  BulletinDetail,
  BulletinIssue,
  BulletinMoved,
  BulletinPage,
  BulletinQuery,
  BulletinText,
  NewBulletin,
} from '@sanyi/contract';
import { keyFingerprint } from '@sanyi/office';
import type { FastifyPluginAsyncZod, FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { everyPage } from '../export/every-page.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import { type Columns, tableOf } from '../export/table-of.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { versionOf } from '../http/version-of.js';
import { assessmentRoutes } from './assessment-routes.js';
import type { BulletinHouse } from './bulletin-house.js';
import {
  bulletinDetail,
  type BulletinPlace,
  listBulletins,
  movedFigures,
} from './bulletin-view.js';
import { draftBulletin } from './draft.js';
import { editBulletin } from './edit.js';
import { fileRoutes } from './file-routes.js';
import { issueBulletin } from './issue.js';
import { publicRoutes } from './public-routes.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'bulletins.read' } } as const;
const EDIT = { access: { action: 'bulletins.edit' } } as const;
const ONE = z.object({ id: z.uuid() });
const PLACE = [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, /^[0-9a-f-]{36}$/];
const AT = '/api/bulletins';

/** `/api/bulletins`: 通报 from the draft to the packets that go out and the objections that come back. */
export const bulletinRoutes =
  (house: BulletinHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(lists(house));
    await app.register(reading(house));
    await app.register(writing(house));
    await app.register(assessmentRoutes(house));
    await app.register(fileRoutes(house));
    await app.register(publicRoutes(house));
  };

const placeIn = (cursor: string | undefined): BulletinPlace | null => {
  if (cursor === undefined) return null;
  const [madeAt = '', id = ''] = placeOfCursor(cursor, PLACE);
  return { madeAt, id };
};

const STAGES: Readonly<Record<Bulletin['stage'], string>> = { draft: '草稿', issued: '已印发' };

const COLUMNS: Columns<Bulletin> = [
  ['标题', ({ title }) => title],
  ['报告期', ({ period }) => period],
  ['起草单位', ({ issuer }) => issuer],
  ['地区', ({ regionName }) => regionName],
  ['状态', ({ stage }) => STAGES[stage]],
  ['起草时间', ({ madeAt }) => madeAt],
  ['印发日期', ({ issuedOn }) => issuedOn ?? ''],
  ['公开', ({ published }) => (published ? '是' : '否')],
];

const bulletinTable = tableOf(COLUMNS);

const lists =
  (house: BulletinHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      AT,
      {
        config: READ,
        schema: { summary: '通报', querystring: BulletinQuery, response: { 200: BulletinPage } },
      },
      async (request) => {
        const { cursor, limit, stage } = request.query;
        const asked = { stage, after: placeIn(cursor), limit: limit + 1 };
        const rows = await listBulletins(house, callerOf(request), asked);
        return pageFrom(rows, limit, ({ madeAt, id }) => cursorOf(madeAt, id));
      },
    );
    app.get(
      `${AT}/export`,
      {
        config: READ,
        schema: {
          ...{ ...EXPORT_ANSWER, summary: '导出通报目录' },
          querystring: BulletinQuery.omit({ cursor: true, limit: true }).extend(ExportQuery.shape),
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        const caller = callerOf(request);
        const found = await everyPage<Bulletin>((last, limit) =>
          listBulletins(house, caller, { stage: filter.stage, after: last ?? null, limit }),
        );
        const scope = scopeFor(request, 'bulletins.read');
        const what = { title: '通报', rows: bulletinTable(found), filter, scope };
        return exportTable(house.people, caller, { reply, what, format });
      },
    );
    done();
  };

const reading =
  (house: BulletinHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      `${AT}/choices`,
      {
        config: EDIT,
        schema: { summary: '通报可选的指标和方案', response: { 200: BulletinChoices } },
      },
      async () => ({
        indicators: house.sources.library.indicators.map(({ id, label }) => ({
          ...{ id, label: label.zh },
        })),
        schemes: (await house.sources.schemes()).map(({ id, label }) => ({ id, label })),
        fingerprint: keyFingerprint(house.keys.publicKey),
      }),
    );
    app.get(
      `${AT}/:id`,
      {
        config: READ,
        schema: { summary: '一份通报', params: ONE, response: { 200: BulletinDetail } },
      },
      (request) => bulletinDetail(house, callerOf(request), request.params.id),
    );
    app.get(
      `${AT}/:id/moved`,
      {
        config: READ,
        schema: { summary: '印发后的变动', params: ONE, response: { 200: BulletinMoved } },
      },
      (request) => movedFigures(house, callerOf(request), request.params.id),
    );
    done();
  };

const writing =
  (house: BulletinHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      AT,
      {
        config: EDIT,
        schema: { summary: '起草通报', body: NewBulletin, response: { 201: BulletinDetail } },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const id = await draftBulletin(house, caller, request.body);
        return reply.code(201).send(await bulletinDetail(house, caller, id));
      },
    );
    app.put(
      `${AT}/:id`,
      {
        config: EDIT,
        schema: {
          ...{ summary: '修改通报', params: ONE, body: BulletinText },
          response: { 200: BulletinDetail },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        const target = { id: request.params.id, version: versionOf(request) };
        await editBulletin(house, caller, target, request.body);
        return bulletinDetail(house, caller, target.id);
      },
    );
    app.post(
      `${AT}/:id/issue`,
      {
        config: EDIT,
        schema: {
          ...{ summary: '印发通报', params: ONE, body: BulletinIssue },
          response: { 200: BulletinDetail },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        const target = { id: request.params.id, version: versionOf(request) };
        await issueBulletin(house, caller, target, request.body);
        return bulletinDetail(house, caller, target.id);
      },
    );
    done();
  };

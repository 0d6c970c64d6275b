// SPDX-License-Identifier: Apache-2.0
import {
  ChannelTest,
  NewReminderChannel,
  PageQuery,
  ReminderChannel,
  ReminderChannelChange,
  ReminderChannelPage,
} from '@sanyi/contract';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { everyPage } from '../export/every-page.js';
import { EXPORT_ANSWER, ExportQuery } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import { beijingWords } from '../http/beijing-words.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { versionOf } from '../http/version-of.js';
import {
  addChannel,
  changeChannel,
  type Editor,
  listChannels,
  testChannel,
} from './channel-store.js';
import type { ReminderHouse } from './reminder-house.js';

type Plugin = FastifyPluginCallbackZod;

const EDIT = { access: { action: 'channels.edit' } } as const;
const ONE = z.object({ id: z.uuid() });
const PLACE = [/^\d{6}(?:\d{3})?$/, /^[0-9a-f-]{36}$/];

const editorOf = (request: FastifyRequest): Editor => ({
  caller: callerOf(request),
  scope: scopeFor(request, 'channels.edit'),
});

/** `/api/reminder-channels`: where reminders leave the house; keys go in and never come out. */
export const channelRoutes =
  (house: ReminderHouse): Plugin =>
  (app, _options, done) => {
    app.register(listRoutes(house));
    app.register(editRoutes(house));
    done();
  };

const listRoutes =
  (house: ReminderHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/reminder-channels',
      {
        config: EDIT,
        schema: {
          ...{ summary: '催报渠道', querystring: PageQuery },
          response: { 200: ReminderChannelPage },
        },
      },
      async (request) => {
        const { cursor, limit } = request.query;
        const after = cursor === undefined ? null : placeOfCursor(cursor, PLACE);
        const { scope } = editorOf(request);
        const rows = await listChannels(house, scope, { after, limit: limit + 1 });
        return {
          ...pageFrom(rows, limit, ({ region, id }) => cursorOf(region, id)),
          robots: [...house.shapes.values()].map(({ id, label, secret }) => ({
            id,
            label,
            secret,
          })),
          mailFrom: house.mail?.from ?? null,
        };
      },
    );
    app.get(
      '/api/reminder-channels/export',
      {
        config: EDIT,
        schema: { ...EXPORT_ANSWER, summary: '导出催报渠道', querystring: ExportQuery },
      },
      async (request, reply) => {
        const { caller, scope } = editorOf(request);
        const rows = await everyPage<ReminderChannel>((last, limit) =>
          listChannels(house, scope, {
            ...{ after: last === undefined ? null : [last.region, last.id], limit },
          }),
        );
        const what = { title: '催报渠道', rows: channelTable(rows), filter: {}, scope };
        return exportTable(house.returns.people, caller, {
          ...{ reply, what, format: request.query.format },
        });
      },
    );
    done();
  };

const channelTable = (rows: readonly ReminderChannel[]): readonly (readonly string[])[] => [
  ...[['名称', '地区', '单位', '方式', '地址', '有无密钥', '启用', '最近测试', '测试结果']],
  ...rows.map((row) => [
    ...[row.label, row.regionName, row.unitName ?? '地区内各单位'],
    ...[row.shapeLabel?.zh ?? '邮件', row.address, row.hasSecret ? '有' : '无'],
    row.active ? '是' : '否',
    ...(row.testedAt === null
      ? ['', '']
      : [beijingWords(new Date(row.testedAt)), row.testFault ?? '送达']),
  ]),
];

const editRoutes =
  (house: ReminderHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/reminder-channels',
      {
        config: EDIT,
        schema: {
          ...{ summary: '新建催报渠道', body: NewReminderChannel },
          response: { 201: ReminderChannel },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await addChannel(house, editorOf(request), request.body)),
    );
    app.put(
      '/api/reminder-channels/:id',
      {
        config: EDIT,
        schema: {
          ...{ summary: '修改催报渠道', params: ONE, body: ReminderChannelChange },
          response: { 200: ReminderChannel },
        },
      },
      (request) => {
        const target = { id: request.params.id, version: versionOf(request) };
        return changeChannel(house, editorOf(request), { target, change: request.body });
      },
    );
    app.post(
      '/api/reminder-channels/:id/test',
      {
        config: EDIT,
        schema: { summary: '测试催报渠道', params: ONE, response: { 200: ChannelTest } },
      },
      async (request) => {
        const { sent, channel } = await testChannel(house, editorOf(request), request.params.id);
        return { sent: sent.ok, reason: sent.ok ? null : sent.error.reason, channel };
      },
    );
    done();
  };

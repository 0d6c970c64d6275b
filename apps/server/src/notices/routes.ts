// SPDX-License-Identifier: Apache-2.0
import { NewNotice, NoticePage, NoticeQuery, NoticeSent } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { Refusal } from '../http/problem.js';
import type { NoticePorts } from './ports.js';

type Plugin = FastifyPluginCallbackZod;

const PLACE = [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, /^[0-9a-f-]{36}$/];

/** `/api/notices`: everybody reads his own; who may sends to those in his scope. */
export const noticeRoutes =
  (ports: NoticePorts): Plugin =>
  (app, _options, done) => {
    app.register(ownNotices(ports));
    app.register(sendingNotices(ports));
    done();
  };

const ownNotices =
  (ports: NoticePorts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/notices',
      {
        config: { access: 'signed-in' },
        schema: { summary: '我的通知', querystring: NoticeQuery, response: { 200: NoticePage } },
      },
      async (request) => {
        const { cursor, limit, unread } = request.query;
        const [at = '', id = ''] = cursor === undefined ? [] : placeOfCursor(cursor, PLACE);
        const after = cursor === undefined ? null : { at, id };
        const rows = await ports.list(callerOf(request).userId, {
          ...{ after, unread: unread === 'true', limit: limit + 1 },
        });
        return pageFrom(rows, limit, (notice) => cursorOf(notice.at, notice.id));
      },
    );
    app.post(
      '/api/notices/:id/read',
      {
        config: { access: 'signed-in' },
        schema: {
          ...{ summary: '标为已读', params: z.object({ id: z.uuid() }) },
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const found = await ports.markRead(callerOf(request).userId, request.params.id);
        if (!found)
          throw new Refusal('not-found', { zh: '没有这条通知。', en: 'There is no such notice.' });
        return reply.code(204).send(null);
      },
    );
    done();
  };

const sendingNotices =
  (ports: NoticePorts): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/notices',
      {
        config: { access: { action: 'notices.send' } },
        schema: { summary: '发送通知', body: NewNotice, response: { 201: NoticeSent } },
      },
      async (request, reply) => {
        const scope = scopeFor(request, 'notices.send');
        const recipients = await ports.send(callerOf(request), scope, request.body);
        if (recipients === null)
          throw new Refusal('invalid-request', {
            zh: '附件已过期或不是您上传的，请重新上传。',
            en: 'An attachment has expired or was not sent in by you. Send it in again.',
          });
        if (recipients === 0)
          throw new Refusal('not-found', {
            zh: '这个范围内没有您可以通知的在用账号，请换一个地区或岗位。',
            en: 'There is no account in use there that you may notify. Choose another region or post.',
          });
        return reply.code(201).send({ recipients });
      },
    );
    done();
  };

// SPDX-License-Identifier: Apache-2.0
import multipart from '@fastify/multipart';
import { BulletinDetail } from '@sanyi/contract';
import { publicPage } from '@sanyi/office';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod, FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { asFile } from '../export/export-table.js';
import { fileOf } from '../http/file-of.js';
import type { BulletinHouse } from './bulletin-house.js';
import { bulletinDetail } from './bulletin-view.js';
import { keepObjection } from './objections.js';
import { packetFor, packetName, packetPaper, packetPdf, previewOf } from './packets.js';

const READ = { access: { action: 'bulletins.read' } } as const;
const ONE = z.object({ id: z.uuid() });
const OF_RECEIVER = ONE.extend({ position: z.coerce.number().int().min(-1).max(9999) });
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';
const HTML = 'text/html; charset=utf-8';
const MOST_BYTES = 2 * 1_048_576;

/** A page of a bulletin brings all of itself: nothing is fetched, no script runs. */
export const asPage = (reply: FastifyReply, html: string): FastifyReply =>
  reply
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    )
    .header('x-content-type-options', 'nosniff')
    .type(HTML)
    .send(html);

/** What is taken out of a bulletin, and what is sent back. */
export const fileRoutes =
  (house: BulletinHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    await app.register(packets(house));
    await app.register(pages(house));
    await app.register(objecting(house));
  };

const packets =
  (house: BulletinHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/bulletins/:id/packets/:position',
      {
        config: READ,
        schema: {
          ...{ summary: '下载复算包', params: OF_RECEIVER, produces: ['application/json'] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const issued = await packetFor(house, callerOf(request), request.params);
        return asFile(reply, packetName(issued, '.sanyi-packet.json'))
          .type('application/octet-stream')
          .send(Buffer.from(issued.text, 'utf8'));
      },
    );
    app.get(
      '/api/bulletins/:id/papers/:position',
      {
        config: READ,
        schema: {
          ...{ summary: '下载通报（Word）', params: OF_RECEIVER, produces: [WORD] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const issued = await packetFor(house, callerOf(request), request.params);
        const bytes = await packetPaper(issued);
        return asFile(reply, packetName(issued, '.docx')).type(WORD).send(Buffer.from(bytes));
      },
    );
    app.get(
      '/api/bulletins/:id/papers/:position/pdf',
      {
        config: READ,
        schema: {
          ...{ summary: '下载通报（PDF）', params: OF_RECEIVER, produces: [PDF] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const issued = await packetFor(house, callerOf(request), request.params);
        const bytes = await packetPdf(house, issued);
        return asFile(reply, packetName(issued, '.pdf')).type(PDF).send(Buffer.from(bytes));
      },
    );
    done();
  };

const pages =
  (house: BulletinHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/bulletins/:id/pages/:position',
      {
        config: READ,
        schema: {
          ...{ summary: '通报的打印页', params: OF_RECEIVER, produces: ['text/html'] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const { packet } = await packetFor(house, callerOf(request), request.params);
        return asPage(reply, publicPage(packet, house.sources.map));
      },
    );
    app.get(
      '/api/bulletins/:id/preview',
      {
        config: READ,
        schema: {
          ...{ summary: '预览通报', params: ONE, produces: ['text/html'] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) =>
        asPage(reply, await previewOf(house, callerOf(request), request.params.id)),
    );
    done();
  };

const objecting =
  (house: BulletinHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post(
      '/api/bulletins/:id/objections',
      {
        config: { access: { action: 'bulletins.object' } },
        schema: {
          ...{ summary: '提交异议', params: ONE, consumes: ['multipart/form-data'] },
          response: { 201: BulletinDetail },
        },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const { id } = request.params;
        const file = await fileOf(request);
        const text = (await file.toBuffer()).toString('utf8');
        await keepObjection(house, caller, { id, text });
        return reply.code(201).send(await bulletinDetail(house, caller, id));
      },
    );
    done();
  };

// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import multipart from '@fastify/multipart';
import {
  DecidedUnit,
  LedgerConfirmation,
  LedgerConfirmed,
  LedgerReadingDetail,
  LedgerReadingPage,
  LedgerReadingQuery,
  LedgerUploadQuery,
  NewCorrections,
} from '@sanyi/contract';
import { safeFileName } from '@sanyi/office';
import type { FastifyPluginAsyncZod, FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Caller, callerOf } from '../access/caller.js';
import { regionPrefix } from '../access/region-prefix.js';
import { sendFile } from '../files/send-file.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { fileOf } from '../http/file-of.js';
import { Refusal } from '../http/problem.js';
import { versionOf } from '../http/version-of.js';
import { confirmReading } from './confirm.js';
import { type LedgerHouse, placeOf } from './ledger-house.js';
import { readIn } from './read-in.js';
import { readingDetail } from './reading-view.js';
import {
  correctReading,
  decideUnit,
  dropReading,
  listReadings,
  readingOf,
  undoCorrection,
} from './readings.js';

const FILE = { access: { action: 'ledger.file' } } as const;
const ONE = z.object({ id: z.uuid() });
const PLACE = [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, /^[0-9a-f-]{36}$/];
const MOST_BYTES = 20 * 1_048_576;
const AT = '/api/ledger/readings';

/** `/api/ledger/readings`: a document comes in, is corrected, and enters the ledger. */
export const readingRoutes =
  (house: LedgerHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    await app.register(sendingIn(house));
    await app.register(readings(house));
    await app.register(originals(house));
    await app.register(correcting(house));
    await app.register(deciding(house));
    await app.register(settling(house));
  };

type Plugin = FastifyPluginCallbackZod;

const sendingIn =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      AT,
      {
        config: FILE,
        schema: {
          ...{ summary: '上传待入账文件', consumes: ['multipart/form-data'] },
          ...{ querystring: LedgerUploadQuery, response: { 201: LedgerReadingDetail } },
        },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const file = await fileOf(request);
        const name = safeFileName(file.filename);
        const incoming = { name, bytes: await file.toBuffer() };
        const id = await readIn(house, caller, incoming, request.query.document ?? null);
        return reply.code(201).send(await readingDetail(house, caller, id));
      },
    );
    app.post(
      `${AT}/sample`,
      {
        config: FILE,
        schema: { summary: '读一份示例通知', response: { 201: LedgerReadingDetail } },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const id = await readIn(house, caller, await sampleFor(house, caller), null);
        return reply.code(201).send(await readingDetail(house, caller, id));
      },
    );
    done();
  };

/** The fictional province, whose codes begin so, and nobody else. */
const FICTIONAL = '99';

/** 示例通知, to see on the first day how a document becomes a ledger. */
async function sampleFor({ rules }: LedgerHouse, caller: Caller) {
  const { region } = placeOf(caller, 'ledger.file');
  if (!region.startsWith(FICTIONAL))
    throw new Refusal('forbidden', {
      zh: '示例通知说的是虚构的示例省，只能读进示例省的台账。请上传本地区的文件。',
      en: 'The sample speaks of a fictional province and enters no real ledger. Upload a document of your own.',
    });
  const file = regionPrefix(region) === FICTIONAL ? rules.samples.province : rules.samples.below;
  return { name: `示例通知${path.extname(file)}`, bytes: await readFile(file) };
}

const readings =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      AT,
      {
        config: FILE,
        schema: {
          ...{ summary: '待入账文件', querystring: LedgerReadingQuery },
          response: { 200: LedgerReadingPage },
        },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const [at = '', id = ''] = cursor === undefined ? [] : placeOfCursor(cursor, PLACE);
        const after = cursor === undefined ? null : { at, id };
        const part = { filter, after, limit: limit + 1 };
        const rows = await listReadings(house, callerOf(request), part);
        return pageFrom(rows, limit, (row) => cursorOf(row.sentInAt, row.id));
      },
    );
    app.get(
      `${AT}/:id`,
      {
        config: FILE,
        schema: {
          ...{ summary: '一份待入账文件', params: ONE, response: { 200: LedgerReadingDetail } },
        },
      },
      (request) => readingDetail(house, callerOf(request), request.params.id),
    );
    done();
  };

const originals =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.get(
      `${AT}/:id/original`,
      {
        config: FILE,
        schema: {
          ...{ summary: '下载原文件', params: ONE, produces: ['application/octet-stream'] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const { database, files } = house.people;
        const { upload } = await readingOf(database, callerOf(request), request.params.id);
        const kept = await database
          .selectFrom('uploads')
          .select(['name', 'media_type', 'digest'])
          .where('id', '=', upload)
          .executeTakeFirstOrThrow();
        const bytes = await files.read(kept.digest);
        if (bytes === null) throw new Error(`the file ${kept.digest} is lost`);
        return sendFile(reply, { name: kept.name, mediaType: kept.media_type, bytes });
      },
    );
    done();
  };

const correcting =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.post(
      `${AT}/:id/corrections`,
      {
        config: FILE,
        schema: {
          ...{ summary: '更正解析结果', params: ONE, body: NewCorrections },
          response: { 200: LedgerReadingDetail },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        const target = { id: request.params.id, version: versionOf(request) };
        await correctReading(house, caller, target, request.body.corrections);
        return readingDetail(house, caller, target.id);
      },
    );
    app.post(
      `${AT}/:id/undo`,
      {
        config: FILE,
        schema: {
          ...{ summary: '撤销上一步更正', params: ONE, response: { 200: LedgerReadingDetail } },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        const target = { id: request.params.id, version: versionOf(request) };
        await undoCorrection(house, caller, target);
        return readingDetail(house, caller, target.id);
      },
    );
    done();
  };

const deciding =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.put(
      `${AT}/:id/units`,
      {
        config: FILE,
        schema: {
          ...{ summary: '指定单位', params: ONE, body: DecidedUnit },
          response: { 200: LedgerReadingDetail },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        const target = { id: request.params.id, version: versionOf(request) };
        await decideUnit(house, caller, target, request.body);
        return readingDetail(house, caller, target.id);
      },
    );
    done();
  };

const settling =
  (house: LedgerHouse): Plugin =>
  (app, _options, done) => {
    app.delete(
      `${AT}/:id`,
      {
        config: FILE,
        schema: { summary: '撤销待入账文件', params: ONE, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const target = { id: request.params.id, version: versionOf(request) };
        await dropReading(house, callerOf(request), target);
        return reply.code(204).send(null);
      },
    );
    app.post(
      `${AT}/:id/confirm`,
      {
        config: FILE,
        schema: {
          ...{ summary: '确认入账', params: ONE, body: LedgerConfirmation },
          response: { 201: LedgerConfirmed },
        },
      },
      async (request, reply) => {
        const target = { id: request.params.id, version: versionOf(request) };
        const confirmed = await confirmReading(house, callerOf(request), target, request.body);
        return reply.code(201).send(confirmed);
      },
    );
    done();
  };

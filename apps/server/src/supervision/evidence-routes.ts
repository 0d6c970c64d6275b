// SPDX-License-Identifier: Apache-2.0
import multipart from '@fastify/multipart';
import { Uploaded } from '@sanyi/contract';
import type { FastifyPluginAsyncZod, FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { notThere } from '../accountability/ledger-house.js';
import { fileIn } from '../files/file-in.js';
import { FILE_ENDINGS } from '../files/file-kinds.js';
import { sendFile } from '../files/send-file.js';
import { keepUpload } from '../files/uploads-postgres.js';
import { Refusal } from '../http/problem.js';
import { matterOf } from './matter-record.js';
import type { SupervisionHouse } from './supervision-house.js';

const MOST_BYTES = 20 * 1_048_576;
const Place = z.object({
  id: z.uuid(),
  seq: z.coerce.number().int().min(1),
  position: z.coerce.number().int().min(0).max(99),
});

/** 佐证材料: files are sent in first and named in the decision; whoever sees the matter fetches them. */
export const evidenceRoutes =
  (house: SupervisionHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    await app.register(sendingIn(house));
    await app.register(fetching(house));
  };

const sendingIn =
  ({ people }: SupervisionHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post(
      '/api/ledger/matters/evidence',
      {
        config: { access: { action: 'ledger.answer' } },
        schema: {
          ...{ summary: '上传佐证材料', consumes: ['multipart/form-data'] },
          response: { 201: Uploaded },
        },
      },
      async (request, reply) => {
        const upload = await fileIn(request, unknownKind);
        return reply.code(201).send(await keepUpload(people, callerOf(request).userId, upload));
      },
    );
    done();
  };

const unknownKind = (name: string): Refusal =>
  new Refusal('unsupported-media-type', {
    zh: `“${name}”不能作佐证材料：内容是空的，或与后缀不符，或不是可用的格式（${FILE_ENDINGS.join('、')}）。`,
    en: `“${name}” cannot be evidence: it is empty, or not what its ending says, or of no kind that is taken (${FILE_ENDINGS.join(', ')}).`,
  });

const fetching =
  ({ people }: SupervisionHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/ledger/matters/:id/evidence/:seq/:position',
      {
        config: { access: { action: 'ledger.read' } },
        schema: {
          ...{ summary: '下载佐证材料', params: Place },
          ...{ produces: ['application/octet-stream'], response: { 200: z.string() } },
        },
      },
      async (request, reply) => {
        const { id, seq, position } = request.params;
        const matter = await matterOf(people.database, callerOf(request), id);
        const found = await people.database
          .selectFrom('supervision_evidence as e')
          .innerJoin('uploads as u', 'u.id', 'e.upload')
          .select(['u.name', 'u.digest', 'u.media_type'])
          .where('e.matter', '=', matter.id)
          .where('e.seq', '=', seq)
          .where('e.position', '=', position)
          .executeTakeFirst();
        const bytes = found === undefined ? null : await people.files.read(found.digest);
        if (found === undefined || bytes === null)
          throw notThere('份佐证材料', 'piece of evidence');
        return sendFile(reply, { name: found.name, mediaType: found.media_type, bytes });
      },
    );
    done();
  };

// SPDX-License-Identifier: Apache-2.0
import { LedgerReadingDetail, MinutesPreview, NewMinutes } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { callerOf } from '../access/caller.js';
import type { LedgerHouse } from './ledger-house.js';
import { minutesPreview, minutesReadIn } from './minutes.js';
import { readingDetail } from './reading-view.js';

const FILE = { access: { action: 'ledger.file' } } as const;

/** 会商纪要: what a meeting decided is written as a paper, and read in like one. */
export const minutesRoutes =
  (house: LedgerHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post(
      '/api/ledger/minutes/preview',
      {
        config: FILE,
        schema: {
          ...{ summary: '预览会商纪要', body: NewMinutes, response: { 200: MinutesPreview } },
        },
      },
      (request) => minutesPreview(house, callerOf(request), request.body),
    );
    app.post(
      '/api/ledger/minutes',
      {
        config: FILE,
        schema: {
          ...{ summary: '记会商纪要', body: NewMinutes, response: { 201: LedgerReadingDetail } },
        },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const id = await minutesReadIn(house, caller, request.body);
        return reply.code(201).send(await readingDetail(house, caller, id));
      },
    );
    done();
  };

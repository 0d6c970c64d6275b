// SPDX-License-Identifier: Apache-2.0
import { LedgerTaskDetail, OccurrenceDone } from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import type { LedgerHouse } from './ledger-house.js';
import { endOccurrence } from './occurrences.js';
import { taskDetail } from './task-detail.js';

const ANSWER = { access: { action: 'ledger.answer' } } as const;

/** 定期任务的期次: what is said of them. */
export const occurrenceRoutes =
  (house: LedgerHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.put(
      '/api/ledger/occurrences/:id',
      {
        config: ANSWER,
        schema: {
          ...{ summary: '登记定期任务一期已完成', body: OccurrenceDone },
          ...{ params: z.object({ id: z.string().max(300) }), response: { 200: LedgerTaskDetail } },
        },
      },
      async (request) => {
        const caller = callerOf(request);
        const task = await endOccurrence(house, caller, request.params.id, request.body);
        return taskDetail(house, caller, task);
      },
    );
    done();
  };

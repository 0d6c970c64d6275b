// SPDX-License-Identifier: Apache-2.0
import { SearchHits, SearchQuery } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { Regions } from '@sanyi/registry';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf } from '../access/caller.js';
import type { CurrentBook } from '../registry/joined-book.js';
import { search } from './search.js';

/** What the search works with beside the house. */
interface Parts {
  readonly regions: Regions;
  readonly book: CurrentBook;
  readonly today: () => PlainDate;
}

/** `/api/search`: one box over notices, registry and users; each kind under the right that its list needs. */
export const searchRoutes =
  (house: AccessHouse, { regions, book, today }: Parts): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/search',
      {
        config: { access: 'signed-in' },
        schema: { summary: '搜索', querystring: SearchQuery, response: { 200: SearchHits } },
      },
      async (request) => {
        const asked = { ...request.query, on: today() };
        const registry = { regions, book: await book() };
        return { items: await search(house, callerOf(request), { asked, registry }) };
      },
    );
    done();
  };

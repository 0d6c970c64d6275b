// SPDX-License-Identifier: Apache-2.0
import {
  InstitutionPage,
  RegionDetail,
  RegionQuery,
  RegionRows,
  RegistryQuery,
  Resolution,
  ResolveQuery,
  UnitPage,
} from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { chainOf, NATION, type Regions, resolveUnit } from '@sanyi/registry';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { cursorOf, placeOfCursor } from '../http/cursor.js';
import { Refusal } from '../http/problem.js';
import type { CurrentBook } from './joined-book.js';
import { institutionRows, regionRow, regionsAsked, unitRow, unitRows } from './registry-rows.js';
import { resolutionInWords } from './resolution-in-words.js';

/** What the routes of the registry work with. */
export interface RegistryParts {
  readonly regions: Regions;
  readonly book: CurrentBook;
  /** The day in Beijing. */
  readonly today: () => PlainDate;
}

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'registry.read' } } as const;

/** `/api/regions`, `/api/units`, `/api/institutions`: the registry as it stands on a day, today where none is named. */
export const registryRoutes =
  (parts: RegistryParts): Plugin =>
  (app, _options, done) => {
    app.register(regionRoutes(parts));
    app.register(unitRoutes(parts));
    done();
  };

const regionRoutes =
  ({ regions, today }: RegistryParts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/regions',
      {
        config: READ,
        schema: { summary: '地区', querystring: RegionQuery, response: { 200: RegionRows } },
      },
      ({ query }) => ({ items: regionsAsked(regions, query, today) }),
    );
    app.get(
      '/api/regions/:code',
      {
        config: READ,
        schema: {
          summary: '一个地区',
          params: z.object({ code: z.string() }),
          querystring: RegionQuery.pick({ on: true }),
          response: { 200: RegionDetail },
        },
      },
      ({ params: { code }, query: { on } }) => {
        const day = dayOf(on, today);
        const [region, ...above] = chainOf(regions, code).map((one) =>
          regionRow(regions, one, day),
        );
        if (region === undefined)
          throw new Refusal('not-found', {
            zh: `没有代码为 ${code} 的地区。`,
            en: `There is no region with the code ${code}.`,
          });
        return { region, above };
      },
    );
    done();
  };

const unitRoutes =
  ({ book, today }: RegistryParts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/units',
      {
        config: READ,
        schema: { summary: '单位', querystring: RegistryQuery, response: { 200: UnitPage } },
      },
      async ({ query }) => part(unitRows(await book(), filterOf(query, today)), query),
    );
    app.get(
      '/api/institutions',
      {
        config: READ,
        schema: {
          ...{ summary: '医疗机构', querystring: RegistryQuery },
          response: { 200: InstitutionPage },
        },
      },
      async ({ query }) => part(institutionRows(await book(), filterOf(query, today)), query),
    );
    app.get(
      '/api/units/resolve',
      {
        config: READ,
        schema: {
          summary: '辨认单位名称',
          querystring: ResolveQuery,
          response: { 200: Resolution },
        },
      },
      async ({ query: { words, issuerRegion = null, on } }) => {
        const { registry } = await book();
        const day = dayOf(on, today);
        const issuerLevel =
          issuerRegion === null ? null : (registry.regions.byCode.get(issuerRegion)?.level ?? null);
        const resolution = resolveUnit(registry, { words, issuerLevel, issuerRegion, on: day });
        const { units, steps, without, ...said } = resolutionInWords(registry, resolution, day);
        return {
          ...said,
          units: units.map((unit) => unitRow(registry.regions, unit)),
          steps: steps.map(({ from, to, since }) => ({ from: from.name, to: to.name, since })),
          without: without.map(({ name }) => name),
        };
      },
    );
    done();
  };

// The schema has checked that it is a day of the calendar.
const dayOf = (on: string | undefined, today: () => PlainDate): PlainDate =>
  on === undefined ? today() : (on as PlainDate);

type Query = z.output<typeof RegistryQuery>;

const filterOf = ({ region = NATION, query = '', on }: Query, today: () => PlainDate) => ({
  region,
  query: query.trim(),
  on: dayOf(on, today),
});

/** One part of a list that is walked from its start each time: `cursor` holds how many came before. */
function part<Row>(rows: Iterable<Row>, { cursor, limit }: Query) {
  const start = cursor === undefined ? 0 : Number(placeOfCursor(cursor, [/^\d{1,7}$/])[0]);
  const items: Row[] = [];
  let at = 0;
  for (const row of rows) {
    if (at >= start + limit) return { items, next: cursorOf(String(at)) };
    if (at >= start) items.push(row);
    at += 1;
  }
  return { items, next: null };
}

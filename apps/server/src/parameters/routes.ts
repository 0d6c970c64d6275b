// SPDX-License-Identifier: Apache-2.0
import {
  ParameterChoices,
  ParameterDetail,
  ParameterPage,
  ParameterQuery,
  ReviewNote,
} from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import {
  type Parameter,
  PARAMETER_UNITS,
  pathOf,
  targetOf,
  topicNamed,
  topicOf,
  TOPICS,
} from '@sanyi/parameters';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Caller, callerOf } from '../access/caller.js';
import { covers, scopeOf } from '../access/scope.js';
import { cursorOf, placeOfCursor } from '../http/cursor.js';
import { Refusal } from '../http/problem.js';
import { parameterDetail } from './parameter-detail.js';
import { parameterRow, parametersFound, regionName, type RowGrounds } from './parameter-rows.js';
import type { Proposal } from './ports.js';
import type { ParameterParts } from './proposal-desk.js';
import { sourceView } from './value-view.js';

type Plugin = FastifyPluginCallbackZod;

const READ = { access: { action: 'parameters.read' } } as const;

const One = z.object({ region: z.string().max(12), id: z.string().max(120) });
const OnDay = ParameterQuery.pick({ on: true });

/** `/api/parameters`: policy values as they stand on a day, each with its history, its sources and who reads it. */
export const parameterRoutes =
  (parts: ParameterParts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/parameters',
      {
        config: READ,
        schema: {
          ...{ summary: '政策参数', querystring: ParameterQuery },
          response: { 200: ParameterPage },
        },
      },
      async (request) => {
        const { cursor, limit, on, ...filter } = request.query;
        const { grounds } = await groundsFor(parts, request, on);
        const found = parametersFound(grounds, filter);
        const start = cursor === undefined ? 0 : Number(placeOfCursor(cursor, [/^\d{1,7}$/])[0]);
        const items = found.slice(start, start + limit).map((one) => parameterRow(one, grounds));
        const next = start + limit < found.length ? cursorOf(String(start + limit)) : null;
        return { items, next, total: found.length, on: grounds.on };
      },
    );
    app.get(
      '/api/parameters/choices',
      {
        config: READ,
        schema: { summary: '政策参数的主题、地区和来源文件', response: { 200: ParameterChoices } },
      },
      async (request) => choicesIn((await groundsFor(parts, request)).grounds),
    );
    app.register(detailRoutes(parts));
    done();
  };

const detailRoutes =
  (parts: ParameterParts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/parameters/:region/:id',
      {
        config: READ,
        schema: {
          ...{ summary: '一个政策参数', params: One, querystring: OnDay },
          response: { 200: ParameterDetail },
        },
      },
      async (request) => detailOf(parts, request, request.params, request.query.on),
    );
    app.post(
      '/api/parameters/:region/:id/reviews',
      {
        config: { access: { action: 'parameters.propose' } },
        schema: {
          ...{ summary: '复核政策参数', params: One, body: ReviewNote },
          response: { 200: ParameterDetail },
        },
      },
      async (request) => {
        const { params, body } = request;
        await review(parts, callerOf(request), { ...params, note: body.note });
        return detailOf(parts, request, params);
      },
    );
    done();
  };

/** What a request's lines are made from, and the proposals that wait in its scope. */
export async function groundsFor(
  { ports, current, shipped, names, today }: ParameterParts,
  request: FastifyRequest,
  on?: string,
): Promise<{ readonly grounds: RowGrounds; readonly waiting: readonly Proposal[] }> {
  const scope = scopeOf(callerOf(request).grants, 'parameters.read');
  const library = await current(scope);
  const waiting = await ports.pending(scope);
  const pending = new Map<string, number>();
  for (const { amendment } of waiting) {
    const paths = new Set(amendment.changes.map((change) => pathOf(targetOf(change))));
    for (const path of paths) pending.set(path, (pending.get(path) ?? 0) + 1);
  }
  // The schema has checked that it is a day of the calendar.
  const day = on === undefined ? today() : (on as PlainDate);
  return { grounds: { library, shipped, names, today: today(), on: day, pending }, waiting };
}

type Target = Pick<Parameter, 'region' | 'id'>;

async function detailOf(
  parts: ParameterParts,
  request: FastifyRequest,
  { region, id }: Target,
  on?: string,
): Promise<ParameterDetail> {
  const { grounds, waiting } = await groundsFor(parts, request, on);
  const asked = { region, id, grounds, waiting };
  const detail = await parameterDetail(parts, callerOf(request), asked);
  if (detail === undefined) throw noSuchParameter(region, id);
  return detail;
}

const noSuchParameter = (region: string, id: string): Refusal =>
  new Refusal('not-found', {
    zh: `${region} 没有参数 ${id}。`,
    en: `${region} has no parameter ${id}.`,
  });

/** Puts on record that somebody looked for a newer text today. */
async function review(
  { ports, current, today }: ParameterParts,
  caller: Caller,
  { region, id, note }: Target & { readonly note: string },
): Promise<void> {
  const scope = scopeOf(caller.grants, 'parameters.propose');
  const library = await current(scopeOf(caller.grants, 'parameters.read'));
  if (!library.parameters.some((one) => one.region === region && one.id === id)) {
    throw noSuchParameter(region, id);
  }
  if (region === 'national' || !covers(scope, { region, unit: null, area: null })) {
    throw new Refusal('forbidden', {
      zh: '这个参数不在您负责的地区内，请由当地复核。',
      en: 'This parameter is not of your region: those of its own review it.',
    });
  }
  await ports.inTurn((turn) => turn.review(caller, { region, parameter: id, on: today(), note }));
}

function choicesIn({ library, names }: RowGrounds): ParameterChoices {
  const topics = counted(library.parameters.map(topicOf));
  const regions = counted(library.parameters.map(({ region }) => region));
  return {
    topics: [...topics].map(([topic, parameters]) => {
      const { zh, en } = topicNamed(topic);
      return { topic, zh, en, parameters };
    }),
    regions: [...regions].map(([region, parameters]) => {
      return { region, regionName: regionName(region, names), parameters };
    }),
    documents: library.documents.map(({ key, published, url }) => {
      const source = { document: key, at: '', published, url };
      return sourceView(source, library).document;
    }),
    known: {
      topics: TOPICS.map(({ id, zh, en }) => ({ topic: id, zh, en })),
      units: PARAMETER_UNITS.map(({ id, zh, en, kinds }) => ({ id, zh, en, kinds: [...kinds] })),
    },
  };
}

function counted(all: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => Number(a > b) - Number(a < b));
}

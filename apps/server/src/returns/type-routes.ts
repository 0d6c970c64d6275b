// SPDX-License-Identifier: Apache-2.0
import {
  type FactReach,
  NewReturnType,
  type ReturnType,
  ReturnTypeDeclared,
  ReturnTypeDetail,
  ReturnTypes,
  RowSchema,
} from '@sanyi/contract';
import { NATION } from '@sanyi/registry';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Caller, callerOf } from '../access/caller.js';
import { actingGrants } from './acting.js';
import { fieldViews } from './field-views.js';
import { wordsOf } from './packet-rows.js';
import type { KnownType } from './return-book.js';
import { noSuchType, type ReturnHouse, todayIn, typeOf } from './return-house.js';
import { rowSchema } from './row-schema.js';
import { declare, keptVersions, type TypeFiles } from './type-store.js';

const READ = { access: { action: 'returns.read' } } as const;
const TYPE = z.object({ id: z.string().max(60) });
const AT = '/api/returns/types/:id';

/** `/api/returns/types`: what can be asked for; everything about a type follows from its declaration. */
export const typeRoutes =
  (house: ReturnHouse, files: TypeFiles): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/returns/types',
      { config: READ, schema: { summary: '填报类型', response: { 200: ReturnTypes } } },
      async (request) => {
        const caller = callerOf(request);
        const declares = actingGrants(caller, 'returns.declare').length > 0;
        return { items: [...(await typesSeen(house, caller))], may: { declare: declares } };
      },
    );
    app.get(
      AT,
      {
        config: READ,
        schema: { summary: '一个填报类型', params: TYPE, response: { 200: ReturnTypeDetail } },
      },
      async (request) => {
        const known = await seenType(house, callerOf(request), request.params.id);
        return detailOf(house, callerOf(request), known);
      },
    );
    app.get(
      `${AT}/schema`,
      {
        config: READ,
        schema: {
          ...{ summary: '填报行的 JSON Schema', params: TYPE },
          response: { 200: RowSchema },
        },
      },
      async (request) => {
        const { declaration } = await seenType(house, callerOf(request), request.params.id);
        return rowSchema({ ...declaration, fields: fieldViews(declaration, todayIn(house)) });
      },
    );
    app.register(declaringRoutes(house, files));
    done();
  };

const declaringRoutes =
  (house: ReturnHouse, files: TypeFiles): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post(
      '/api/returns/types',
      {
        config: { access: { action: 'returns.declare' } },
        schema: {
          ...{ summary: '登记填报类型', body: NewReturnType },
          response: { 200: ReturnTypeDeclared },
        },
      },
      async (request) =>
        declare({ house: house.people, book: house.types, files }, callerOf(request), request.body),
    );
    done();
  };

/** The newest version of every type that the caller's province knows. */
export async function typesSeen(
  house: ReturnHouse,
  caller: Caller,
): Promise<readonly ReturnType[]> {
  const seen = (await house.types.all()).filter((known) => isSeenBy(caller, known));
  return seen.map((known) => headOf(caller, known));
}

const PROVINCE_DIGITS = 2;

/** A region's own types are its province's affair. */
const isSeenBy = ({ region }: Caller, known: KnownType): boolean =>
  known.region === NATION ||
  known.region.slice(0, PROVINCE_DIGITS) === region.slice(0, PROVINCE_DIGITS);

async function seenType(house: ReturnHouse, caller: Caller, id: string): Promise<KnownType> {
  const known = await typeOf(house, id);
  if (isSeenBy(caller, known)) return known;
  throw noSuchType(id);
}

function headOf(caller: Caller, { declaration, area, origin }: KnownType): ReturnType {
  const { id, version, kind, period, rows, from, to } = declaration;
  return {
    ...{ id, version, kind, period, rows, from, to, area, origin },
    label: wordsOf(declaration.label),
    help: wordsOf(declaration.help),
    may: { send: actingGrants(caller, 'returns.send').length > 0 },
  };
}

async function detailOf(
  house: ReturnHouse,
  caller: Caller,
  known: KnownType,
): Promise<z.output<typeof ReturnTypeDetail>> {
  const { declaration } = known;
  const today = todayIn(house);
  const flow = declaration.flows.filter(({ from }) => from <= today).at(-1);
  return {
    ...headOf(caller, known),
    grade: declaration.grade,
    fields: fieldViews(declaration, today),
    rules: declaration.rules.map(({ id, label, severity, kind }) => ({
      ...{ id, severity, kind, label: wordsOf(label) },
    })),
    steps: (flow?.steps ?? []).map(({ id, label, level }) => ({
      ...{ id, level, label: wordsOf(label) },
    })),
    facts: declaration.facts.map(({ id, label, unit }) => ({
      ...{ id, unit, label: wordsOf(label), reach: reachView(house, id) },
    })),
    versions: [...(await keptVersions(house.people.database, declaration.id))],
  };
}

function reachView({ reachOf }: ReturnHouse, id: string): FactReach {
  const reach = reachOf?.(id);
  if (reach === undefined) return null;
  if (reach.kind === 'not-named') return { kind: reach.kind, fact: null };
  return { kind: reach.kind, fact: { id: reach.fact, label: wordsOf(reach.label) } };
}

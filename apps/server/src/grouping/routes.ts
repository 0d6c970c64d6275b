// SPDX-License-Identifier: Apache-2.0
import {
  GroupingAnswers,
  GroupingCodePage,
  GroupingCodeQuery,
  GroupingRequest,
  type GroupingScheme,
  GroupingSchemes,
} from '@sanyi/contract';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { cursorOf, placeOfCursor } from '../http/cursor.js';
import { Refusal } from '../http/problem.js';
import { languageOf } from '../http/words.js';
import { type CodeIndex, codeIndex, searchCodes } from './code-search.js';
import { groupCases } from './group-cases.js';
import type { SchemeShelf, ShelvedScheme } from './scheme-shelf.js';

const USE = { access: { action: 'grouping.use' } } as const;
/** 1,000 cases with forty codes each. */
const BODY_LIMIT = 4 * 1_048_576;

/** `/api/grouping`: schemes, codes, and groups of cases that are sent along. Nothing of a case is kept or logged. */
export const groupingRoutes =
  (shelf: SchemeShelf, limits: { readonly requestsPerMinute: number }): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const search = codeSearch(shelf);
    app.get(
      '/api/grouping/schemes',
      { config: USE, schema: { summary: '分组方案', response: { 200: GroupingSchemes } } },
      ({ headers }) => ({
        items: shelf.schemes.map(schemeView),
        byDay: shelf.onDay !== null,
        notes: shelf.notes.map((note) => note[languageOf(headers['accept-language'])]),
      }),
    );
    app.get(
      '/api/grouping/codes',
      {
        config: USE,
        schema: {
          ...{ summary: '查诊断和手术操作编码', querystring: GroupingCodeQuery },
          response: { 200: GroupingCodePage },
        },
      },
      ({ query }) => part(search(query), query),
    );
    app.post(
      '/api/grouping',
      {
        bodyLimit: BODY_LIMIT,
        config: { ...USE, rateLimit: { max: limits.requestsPerMinute, timeWindow: '1 minute' } },
        schema: { summary: '病案分组', body: GroupingRequest, response: { 200: GroupingAnswers } },
      },
      ({ body }) => groupCases(shelf, body),
    );
    done();
  };

type CodeQuery = z.output<typeof GroupingCodeQuery>;

/** Indexes are made when a scheme is first searched, and kept. */
function codeSearch({ schemes }: SchemeShelf) {
  const indexes = new Map<string, CodeIndex>();
  return ({ scheme: id, kind, query }: CodeQuery) => {
    const shelved = schemes.find(({ scheme }) => scheme.id === id);
    if (shelved === undefined)
      throw new Refusal('not-found', {
        zh: `没有分组方案 ${id}。`,
        en: `No grouping scheme ${id}.`,
      });
    const key = `${kind} ${id}`;
    const { diagnosisCodes, procedureCodes } = shelved.compiled;
    const codes = kind === 'diagnosis' ? diagnosisCodes : procedureCodes;
    const index = indexes.get(key) ?? codeIndex(shelved.scheme, kind, codes);
    indexes.set(key, index);
    return searchCodes(index, query);
  };
}

function part<Item>(all: readonly Item[], { cursor, limit }: CodeQuery) {
  const start = cursor === undefined ? 0 : Number(placeOfCursor(cursor, [/^\d{1,7}$/])[0]);
  const end = start + limit;
  return {
    items: all.slice(start, end),
    next: end < all.length ? cursorOf(String(end)) : null,
  };
}

const schemeView = ({ scheme, sample, compiled, drgNames }: ShelvedScheme): GroupingScheme => ({
  ...{ id: scheme.id, title: scheme.title, ...scheme.validity, sample },
  mdcs: scheme.mdcs.length,
  adrgs: new Set(
    scheme.mdcs.flatMap(({ rules }) =>
      rules.flatMap((rule) => (rule.kind === 'adrg' ? [rule.adrg] : [])),
    ),
  ).size,
  drgs: drgNames.size,
  diagnoses: compiled.diagnosisCodes.length - 1,
  procedures: compiled.procedureCodes.length - 1,
});
